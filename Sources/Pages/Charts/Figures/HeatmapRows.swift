// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures
internal import Positioning

/// The rows of a heatmap, as they are given.
struct HeatmapRows: Sendable {
  /// The rows of the chart, from the top.
  let rows: [RegimeHeatmap.Row]
  /// The rows of the data table.
  let tableRows: [TableView.Row]
  /// The newest day that a reading shown is about.
  let asOf: Day
  /// How many markets have a verdict in the first and the last slot, and how many of these are
  /// crowded or extreme.
  let before: (far: Int, all: Int), now: (far: Int, all: Int)
  /// How many readings the rows have together.
  let readings: Int
  /// The slots drawn.
  let axis: SlotAxis
  /// The words of the first row.
  let first: TableView.Row?

  /// The readings of `rows` on `axis`; `nil` where there are none.
  init?(
    _ rows: [(name: String, readings: [SlotReading])],
    _ axis: SlotAxis,
    _ words: Vocabulary
  ) {
    let shown = rows.map { name, readings in
      (name: oneLine(name), readings: readings.filter { axis.column(of: $0.slot) != nil })
    }
    guard let asOf = shown.flatMap(\.readings).map(\.asOf).max() else { return nil }
    self.asOf = asOf
    self.axis = axis
    self.rows = shown.map { Self.row($0.name, $0.readings, axis, words) }
    tableRows = shown.map { Self.tableRow($0.name, $0.readings, axis, words) }
    let readings = shown.flatMap(\.readings)
    self.readings = readings.count
    before = Self.standing(readings, in: axis.first)
    now = Self.standing(readings, in: axis.last)
    first = tableRows.first
  }

  private static func row(
    _ name: String,
    _ readings: [SlotReading],
    _ axis: SlotAxis,
    _ words: Vocabulary
  ) -> RegimeHeatmap.Row {
    let fills = readings.map { reading in
      (reading.slot, reading.regime.map { CellFill.step($0.step) } ?? .withoutVerdict)
    }
    let newest = readings.last.flatMap { $0.slot == axis.last ? $0.imbalance : nil }
    return RegimeHeatmap.Row(
      name: name,
      label: newest.map { words.shortRatio($0) } ?? words[.noData],
      lean: newest?.lean == .short ? -1 : newest?.lean == .long ? 1 : 0,
      cells: Dictionary(fills) { _, last in last }
    )
  }

  private static func tableRow(
    _ name: String,
    _ readings: [SlotReading],
    _ axis: SlotAxis,
    _ words: Vocabulary
  ) -> TableView.Row {
    let ratios = readings.compactMap(\.imbalance.ratio)
    let newest = readings.last.flatMap { $0.slot == axis.last ? $0.imbalance : nil }
    let cells = [
      readings.first.map { words.ratio($0.imbalance) },
      ratios.min().map(words.ratio), ratios.max().map(words.ratio),
      newest.map { words.ratio($0) },
    ]
    return TableView.Row(
      head: name,
      cells: cells.map { $0 ?? words[.noData] } + [count(readings.count)]
    )
  }

  private static func standing(_ readings: [SlotReading], in slot: Day) -> (far: Int, all: Int) {
    let regimes = readings.filter { $0.slot == slot }.compactMap(\.regime)
    return (regimes.count { $0.grade >= .crowded }, regimes.count)
  }
}

extension Vocabulary {
  /// The larger side over the smaller without its name, or what there is instead.
  func shortRatio(_ imbalance: Imbalance) -> String {
    imbalance.ratio.map { Figures.ratio(max($0, 1 / $0)) }
      ?? emptiness(of: imbalance.value) ?? self[.noData]
  }
}
