// SPDX-License-Identifier: Apache-2.0

/// The diagnostics of this target, by their stable names.
package enum SampleDataID: String, CaseIterable {
  /// A number of days, assets or venues that no sample can have.
  case size = "sample.size"
}
