// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// The regimes of several markets slot by slot: a row a market, a column a slot.
package struct RegimeHeatmap: Hashable, Sendable {
  /// What one row shows.
  package struct Row: Hashable, Sendable {
    /// The row's name, and what it says at right.
    package let name: String, label: String
    /// Which side the newest value leans to: −1 short, 0 even or none, 1 long.
    package let lean: Int
    /// The slots that have a value; others of the axis stay empty.
    package let cells: [Day: CellFill]

    /// A row with its texts and cells.
    package init(name: String, label: String, lean: Int, cells: [Day: CellFill]) {
      self.name = name
      self.label = label
      self.lean = lean
      self.cells = cells
    }
  }

  /// The texts of one row in place.
  package struct Label: Hashable, Sendable {
    /// The row, with its name cut to what its gutter holds.
    package let row: Row
    /// The foot of its texts, pixels from the top.
    package let baseline: Double
  }

  /// The cells.
  package let cells: CellPaths
  /// How many columns and rows there are.
  package let columns: Int, rows: Int
  /// The texts of the rows from the top.
  package let labels: [Label]
  /// Labels above the columns.
  package let ticks: [Tick]
  /// What stands left of the plot (names) and right of it (labels).
  package let left: Gutter, right: Gutter
  /// The pixels above the first row.
  package static let top = 22.0
  /// The pixels of all rows.
  package let plotHeight: Double
  /// The picture's height in pixels.
  package var height: Double { Self.top + plotHeight + 2 }

  /// Rows as they come, or `nil` without rows or columns.
  ///
  /// - Parameters:
  ///   - rows: The markets.
  ///   - axis: The columns.
  ///   - label: What a tick at a day says.
  package init?(rows: [Row], axis: SlotAxis, label: (DateTicks.Step, Day) -> String) {
    guard !rows.isEmpty else { return nil }
    let pitch = rows.count > Self.few ? 18.0 : 22
    columns = axis.count
    self.rows = rows.count
    let slots = (0..<axis.count).map { axis.cadence.slot(-$0, before: axis.first) }
    cells = CellPaths(columns: axis.count, rows: rows.count, merging: .rows) { column, row in
      rows[row].cells[slots[column]]
    }
    plotHeight = pitch * Double(rows.count)
    labels = rows.enumerated().map { index, row in
      let name = shortened(row.name, to: Self.longestName)
      return Label(
        row: Row(name: name, label: row.label, lean: row.lean, cells: [:]),
        baseline: Self.top + pitch * (Double(index) + 0.5) + 4.5
      )
    }
    left = Gutter(holding: (labels.map { textWidth($0.row.name) }.max() ?? 0) + 8)
    right = Gutter(holding: (rows.map { textWidth($0.label) }.max() ?? 0) + 8)
    let widths = PlotWidths(gutters: Double(left.pixels + right.pixels), overhang: 8)
    ticks = axis.ticks(in: widths, label: label)
  }

  /// Up to how many rows have room to spare.
  private static let few = 16
  /// The most characters of a name.
  private static let longestName = 14
}
