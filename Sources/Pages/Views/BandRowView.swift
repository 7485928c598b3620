// SPDX-License-Identifier: Apache-2.0
internal import Templating

/// A band with the one word it has.
package struct BandRowView: Sendable {
  let scale: String
  let range: String
  let word: String

  /// The names that templates see.
  static let model = Model<BandRowView>(
    .text("scale") { $0.scale },
    .text("range") { $0.range },
    .text("word") { $0.word }
  )
}
