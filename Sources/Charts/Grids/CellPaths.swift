// SPDX-License-Identifier: Apache-2.0

/// The cells of a grid as one path for each fill, neighbours merged; a cell is one unit wide and
/// one high, and the origin is the upper left corner.
package struct CellPaths: Hashable, Sendable {
  /// All cells of one fill.
  package struct Path: Hashable, Sendable {
    /// What they show.
    package let fill: CellFill
    /// The commands: areas, but strokes from corner to corner for missing cells.
    package let commands: String
  }

  /// Which neighbours are merged.
  package enum Direction: Hashable, Sendable {
    /// Those in a row.
    case rows
    /// Those in a column.
    case columns
  }

  /// One path for each fill that occurs, in the order of ``CellFill/all``.
  package let paths: [Path]

  /// The cells of a grid; `fill` is given the column and the row and returns `nil` for an empty
  /// cell.
  ///
  /// - Complexity: O(`columns` · `rows`).
  package init(
    columns: Int,
    rows: Int,
    merging direction: Direction,
    fill: (_ column: Int, _ row: Int) -> CellFill?
  ) {
    var commands: [CellFill: String] = [:]
    let isByRow = direction == .rows
    for line in 0..<max(0, isByRow ? rows : columns) {
      let fills = (0..<max(0, isByRow ? columns : rows)).map { place in
        isByRow ? fill(place, line) : fill(line, place)
      }
      for run in equalRuns(of: fills) {
        guard let fill = run.value else { continue }
        let (x, y) = isByRow ? (run.start, line) : (line, run.start)
        let (width, height) = isByRow ? (run.count, 1) : (1, run.count)
        commands[fill, default: ""] +=
          fill == .missing
          ? Self.strokes(x, y, width, height) : "M\(x) \(y)h\(width)v\(height)h-\(width)z"
      }
    }
    paths = CellFill.all.compactMap { fill in
      commands[fill].map { Path(fill: fill, commands: $0) }
    }
  }

  /// The lines between all cells of a grid.
  package static func grid(columns: Int, rows: Int) -> (upright: String, level: String) {
    (
      (1..<max(1, columns)).reduce("") { $0 + "M\($1) 0V\(rows)" },
      (1..<max(1, rows)).reduce("") { $0 + "M0 \($1)H\(columns)" }
    )
  }

  /// A stroke from corner to corner of every cell of a run.
  private static func strokes(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> String {
    (0..<width * height).reduce("") { text, index in
      text + "M\(x + (height == 1 ? index : 0)) \(y + 1 + (height == 1 ? 0 : index))l1-1"
    }
  }
}
