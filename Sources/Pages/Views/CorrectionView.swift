// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Templating

/// A figure of a correction.
struct CorrectionRowView: Sendable {
  let row: Correction.Row

  /// The names that templates see.
  static let model = Model<CorrectionRowView>(
    .text("title") { $0.row.title },
    .text("published") { $0.row.published },
    .optionalText("restated") { $0.row.restated.isEmpty ? nil : $0.row.restated },
    .optionalText("difference") { $0.row.difference }
  )
}

/// What restated data changes of a note, beside it.
struct CorrectionView: Sendable {
  let correction: Correction
  let words: Words<CorrectionWords.Key>

  /// The view of `correction`.
  ///
  /// - Throws: What rendering its words throws, and what is wrong with their lines.
  init(_ correction: Correction, in site: SiteContext) throws(ReportError) {
    self.correction = correction
    words = try Words(
      site.templates.words[.correction],
      CorrectionWords.model.record(of: CorrectionWords(correction: correction))
    )
  }

  private var rows: [Correction.Row] { correction.rows }

  /// Where the figures end that are shown without being asked for.
  private var cut: Int { CorrectionWords.cut(of: rows.count) }

  /// The names that templates see.
  static let model = Model<CorrectionView>(
    .text("title") { $0.words[.title] },
    .text("summary") { $0.words[.summary] },
    .text("caption") { $0.words[.caption] },
    .optionalText("headline") { $0.correction.newHeadline == nil ? nil : $0.words[.headline] },
    .optionalText("lead") { $0.correction.lead == nil ? nil : $0.words[.lead] },
    .optionalText("regime") { $0.correction.regime == nil ? nil : $0.words[.regime] },
    .text("all") { $0.words[.all] },
    .flag("hasRows") { !$0.correction.rows.isEmpty },
    .list("rows", of: CorrectionRowView.model) { $0.rows[..<$0.cut].map(CorrectionRowView.init) },
    .flag("hasRest") { $0.cut < $0.rows.count },
    .text("rest") { $0.words[.rest] },
    .list("further", of: CorrectionRowView.model) {
      $0.rows[$0.cut...].map(CorrectionRowView.init)
    }
  )
}
