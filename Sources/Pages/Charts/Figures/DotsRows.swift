// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures
internal import Positioning

/// The rows of the dots by market: those furthest from one to one, or from their own middle.
struct DotsRows: Sendable {
  /// The rows of the chart, from the top.
  let rows: [RatioDots.Row]
  /// The rows of the data table: all markets.
  let tableRows: [TableView.Row]
  /// Where each row of the table stands; `nil` without a value.
  let values: [RatioDots.Row.Value?]
  /// How many markets have more short, more long, and how many there are.
  let moreShort: Int, moreLong: Int, count: Int
  /// The day of the rings, "19 Nov"; `nil` where none is drawn.
  let before: String?
  /// Whether the rows are ordered by their rank in their own past.
  let isByRank: Bool
  /// What all markets share and no row repeats: the asset, or the venue.
  let common: String?
  /// The words of the first and the last row of the chart.
  let first: TableView.Row?, last: TableView.Row?

  /// The rows of the markets of `analysis`, at most `most` of them in the chart.
  init(_ analysis: NoteAnalysis, most: Int, _ words: Vocabulary) {
    let rule = analysis.lead.regime?.rule ?? analysis.headline.measure.regimeRule
    let isByRank = rule == .rank
    let names = MarketNames(analysis.markets, words)
    let markets = analysis.markets.sorted { a, b in
      Self.order(a, names, byRank: isByRank) < Self.order(b, names, byRank: isByRank)
    }
    common = names.common
    let shown = markets.filter { Self.value(of: $0) != nil }.prefix(most)
    rows = shown.compactMap { Self.row($0, names, words) }
    tableRows = markets.map { Self.tableRow($0, names, words) }
    values = markets.map(Self.value)
    moreShort = markets.filter { $0.imbalance.lean == .short }.count
    moreLong = markets.filter { $0.imbalance.lean == .long }.count
    count = markets.count
    before =
      rows.contains { $0.before != nil }
      ? shown.lazy.compactMap { $0.changes.first?.slot }.first.map(shortDate) : nil
    self.isByRank = isByRank
    first = shown.first.map { Self.tableRow($0, names, words) }
    last = shown.last.map { Self.tableRow($0, names, words) }
  }
}

extension DotsRows {
  /// Furthest first, then by name.
  private static func order(
    _ figure: SubjectFigure,
    _ names: MarketNames,
    byRank: Bool
  ) -> (Double, String) {
    let rank = byRank ? figure.standing.rank.map { abs($0 - 0.5) } : nil
    let dominance = figure.imbalance.dominance ?? .infinity
    // Ranks stand before those who have none, which follow by their ratio.
    return (-(rank.map { 10 + $0 } ?? (1 - 1 / dominance)), names[figure])
  }

  private static func value(of figure: SubjectFigure) -> RatioDots.Row.Value? {
    if let ratio = figure.imbalance.ratio, ratio.isFinite { return .ratio(ratio) }
    switch figure.imbalance.value.emptySides {
    case .long: return .noLongs
    case .short: return .noShorts
    case .neither, .both: return nil
    }
  }

  private static func row(
    _ figure: SubjectFigure,
    _ names: MarketNames,
    _ words: Vocabulary
  ) -> RatioDots.Row? {
    guard let value = value(of: figure) else { return nil }
    let label =
      switch value {
      case .ratio(let number): ratio(max(number, 1 / number))
      case .noLongs: words[.noLongs]
      case .noShorts: words[.noShorts]
      }
    return RatioDots.Row(
      name: names[figure],
      label: label,
      value: value,
      before: figure.changes.first?.then?.ratio
    )
  }

  private static func tableRow(
    _ figure: SubjectFigure,
    _ names: MarketNames,
    _ words: Vocabulary
  ) -> TableView.Row {
    TableView.Row(
      head: names[figure],
      cells: [
        words.ratio(figure.imbalance),
        figure.changes.first?.then.map(words.ratio) ?? words[.noData],
        figure.standing.rank.map { percent($0) } ?? words[.notEnoughHistory],
      ]
    )
  }
}
