// SPDX-License-Identifier: Apache-2.0

/// One file of a sample: where it goes and what is in it.
package struct SampleFile: Hashable, Sendable {
  /// The path from the sample's folder, such as `positions/positions.csv`.
  package let path: String
  /// The whole content.
  package let bytes: [UInt8]
}
