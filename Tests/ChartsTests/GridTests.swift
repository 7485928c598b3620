// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import TestSupport
import Testing

@testable import Charts

@Suite struct GridTests {
  private let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private func day(_ year: Int, _ month: Int, _ date: Int) throws -> Day {
    try #require(Day(year: year, month: month, day: date))
  }

  private func calendar(_ fills: [Day: CellFill], _ cadence: Cadence) -> RegimeCalendar? {
    RegimeCalendar(fills: fills, cadence: cadence, months: months) { "\($0)" }
  }

  /// The cells that a path of areas covers, as column and row.
  private func cells(of commands: String) -> Set<[Int]> {
    var cells: Set<[Int]> = []
    for part in commands.split(separator: "M") {
      let numbers = part.split { !$0.isNumber }.compactMap { Int($0) }
      for column in numbers[0]..<numbers[0] + numbers[2] {
        for row in numbers[1]..<numbers[1] + numbers[3] { cells.insert([column, row]) }
      }
    }
    return cells
  }

  @Test("merged runs cover exactly the cells of their fill", arguments: [true, false])
  func merging(isByRow: Bool) {
    var random = SplitMix64(seed: 5)
    for round in 0..<50 {
      let (columns, rows) = (1 + round % 9, 1 + round % 7)
      let fills = (0..<columns * rows).map { _ -> CellFill? in
        let step = Int.random(in: -4...3, using: &random)
        return step < -3 ? nil : .step(step)
      }
      let grid = CellPaths(
        columns: columns,
        rows: rows,
        merging: isByRow ? .rows : .columns
      ) { fills[$1 * columns + $0] }
      for step in -3...3 {
        let wanted = fills.indices.filter { fills[$0] == .step(step) }
        let path = grid.paths.first { $0.fill == .step(step) }?.commands ?? ""
        #expect(
          cells(of: path) == Set(wanted.map { [$0 % columns, $0 / columns] }),
          "seed 5, round \(round)"
        )
      }
    }
  }

  @Test("a missing cell is one stroke from corner to corner")
  func missing() {
    let grid = CellPaths(columns: 3, rows: 1, merging: .rows) { column, _ in
      column == 0 ? nil : .missing
    }
    #expect(grid.paths.map(\.commands) == ["M1 1l1-1M2 1l1-1"])
  }

  @Test("the lines between cells leave out the edges")
  func lines() {
    #expect(CellPaths.grid(columns: 3, rows: 2) == ("M1 0V2M2 0V2", "M0 1H3"))
    #expect(CellPaths.grid(columns: 1, rows: 1) == ("", ""))
  }

  // The weeks are those of the ISO calendar as Python's date.isocalendar gives them.
  @Test("a week stands in the ISO year and week that hold its Thursday")
  func weeks() throws {
    let layout = try #require(
      CalendarLayout(from: try day(2008, 12, 29), to: try day(2021, 1, 4), .weekly)
    )
    #expect(layout.rows == 13)
    #expect(layout.columns == 53)
    let places: [(Int, Int, Int, Int, Int)] = [
      (2008, 12, 29, 0, 0), (2009, 12, 28, 52, 0), (2010, 1, 4, 0, 1), (2020, 12, 28, 52, 11),
      (2021, 1, 4, 0, 12),
    ]
    for (year, month, date, column, row) in places {
      let monday = try day(year, month, date)
      let place = try #require(layout.place(of: monday))
      #expect(place == (column, row))
      #expect(layout.slot(column, row) == monday)
    }
    #expect(layout.slot(52, 1) == nil)
  }

  @Test("a year of days has Monday on top and a column for each of its weeks")
  func days() throws {
    // 2012 begins on a Sunday and is a leap year: 54 columns.
    for (year, columns) in [(2026, 53), (2012, 54)] {
      let last = try day(year, 12, 31)
      let layout = try #require(CalendarLayout(from: last - 40, to: last, .daily))
      #expect(layout.columns == columns)
      for offset in 0..<365 {
        let place = try #require(layout.place(of: last - offset))
        #expect(place.row == (last - offset).weekday)
        #expect(layout.slot(place.column, place.row) == last - offset)
      }
      #expect(layout.place(of: try day(year - 1, 12, 31)) == nil)
      #expect(layout.monthSteps.split(separator: "M").count == 11)
    }
  }

  @Test("slots left out are missing, those before and after are not")
  func gaps() throws {
    let first = try day(2025, 3, 3)
    let slots = [0, 7, 21].map { first + $0 }
    let chart = try #require(
      calendar(Dictionary(slots.map { ($0, CellFill.step(1)) }) { a, _ in a }, .weekly)
    )
    #expect(chart.cells.paths.map(\.fill) == [.step(1), .missing, .outside])
    #expect(chart.cells.paths[1].commands == "M11 1l1-1")
    #expect(chart.newest?.x == 12.0 / 53 * 100)
    #expect(calendar([:], .weekly) == nil)
  }

  @Test("labels above and beside the grids never touch at any page width", arguments: widths)
  func labels(page: Double) throws {
    for (count, cadence) in [(2, Cadence.weekly), (9, .weekly), (52, .weekly), (60, .daily)] {
      let slots = (0..<count).map { Day(20_000) + $0 * cadence.days }
      let axis = try #require(SlotAxis(slots, cadence))
      let rows = (0..<28).map { index in
        RegimeHeatmap.Row(
          name: index == 3 ? "RUSSELL 2000 MINI INDEX" : "euro",
          label: index == 4 ? "no shorts" : "12.5:1",
          lean: 0,
          cells: [:]
        )
      }
      let chart = try #require(
        RegimeHeatmap(rows: rows, axis: axis) { step, _ in step == .months ? "Nov" : "28 Nov" }
      )
      #expect(chart.labels.allSatisfy { textWidth($0.row.name) + 8 <= Double(chart.left.pixels) })
      #expect(rows.allSatisfy { textWidth($0.label) + 8 <= Double(chart.right.pixels) })
      #expect(chart.labels.count == 28 && chart.rows == 28)
      expectApart(chart.ticks, Double(chart.left.pixels + chart.right.pixels), page)
    }
    for cadence in Cadence.allCases {
      let first = Day(20_000 - 3)
      let fills = Dictionary((0..<700).map { (cadence.slot(-$0, before: first), CellFill.step(0)) })
      { a, _ in a }
      let chart = try #require(calendar(fills, cadence))
      expectApart(chart.ticks, Double(chart.left.pixels), page)
      let baselines = chart.labels.map(\.baseline)
      #expect(zip(baselines, baselines.dropFirst()).allSatisfy { $1 - $0 >= 15 })
    }
  }
}

/// The page widths at which labels are tested.
let widths: [Double] = [320, 360, 480, 600, 768, 1024, 1440]

/// Expects the labels along an axis to be apart and, where gutters are given, within the plot's
/// gutters.
func expectApart(
  _ ticks: [Tick],
  _ gutters: Double,
  narrow: Double? = nil,
  _ page: Double,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let margin = page < 640 ? 36.0 : 64
  let isWide = page - margin > 480
  let plot = min(page, 1120) - margin - (isWide ? gutters : narrow ?? gutters)
  let shown = isWide ? ticks : ticks.filter { !$0.isWide }
  let extents = shown.map { extent(of: $0, in: plot) }
  #expect(!shown.isEmpty, sourceLocation: sourceLocation)
  #expect(
    zip(extents, extents.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound },
    "\(page) pixels",
    sourceLocation: sourceLocation
  )
}
