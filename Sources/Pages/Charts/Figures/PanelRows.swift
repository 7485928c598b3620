// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
internal import Figures
internal import Positioning

/// One asset for the small histories of a measure.
package struct AssetPast: Sendable {
  /// What the asset is called where room is short.
  package let name: String
  /// The figures.
  package let past: MarketHistory

  /// An asset called `name`.
  package init(name: String, past: MarketHistory) {
    (self.name, self.past) = (name, past)
  }
}

/// The rows of the small histories: the assets furthest from one to one.
struct PanelRows: Sendable {
  /// How far an asset's ratio went.
  struct Swing: Hashable, Sendable {
    let name: String
    let lowest: Double, highest: Double
  }

  /// The panels of the chart.
  let rows: [RatioPanels.Row]
  /// The rows of the data table: those that are drawn.
  let tableRows: [TableView.Row]
  /// How many assets there are.
  let count: Int
  /// The asset that went furthest, of those drawn; `nil` where several went as far, or none moved.
  let widest: Swing?
  /// The slots shown, first and last.
  let first: Day, last: Day

  /// The rows of `assets` in the `window` slots that end with `newest`.
  init(
    _ assets: [AssetPast],
    newest: Day,
    window: Int,
    cadence: Cadence,
    most: Int,
    _ words: Vocabulary
  ) {
    let earliest = cadence.slot(window - 1, before: newest)
    let begun = assets.compactMap { $0.past.readings.first?.slot }.min()
    let first = max(earliest, begun ?? earliest)
    let pasts = assets.map { ($0, $0.ratios(from: first, through: newest, cadence)) }
      .filter { $0.1.count { $0 != nil } > 1 }
      .enumerated().sorted { a, b in
        let sizes = (Self.size(a.element.1), Self.size(b.element.1))
        return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : a.offset < b.offset
      }.map(\.element)
    count = pasts.count
    let shown = pasts.prefix(most)
    rows = shown.map { asset, ratios in
      RatioPanels.Row(
        name: asset.name,
        label: words.ratio(ratios.last { $0 != nil }.flatMap { $0 } ?? 1),
        ratios: ratios
      )
    }
    let swings = shown.map { asset, ratios in
      let values = ratios.compactMap { $0 }
      return Swing(name: asset.name, lowest: values.min() ?? 1, highest: values.max() ?? 1)
    }
    tableRows = zip(shown, swings).map { entry, swing in
      TableView.Row(
        head: swing.name,
        cells: [
          words.ratio(swing.lowest), words.ratio(swing.highest),
          entry.0.label(words), Figures.count(entry.1.count { $0 != nil }),
        ]
      )
    }
    let furthest = swings.max { $0.factor < $1.factor }
    widest = furthest.flatMap { swing in
      swing.factor > 1 && swings.count { $0.factor == swing.factor } == 1 ? swing : nil
    }
    (self.first, last) = (first, newest)
  }
}

extension PanelRows {
  /// How far the last of `ratios` is from one to one.
  private static func size(_ ratios: [Double?]) -> Double {
    ratios.last { $0 != nil }.flatMap { $0 }.map { max($0, 1 / $0) } ?? 0
  }
}

extension PanelRows.Swing {
  fileprivate var factor: Double { highest / lowest }
}

extension AssetPast {
  /// The newest ratio, or what there is instead.
  fileprivate func label(_ words: Vocabulary) -> String { words.ratio(past.latest.imbalance) }

  /// The ratio of each slot; `nil` is no data, or an empty side.
  fileprivate func ratios(from first: Day, through last: Day, _ cadence: Cadence) -> [Double?] {
    var ratios = [Double?](repeating: nil, count: cadence.distance(from: first, to: last) + 1)
    for reading in past.readings where reading.slot >= first && reading.slot <= last {
      let ratio = reading.imbalance.ratio
      ratios[cadence.distance(from: first, to: reading.slot)] =
        ratio.flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
    }
    return ratios
  }
}
