// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Commentary
package import Diagnostics
internal import Figures
package import Markup
package import Positioning
internal import Templating

/// The size of a card in pixels, which sites that show links expect.
package let cardWidth = 1200
/// As above.
package let cardHeight = 630

/// The path of the card of the note of `day`.
package func cardPath(of day: Day) -> String { noteFolder(of: day) + "card.png" }

/// The day of the note whose card stands at `path`; `nil` if none does.
package func noteDay(ofCardAt path: String) -> Day? {
  let parts = path.split(separator: "/").dropLast().compactMap { Int($0) }
  guard parts.count == 3, let day = Day(year: parts[0], month: parts[1], day: parts[2]),
    cardPath(of: day) == path
  else { return nil }
  return day
}

/// The drawing of the card of `note`: what it says at a glance, for where it is linked to.
///
/// - Returns: A chart that takes its colours and type from the sheet of cards, to be fixed at ``cardWidth``.
/// - Throws: What rendering throws.
package func noteCard(of note: NoteContent, in site: SiteContext) throws(ReportError) -> Page {
  let status = cardStatus(of: note, in: site)
  let hero = try site.templates.charts.cardHero(of: note.analysis)
  let room = 1072 - (status == .published ? 0 : wideWidth("Synthetic figures · ", size: 24))
  let view = CardView(
    siteTitle: line(oneLine(site.title), size: 32, width: 560),
    date: note.analysis.date,
    headline: note.commentary.headline,
    description: cardText(of: note),
    regime: note.lead.regime.map { line($0, size: 24, width: 600) },
    regimeStrip: note.lead.regimeStrip,
    byRank: note.lead.byRank,
    lines: headlineLines(of: note, without: (hero?.lift ?? 0) > 0 ? 1 : 0),
    hero: hero,
    counted: line(hero?.counted ?? "", size: 22, width: room),
    status: status
  )
  let path = cardPath(of: note.analysis.date).replacing(".png", with: ".svg")
  let template = site.templates[.card]
  let record = CardView.model.record(of: view)
  let bytes = try template.render(record)
  return Page(SiteFile(path: path, bytes: bytes), kind: .svg) { offset in
    template.origin(of: offset, rendering: record)
  }
}

/// What the card of `note` shows, in words.
func cardText(of note: NoteContent) -> String {
  let bar = note.lead.hero?.title
  return oneLine([note.commentary.headline, bar].compactMap { $0 }.joined(separator: ". "))
}

/// How the figures that lead came to be; the least certain of them.
private func cardStatus(of note: NoteContent, in site: SiteContext) -> Status {
  FigureSource(of: note.analysis.lead.inputs.map { site.observations[$0] }).status
}

private func line(_ text: String, size: Double, width: Double) -> String {
  LineBreaks(width: width) { wideWidth($0, size: size) }.shortened(text)
}

/// The headline in the largest type that has room for it.
///
/// One too long for the smallest has the name of its asset shortened first, so that what is said of it
/// stays; if that does not help, its end is left out.
///
/// - Parameters:
///   - note: The note.
///   - less: How many lines less have room than usual.
/// - Returns: The lines, each on its baseline.
private func headlineLines(of note: NoteContent, without less: Int) -> [CardView.Line] {
  let headline = oneLine(note.commentary.headline)
  let name = note.lead.assetName
  var versions = [headline]
  if !name.isEmpty, headline.contains(name) {
    versions += [900, 600, 400].map { width in
      headline.replacing(name, with: line(name, size: CardType.small.size, width: width))
    }
  }
  let top = note.lead.regime == nil ? 124.0 : 172.0
  for version in versions {
    for type in CardType.allCases {
      if let lines = breaks(of: type).lines(of: version, atMost: type.lines - less) {
        return placed(lines, type, below: top)
      }
    }
  }
  let lines = breaks(of: .small)
    .shortenedLines(of: versions.last ?? headline, atMost: CardType.small.lines - less)
  return placed(lines, .small, below: top)
}

private func breaks(of type: CardType) -> LineBreaks {
  LineBreaks(width: 1072) { wideWidth($0, size: type.size) }
}

private func placed(_ lines: [String], _ type: CardType, below top: Double) -> [CardView.Line] {
  lines.enumerated().map { index, text in
    let baseline = top + type.size * (0.8 + 1.08 * Double(index))
    return CardView.Line(text: text, y: baseline, type: type)
  }
}
