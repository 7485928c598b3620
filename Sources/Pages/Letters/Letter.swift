// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
package import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

/// A note as it goes out by mail: the words and figures of its page, laid out for mail programs.
///
/// It is one value; ``LetterPage`` and ``LetterText`` write it as HTML and as plain text, so that both
/// say the same.
package struct Letter: Sendable {
  let note: NoteContent
  /// The site's title.
  let title: String
  let links: LetterLinks
  let keys: [KeyView]
  let hero: LetterHero?
  /// Who holds it: the figure's words, and its rows as bars.
  let holders: (figure: FigureView, bars: LetterBars)?
  /// What a move would set off, as the table of the last such figure.
  let moves: FigureView?
  let pictures: [LetterPicture.Made]
  /// What restated data changes, in a few words; `nil` for nothing.
  let correction: CorrectionView?
  let readers: ReadersView?

  /// The letter of `note`.
  ///
  /// - Parameters:
  ///   - note: The note, as first published.
  ///   - correction: What restated data changes of it; `nil` for nothing.
  ///   - unsubscribe: Where the reader leaves the list, an address of `https` or `mailto`.
  ///   - pictures: The drawings that go along.
  ///   - site: What all pages share.
  /// - Throws: What rendering throws.
  package init(
    _ note: NoteContent,
    corrected correction: Correction?,
    unsubscribe: String,
    pictures: [LetterPicture.Made] = [],
    in site: SiteContext
  ) throws(ReportError) {
    self.note = note
    title = site.title
    links = LetterLinks(to: note.analysis.date, at: site.baseURL, unsubscribe: unsubscribe)
    keys = note.keys
    hero = LetterHero(of: note.analysis.lead, beside: note.lead.hero)
    let lengths = site.templates.charts.holderLengths(of: note.analysis)
    holders = note.holders.first.flatMap { figure in
      figure.table.flatMap { LetterBars($0, lengths) }.map { (figure, $0) }
    }
    moves = note.outlook.moves.last
    self.pictures = pictures
    self.correction = try correction.map { (correction) throws(ReportError) in
      try CorrectionView(correction, in: site)
    }
    readers = try note.readers.map { (readers) throws(ReportError) in
      try ReadersView(readers, by: site.templates.readers)
    }
  }

  /// What the mail is about: the note's headline.
  package var subject: String { oneLine(note.commentary.headline) }

  /// What a list of mails shows behind the subject, at most ``longestPreheader`` characters: the two
  /// sides and the regime, as far as they fit.
  var preheader: String {
    let sides = note.lead.hero.map { [$0.title] } ?? []
    let parts = sides + [note.lead.regime].compactMap { $0 }
    var shown = ""
    for part in parts.map(oneLine) {
      let longer = shown.isEmpty ? "\(part)." : "\(shown) \(part)."
      if longer.count <= Self.longestPreheader { shown = longer }
    }
    return shown
  }

  /// How long a preheader may be.
  private static let longestPreheader = 90
}

extension NoteContent {
  /// What a reader of the note must beware of.
  var cautions: [QualityView] {
    commentary.qualities.filter(\.quality.isCaution).map { quality in
      QualityView(
        isCaution: true,
        head: quality.head,
        runs: ParagraphView(withoutEvidence: quality.text).runs
      )
    }
  }
}
