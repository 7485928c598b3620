// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
internal import Figures
internal import Positioning

/// One market of an asset, by the name that tells it from the asset's others.
package struct VenuePast: Sendable {
  /// The venue, the contract, or both.
  package let name: String
  /// The figures.
  package let past: MarketHistory

  /// A market called `name`.
  package init(name: String, past: MarketHistory) {
    (self.name, self.past) = (name, past)
  }
}

/// The rows of the dots by venue: an asset's markets, those furthest from one to one first.
struct VenueRows: Sendable {
  /// One end of what the markets say.
  struct End: Hashable, Sendable {
    let market: String
    /// Long ÷ short.
    let ratio: Double
  }

  /// The rows of the chart, from the top.
  let rows: [RatioDots.Row]
  /// The rows of the data table: all markets, those that are late last.
  let tableRows: [TableView.Row]
  /// How many markets have a value in the newest slot, and how many there are.
  let present: Int, count: Int
  /// The market that is furthest to the short side, and to the long side; `nil` unless every one of
  /// at least two has a ratio.
  let mostShort: End?, mostLong: End?
  /// The day of the rings, "19 Nov"; `nil` where none is drawn.
  let before: String?
  /// The newest day.
  let day: Day

  /// The rows of `markets`, at least one, at most `most` of them in the chart.
  init(_ markets: [VenuePast], most: Int, _ words: Vocabulary) {
    let newest = markets.map(\.past.newest.slot).max() ?? Day(0)
    let ordered = markets.enumerated().sorted { a, b in
      let late = (a.element.past.newest.slot < newest, b.element.past.newest.slot < newest)
      if late.0 != late.1 { return !late.0 }
      let sizes = (a.element.size, b.element.size)
      return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : a.offset < b.offset
    }.map(\.element)
    let timely = ordered.filter { $0.past.newest.slot == newest }
    let shown = timely.filter { $0.value != nil }.prefix(most)
    rows = shown.compactMap { $0.row(words) }
    tableRows = ordered.map { $0.tableRow(words) }
    (present, count) = (timely.count, markets.count)
    let ends = timely.compactMap { market in
      market.past.latest.imbalance.ratio.map { End(market: market.name, ratio: $0) }
    }
    let isWhole = ends.count > 1 && ends.count == timely.count
    mostShort = isWhole ? ends.min { $0.ratio < $1.ratio } : nil
    mostLong = isWhole ? ends.max { $0.ratio < $1.ratio } : nil
    before =
      rows.contains { $0.before != nil }
      ? shown.lazy.compactMap { $0.past.latest.changes.first?.slot }.first.map(shortDate) : nil
    day = timely.map(\.past.newest.asOf).max() ?? newest
  }
}

extension VenuePast {
  /// How far from one to one; an empty side is furthest.
  fileprivate var size: Double { past.latest.imbalance.dominance ?? .infinity }

  fileprivate var value: RatioDots.Row.Value? {
    let imbalance = past.latest.imbalance
    if let ratio = imbalance.ratio, ratio.isFinite { return .ratio(ratio) }
    switch imbalance.value.emptySides {
    case .long: return .noLongs
    case .short: return .noShorts
    case .neither, .both: return nil
    }
  }

  fileprivate func row(_ words: Vocabulary) -> RatioDots.Row? {
    guard let value else { return nil }
    let label =
      switch value {
      case .ratio(let number): ratio(max(number, 1 / number))
      case .noLongs: words[.noLongs]
      case .noShorts: words[.noShorts]
      }
    return RatioDots.Row(
      name: name,
      label: label,
      value: value,
      before: past.latest.changes.first?.then?.ratio
    )
  }

  fileprivate func tableRow(_ words: Vocabulary) -> TableView.Row {
    let latest = past.latest
    return TableView.Row(
      head: name,
      cells: [
        words.ratio(latest.imbalance),
        latest.changes.first?.then.map(words.ratio) ?? words[.noData],
        latest.standing.rank.map { percent($0, places: 0) } ?? words[.notEnoughHistory],
        mediumDate(past.newest.asOf),
      ]
    )
  }
}
