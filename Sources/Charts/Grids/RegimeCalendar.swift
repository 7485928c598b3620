// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// The regime of every slot: a year of days with one column a week, or years of weeks with one row
/// a year.
package struct RegimeCalendar: Hashable, Sendable {
  /// One labelled row.
  package struct Label: Hashable, Sendable {
    /// What stands left of it.
    package let text: String
    /// The foot of the text, pixels from the top.
    package let baseline: Double
  }

  /// The outline of the newest slot; across per cent, down pixels.
  package struct Outline: Hashable, Sendable {
    /// The upper left corner.
    package let x: Double, y: Double
    /// The extent.
    package let width: Double, height: Double
  }

  /// The cells.
  package let cells: CellPaths
  /// How many columns and rows there are.
  package let columns: Int, rows: Int
  /// The lines between months, in cells; empty for weeks.
  package let months: String
  /// The rows' names.
  package let labels: [Label]
  /// The months' names above the columns.
  package let ticks: [Tick]
  /// The newest slot that has a value; `nil` if it is not on the calendar.
  package let newest: Outline?
  /// What stands left of the plot.
  package let left: Gutter
  /// The pixels above the first row.
  package static let top = 20.0
  /// The pixels of all rows.
  package let plotHeight: Double
  /// The picture's height in pixels.
  package var height: Double { Self.top + plotHeight + 4 }

  /// The calendar of `fills`, by slot, or `nil` without any; slots between the first and the last
  /// that are not among them are missing.
  ///
  /// - Parameters:
  ///   - fills: What the slots show. Of days only the year of the last one is drawn.
  ///   - cadence: Days or weeks.
  ///   - names: The names of the 12 months, January first.
  ///   - label: The names of the rows: of weekdays, Monday being 0, for days; of years for weeks.
  package init?(
    fills: [Day: CellFill],
    cadence: Cadence,
    months names: [String],
    row label: (Int) -> String
  ) {
    guard let first = fills.keys.min(), let last = fills.keys.max(),
      let layout = CalendarLayout(from: first, to: last, cadence)
    else { return nil }
    let pitch = cadence == .daily ? 15.0 : 17
    (columns, rows) = (layout.columns, layout.rows)
    cells = CellPaths(
      columns: layout.columns,
      rows: layout.rows,
      merging: cadence == .daily ? .columns : .rows
    ) { column, row in
      layout.slot(column, row).map { slot in
        fills[slot] ?? (slot > first && slot < last ? .missing : .outside)
      }
    }
    plotHeight = pitch * Double(layout.rows)
    months = layout.monthSteps
    labels = layout.labelledRows.map { row, name in
      Label(text: label(name), baseline: Self.top + pitch * (Double(row) + 0.5) + 4.5)
    }
    left = Gutter(holding: (labels.map { textWidth($0.text) }.max() ?? 0) + 12)
    let places = layout.monthPlaces.map { (x: $0.x, text: names[$0.month - 1]) }
    ticks = thinned(places, keeping: 0, in: PlotWidths(gutters: Double(left.pixels)))
    newest = layout.place(of: last).map { column, row in
      Outline(
        x: Double(column) / Double(layout.columns) * 100,
        y: Self.top + pitch * Double(row),
        width: 100 / Double(layout.columns),
        height: pitch
      )
    }
  }
}
