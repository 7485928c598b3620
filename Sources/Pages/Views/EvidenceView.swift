// SPDX-License-Identifier: Apache-2.0
internal import Commentary
internal import Templating

/// One row of the evidence table.
package struct EvidenceView: Sendable {
  let row: EvidenceRow
  /// What it was computed from; `nil` for a figure of nothing.
  let inputs: String?

  /// The names that templates see.
  static let model = Model<EvidenceView>(
    .text("key") { $0.row.key },
    .text("title") { $0.row.title },
    .text("how") { $0.row.how },
    .text("value") { $0.row.figure.text },
    .optionalText("inputs") { $0.inputs },
    .flag("cited") { $0.row.isCited }
  )
}
