// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
package import Diagnostics
internal import Figures
package import Markup
internal import Positioning
internal import Templating

/// What the template of a mail's HTML may write.
struct LetterPage: Sendable {
  let letter: Letter
  /// The analyst's own text.
  let own: OwnTextView?

  private var note: NoteContent { letter.note }

  /// The names that templates see.
  static let model = Model<LetterPage>(
    .text("title") { $0.letter.title },
    .text("fullDate") { fullDate($0.note.analysis.date) },
    .text("asOf") { $0.note.lead.asOf },
    .text("preheader") { $0.letter.preheader },
    .optionalText("regime") { $0.note.lead.regime },
    .flag("byRank") { $0.note.lead.byRank },
    .text("headline") { $0.note.lead.headline },
    .text("standfirst") { $0.note.lead.standfirst },
    .optionalRecord("correction", of: CorrectionView.model) { $0.letter.correction },
    .optionalRecord("hero", of: LetterHero.model) { $0.letter.hero },
    .list("keyRows", of: LetterKeyRow.model) { LetterKeyRow.rows(of: $0.letter.keys) },
    .optionalRecord("own", of: OwnTextView.model) { $0.own },
    .flag("hasParagraphs") { !$0.note.commentary.paragraphs.isEmpty },
    .list("paragraphs", of: ParagraphView.model) { page in
      page.note.commentary.paragraphs.map(ParagraphView.init(withoutEvidence:))
    },
    .optionalRecord("amounts", of: LetterHolders.model) { $0.holders(areAmounts: true) },
    .optionalRecord("ratios", of: LetterHolders.model) { $0.holders(areAmounts: false) },
    .optionalRecord("moves", of: LetterMoves.model) { $0.moves },
    .list("pictures", of: LetterPicture.Made.model) { page in
      page.letter.pictures.filter { $0.picture.name != page.moves?.figure.id }
    },
    .texts("box") { $0.note.commentary.box },
    .flag("hasCautions") { !$0.cautions.isEmpty },
    .list("cautions", of: QualityView.model) { $0.cautions },
    .optionalRecord("readers", of: ReadersView.model) { $0.letter.readers },
    .optionalText("notice") { $0.note.notice },
    .record("links", of: LetterLinks.model) { $0.letter.links }
  )

  private var cautions: [QualityView] { note.cautions }

  private var moves: LetterMoves? {
    letter.moves.flatMap { LetterMoves($0, among: letter.pictures) }
  }

  private func holders(areAmounts: Bool) -> LetterHolders? {
    guard let holders = letter.holders, note.analysis.holdsAmounts == areAmounts else { return nil }
    return LetterHolders(figure: holders.figure, bars: holders.bars)
  }
}

extension Letter {
  /// The letter as HTML whose elements bear the classes of the mail's style sheet.
  ///
  /// - Parameter site: What all pages share.
  /// - Returns: A document with a way back from its bytes to its templates.
  /// - Throws: What rendering throws.
  package func page(in site: SiteContext) throws(ReportError) -> Page {
    let templates = site.templates.letters
    var citations = Citations([])
    let own = try note.text.map { (text) throws(ReportError) in
      try OwnTextView(
        text,
        root: site.baseURL,
        page: links.note,
        citing: &citations,
        by: templates.prose
      )
    }
    let view = LetterPage(letter: self, own: own)
    return try Pages.page(templates.page, LetterPage.model.record(of: view), at: "mail/note.html")
  }
}
