// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
package import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

extension ChartTemplates {
  /// The hero bar of a note: how lopsided its leading figures are.
  ///
  /// - Parameters:
  ///   - analysis: The note.
  ///   - source: Where the figures come from, as the data says.
  /// - Returns: `nil` where neither side holds anything.
  /// - Throws: What rendering and the lines of the words throw.
  package func heroFigure(
    of analysis: NoteAnalysis,
    source: FigureSource
  ) throws(ReportError) -> FigureView? {
    let amounts = HeroAmounts(analysis.lead)
    guard let bar = HeroBar(short: amounts.short, long: amounts.long, label: amounts.tickLabel)
    else { return nil }
    let note = NoteWords(analysis, source: source, vocabulary)
    let phrases = HeroWords(note: note, amounts: amounts, hasCuts: !bar.cuts.isEmpty)
    let words = try Words<FigureKey>(hero.words, HeroWords.model.record(of: phrases))
    let head = DrawingHead(id: "hero", name: words[.name], desc: words[.desc])
    let drawing = HeroDrawing(head: head, bar: bar, amounts: amounts)
    return FigureView(
      id: "hero",
      title: words[.title],
      sub: words[.sub],
      svg: try hero.drawing.renderMarkup(HeroDrawing.model.record(of: drawing)),
      src: words[.source],
      table: try TableView(words, of: "hero", rows: amounts.rows(vocabulary)),
      wide: true
    )
  }
}

extension ChartTemplates {
  /// The hero bar of a note as its card shows it, in a box of 670 by 110 px, or 140 where amounts are
  /// long.
  ///
  /// - Returns: `nil` where neither side holds anything.
  /// - Throws: What rendering and the lines of the words throw.
  func cardHero(of analysis: NoteAnalysis) throws(ReportError) -> CardHero? {
    let amounts = HeroAmounts(analysis.lead)
    guard let bar = HeroBar(short: amounts.short, long: amounts.long, label: amounts.tickLabel)
    else { return nil }
    let note = NoteWords(analysis, source: FigureSource(nil), vocabulary)
    let phrases = HeroWords(note: note, amounts: amounts, hasCuts: !bar.cuts.isEmpty)
    let words = try Words<FigureKey>(hero.words, HeroWords.model.record(of: phrases))
    let head = DrawingHead(id: "hero", name: words[.name], desc: words[.desc])
    let drawing = HeroDrawing(head: head, bar: bar, amounts: amounts, room: 650)
    return CardHero(
      svg: try hero.drawing.renderMarkup(HeroDrawing.model.record(of: drawing)),
      description: words[.desc],
      counted: words[.sub],
      lift: drawing.offset * 1.6
    )
  }
}

extension HeroAmounts {
  /// One row a side: its amount, and its share of both.
  fileprivate func rows(_ words: Vocabulary) -> [TableView.Row] {
    let gross = short + long
    return [
      .init(head: words[.short], cells: [shortText, percent(short / gross)]),
      .init(head: words[.long], cells: [longText, percent(long / gross)]),
    ]
  }
}
