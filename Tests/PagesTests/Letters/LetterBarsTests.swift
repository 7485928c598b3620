// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Pages

@Suite("Bars as cells of a table")
struct LetterBarsTests {
  private func cells(_ lengths: [(short: Double, long: Double)?]) -> LetterBars? {
    let rows = lengths.indices.map { TableView.Row(head: "\($0)", cells: []) }
    let table = TableView(caption: "", first: "", columns: [], rows: rows, total: nil)
    return LetterBars(table, lengths.map { $0.map { SideLengths(short: $0.short, long: $0.long) } })
  }

  /// How long a bar is, in per cent of the table.
  private func lengths(_ bars: LetterBars) -> [(Double, Double)] {
    bars.rows.map { ($0.short * bars.shortColumn / 100, $0.long * bars.longColumn / 100) }
  }

  @Test("have one scale for both sides, the longest of each filling its cell")
  func scale() throws {
    let bars = try #require(cells([(30, 10), (15, 0), nil, (0, 5)]))
    #expect(abs(bars.shortColumn - LetterBars.width * 0.75) < 1e-9)
    #expect(bars.shortColumn + bars.longColumn == LetterBars.width)
    #expect(bars.rows.map(\.short) == [100, 50, 0, 0] && bars.rows.map(\.long) == [100, 0, 0, 50])
    let lengths = lengths(bars)
    #expect(abs(lengths[0].0 / lengths[0].1 - 3) < 1e-9)
  }

  @Test("keep that scale where one side is hardly there")
  func narrow() throws {
    for (short, long) in [(1000.0, 1.0), (1.0, 1000.0)] {
      let bars = try #require(cells([(short, long)]))
      let lengths = lengths(bars)[0]
      #expect(min(bars.shortColumn, bars.longColumn) == LetterBars.least)
      #expect(abs(lengths.0 / lengths.1 / (short / long) - 1) < 1e-9)
    }
  }

  @Test("are drawn for one side alone, and not at all where there is nothing")
  func oneSide() throws {
    let bars = try #require(cells([(0, 7)]))
    #expect(bars.rows[0].short == 0 && bars.rows[0].long == 100)
    #expect(cells([(0, 0), nil]) == nil)
  }

  @Test("are the first twelve, and say how many there are beyond")
  func most() throws {
    let bars = try #require(cells(Array(repeating: (1, 1), count: 28)))
    #expect(bars.rows.count == 12 && bars.rest == 16)
  }
}
