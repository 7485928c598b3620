// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
package import Diagnostics
internal import Figures
internal import Manuscripts
internal import Positioning
internal import Templating

/// What the template of a mail's plain text may write.
///
/// Tables come as lines that are aligned already; all else may be longer than a line, and is broken
/// after the template has written it.
struct LetterText: Sendable {
  let letter: Letter
  /// The analyst's own text.
  let own: OwnLines?
  let marks: LetterMarks
  let footnotes: Footnotes

  /// An analyst's text as lines, and what stands around it.
  struct OwnLines: Sendable {
    let view: OwnTextView
    let lines: [String]
  }

  private var note: NoteContent { letter.note }

  /// The names that templates see.
  static let model = Model<LetterText>(
    .text("title") { oneLine($0.letter.title) },
    .text("fullDate") { fullDate($0.note.analysis.date) },
    .text("asOf") { $0.note.lead.asOf },
    .optionalText("regime") { $0.note.lead.regime },
    .flag("byRank") { $0.note.lead.byRank },
    .text("headline") { oneLine($0.note.lead.headline) },
    .text("standfirst") { $0.note.lead.standfirst },
    .optionalRecord("correction", of: CorrectionView.model) { $0.letter.correction },
    .optionalRecord("hero", of: LetterTable.model) { $0.note.lead.hero.flatMap(LetterTable.init) },
    .texts("keys") { text in
      tableLines(text.letter.keys.map { [$0.label, $0.value, $0.caption] }, isNumeric: false)
    },
    .optionalRecord("own", of: OwnLines.model) { $0.own },
    .texts("paragraphs") { $0.note.commentary.paragraphs.map { $0.map(\.text).joined() } },
    .optionalRecord("holders", of: LetterTable.model) { text in
      text.letter.holders.flatMap { LetterTable($0.figure) }
    },
    .optionalRecord("moves", of: LetterTable.model) { $0.letter.moves.flatMap(LetterTable.init) },
    .texts("box") { $0.note.commentary.box },
    .texts("cautions") { text in
      text.note.cautions.map { ([$0.head] + [$0.runs.map(\.text).joined()]).joined(separator: " ") }
    },
    .flag("hasCautions") { !$0.note.cautions.isEmpty },
    .optionalRecord("readers", of: ReadersView.model) { $0.letter.readers },
    .optionalText("notice") { $0.note.notice },
    .record("marks", of: LetterMarks.model) { $0.marks },
    .texts("footnotes") { $0.footnotes.lines }
  )
}

extension LetterText.OwnLines {
  /// The names that templates see.
  fileprivate static let model = Model<LetterText.OwnLines>(
    .flag("instead") { $0.view.isInstead },
    .text("heading") { $0.view.words[.heading] },
    .flag("hasTitle") { !$0.view.title.isEmpty },
    .text("title") { $0.view.title.map(\.text).joined() },
    .flag("hasSummary") { !$0.view.summary.isEmpty },
    .text("summary") { $0.view.summary.map(\.text).joined() },
    .text("by") { $0.view.words[.by] },
    .optionalText("draft") { $0.view.isDraft ? $0.view.words[.draft] : nil },
    .texts("lines") { $0.lines }
  )
}

extension Letter {
  /// The letter as plain text, its lines at most ``mailWidth`` characters long but for addresses.
  ///
  /// - Throws: What rendering throws.
  package func text(in site: SiteContext) throws(ReportError) -> String {
    let templates = site.templates.letters
    var footnotes = Footnotes()
    let marks = LetterMarks(links, in: &footnotes, isCorrected: correction != nil)
    var own: LetterText.OwnLines?
    if let text = note.text {
      var prose = PlainProse(
        text: text,
        baseURL: site.baseURL,
        page: links.note,
        footnotes: footnotes
      )
      let lines = prose.lines(of: text.manuscript.blocks)
      footnotes = prose.footnotes ?? footnotes
      var citations = Citations([])
      let view = try OwnTextView(text, root: "", citing: &citations, by: templates.prose)
      own = LetterText.OwnLines(view: view, lines: lines)
    }
    let view = LetterText(letter: self, own: own, marks: marks, footnotes: footnotes)
    let bytes = try templates.text.render(LetterText.model.record(of: view))
    return filled(plain(String(decoding: bytes, as: UTF8.self)))
  }
}
