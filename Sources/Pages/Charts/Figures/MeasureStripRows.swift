// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
internal import Figures
internal import Positioning

/// One measure that knows an asset, for the strip of all of them.
package struct MeasurePast: Sendable {
  /// What is counted, and whose.
  package let headline: NoteAnalysis.Headline
  /// Which of its markets stands for the asset, or of how many it is the sum; empty where it has one.
  package let detail: String
  /// The figures.
  package let past: MarketHistory
  /// What its regime is called.
  package let regime: String

  /// A measure's past of an asset.
  package init(
    headline: NoteAnalysis.Headline,
    detail: String,
    past: MarketHistory,
    regime: String
  ) {
    (self.headline, self.detail) = (headline, detail)
    (self.past, self.regime) = (past, regime)
  }
}

/// The rows of the strip of measures: each against its own past, never added.
struct MeasureStripRows: Sendable {
  /// A measure that stands outside its own past.
  struct Outlier: Hashable, Sendable {
    let name: String, value: String, readings: Int
    /// Whether the value is above all before, and whether it leans to the short or the long side.
    let isAbove: Bool, isShort: Bool, isLong: Bool
  }

  /// The rows of the chart, from the top.
  let rows: [OwnScales.Row]
  /// The rows of the data table: all measures.
  let tableRows: [TableView.Row]
  /// How many measures there are.
  let count: Int
  /// Those outside all of at least a hundred readings before, also as printed.
  let outside: [Outlier]
  /// Whether every measure has so many readings and stands among them.
  let isWithin: Bool
  /// The first and the last day that the newest readings are of.
  let days: (first: Day, last: Day)?

  /// The most measures drawn.
  static let most = 12

  /// The rows of `measures`.
  init(_ measures: [MeasurePast], _ cadence: Cadence, _ words: Vocabulary) {
    count = measures.count
    rows = measures.prefix(Self.most).map { Self.row($0, cadence, words) }
    tableRows = measures.map { Self.tableRow($0, cadence, words) }
    let pasts = measures.compactMap { measure -> (MeasurePast, RatioRange, Double)? in
      guard let range = measure.past.ratioRange(cadence),
        range.readings >= measure.past.latest.standing.minimum,
        let ratio = measure.past.latest.imbalance.ratio
      else { return nil }
      return (measure, range, ratio)
    }
    isWithin = pasts.count == measures.count && pasts.allSatisfy { $1.side(of: $2) == 0 }
    outside = pasts.compactMap { measure, range, ratio in
      let side = range.side(of: ratio)
      let end = side < 0 ? range.lowest : range.highest
      return side == 0 || words.ratio(ratio) == words.ratio(end)
        ? nil
        : Outlier(
          name: Self.name(of: measure, words),
          value: words.ratio(ratio),
          readings: range.readings,
          isAbove: side > 0,
          isShort: ratio < 1,
          isLong: ratio > 1
        )
    }
    let days = measures.map(\.past.newest.asOf)
    self.days = days.min().flatMap { first in days.max().map { (first, $0) } }
  }
}

extension MeasureStripRows {
  /// A class of traders by its own name, anything else by its measure.
  private static func name(of measure: MeasurePast, _ words: Vocabulary) -> String {
    measure.headline.population.map(words.className)
      ?? words.name(of: measure.headline.measure, nil)
  }

  private static func row(
    _ measure: MeasurePast,
    _ cadence: Cadence,
    _ words: Vocabulary
  ) -> OwnScales.Row {
    let imbalance = measure.past.latest.imbalance
    let range = measure.past.ratioRange(cadence)
    return OwnScales.Row(
      name: name(of: measure, words),
      value: words.ratio(imbalance),
      regime: measure.regime,
      ends: range.map { "\(words.ratio($0.lowest)) – \(words.ratio($0.highest))" }
        ?? words[.notEnoughHistory],
      middle: range.map { "\(words[.median]) \(words.ratio($0.median))" } ?? "",
      now: value(of: imbalance),
      past: range.map { .init(lowest: $0.lowest, middle: $0.median, highest: $0.highest) }
    )
  }

  private static func value(of imbalance: Imbalance) -> RatioDots.Row.Value? {
    if let ratio = imbalance.ratio, ratio.isFinite { return .ratio(ratio) }
    switch imbalance.value.emptySides {
    case .long: return .noLongs
    case .short: return .noShorts
    case .neither, .both: return nil
    }
  }

  private static func tableRow(
    _ measure: MeasurePast,
    _ cadence: Cadence,
    _ words: Vocabulary
  ) -> TableView.Row {
    let range = measure.past.ratioRange(cadence)
    let latest = measure.past.latest
    let name = words.name(of: measure.headline.measure, measure.headline.population)
    return TableView.Row(
      head: [name, measure.detail].filter { !$0.isEmpty }.joined(separator: ", "),
      cells: [
        words.ratio(latest.imbalance),
        range.map { words.ratio($0.lowest) } ?? words[.noData],
        range.map { words.ratio($0.median) } ?? words[.noData],
        range.map { words.ratio($0.highest) } ?? words[.noData],
        Figures.count(range?.readings ?? 0),
      ]
    )
  }
}
