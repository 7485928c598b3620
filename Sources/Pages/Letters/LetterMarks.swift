// SPDX-License-Identifier: Apache-2.0
internal import Templating

/// What stands in a text for each of its addresses: "[1]".
struct LetterMarks: Sendable {
  let note: String, csv: String, json: String
  let corrections: String, unsubscribe: String

  /// The marks of `links`, whose addresses become footnotes.
  init(_ links: LetterLinks, in footnotes: inout Footnotes, isCorrected: Bool) {
    note = footnotes.mark(links.note)
    csv = footnotes.mark(links.csv)
    json = footnotes.mark(links.json)
    corrections = isCorrected ? footnotes.mark(links.corrections) : ""
    unsubscribe = footnotes.mark(links.unsubscribe)
  }

  /// The names that templates see.
  static let model = Model<LetterMarks>(
    .text("note") { $0.note },
    .text("csv") { $0.csv },
    .text("json") { $0.json },
    .text("corrections") { $0.corrections },
    .text("unsubscribe") { $0.unsubscribe }
  )
}
