// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

/// A link from a note to an earlier one.
struct RecallView: Sendable {
  let day: Day
  let words: Words<RecallWords.Key>

  /// The link to `recalled` from the note of `analysis`.
  ///
  /// - Throws: What the lines of the words throw.
  init(
    _ recalled: NoteNeighbours.Recalled,
    from analysis: NoteAnalysis,
    in site: SiteContext
  ) throws(ReportError) {
    day = recalled.date
    let imbalance = imbalance(of: .ratio(recalled.recall.ratio), rounding: nil)
    let facts = RecallWords(
      kind: recalled.recall.kind,
      isWeekly: analysis.cadence == .weekly,
      subject: analysis.lead.singleAsset.map { oneLine(assetTitle($0)) },
      ratio: ratioText(imbalance)
    )
    words = try Words(site.templates.words[.recall], RecallWords.model.record(of: facts))
  }

  /// The names that templates see.
  static let model = Model<RecallView>(
    .text("label") { $0.words[.label] },
    .text("text") { $0.words[.text] },
    .text("path") { noteFolder(of: $0.day) + "index.html" },
    .text("longDate") { longDate($0.day) }
  )
}

/// What the words of a link to an earlier note may tell.
struct RecallWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case label, text
  }

  let kind: Recall.Kind
  let isWeekly: Bool
  /// What leads the note; `nil` where all lead.
  let subject: String?
  /// "12.5:1 short".
  let ratio: String

  /// What the template may write.
  static let model = Model<RecallWords>(
    .flag("period") { $0.kind == .period },
    .flag("weekly") { $0.isWeekly },
    .optionalText("subject") { $0.subject },
    .text("ratio") { $0.ratio }
  )
}
