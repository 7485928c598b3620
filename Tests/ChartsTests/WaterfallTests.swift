// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

@Suite struct WaterfallTests {
  private func drawn(
    from start: Double,
    by changes: [Double],
    name: String = "BTC"
  ) -> Waterfall? {
    Waterfall(
      from: start,
      by: changes,
      before: .init(name: "19 Nov", label: "−$46.0bn"),
      rows: changes.map { _ in .init(name: name, label: "−$640.0m") },
      after: .init(name: "20 Nov", label: "−$46.2bn")
    ) { value, _ in "\(Int(value))" }
  }

  @Test("each change begins where the one above it ended, and the last ends at the total after")
  func chain() throws {
    let chart = try #require(drawn(from: -46, by: [-3, 1, 0.5]))
    var end = chart.before.x
    for (change, bar) in zip([-3, 1, 0.5], chart.bars) {
      #expect(abs((change < 0 ? bar.x + bar.width : bar.x) - end) < 1e-9)
      end = bar.end
    }
    #expect(abs(chart.after.x - end) < 1e-9)
    #expect(chart.bars.map(\.lean) == [-1, 1, 1])
    #expect(chart.before.lean == -1)
  }

  @Test("zero is left out where it would leave no room for the changes, and shown where it does")
  func zero() throws {
    #expect(try #require(drawn(from: -46, by: [-1, 0.5])).zero == nil)
    #expect(try #require(drawn(from: -3, by: [-1, 0.5])).zero != nil)
    #expect(try #require(drawn(from: -1, by: [3, -1])).zero != nil)
    let crossing = try #require(drawn(from: -46, by: [-1, 0.5]))
    #expect(crossing.bars.allSatisfy { $0.x >= 0 && $0.x + $0.width <= 100 })
  }

  @Test("nothing that moved leaves both totals at one place, zero at the other end")
  func still() throws {
    let chart = try #require(drawn(from: 5, by: [0, 0]))
    #expect(chart.before.x == chart.after.x)
    #expect(chart.zero == 0)
    #expect(chart.bars.allSatisfy { $0.width == 0 && $0.lean == 0 })
  }

  @Test("no change, no number or no length gives no chart")
  func none() {
    #expect(drawn(from: 5, by: []) == nil)
    #expect(drawn(from: .nan, by: [1]) == nil)
    #expect(drawn(from: 1e308, by: [1e308, 1e308]) == nil)
    #expect(drawn(from: 0, by: [0, 0]) == nil)
  }

  @Test("texts stay within their gutters at every page width", arguments: widths)
  func texts(page: Double) throws {
    let changes = (0..<11).map { $0.isMultiple(of: 2) ? -36.0 : 1 }
    let chart = try #require(drawn(from: -40, by: changes, name: "RUSSELL 2000 MINI INDEX"))
    #expect(chart.bars.allSatisfy { textWidth($0.row.name) + 10 <= Double(chart.left.pixels) })
    #expect(textWidth("−$640.0m", bold: true) + 11 <= Double(chart.right.pixels))
    expectApart(chart.ticks, Double(chart.left.pixels + chart.right.pixels), page)
    let tops = chart.bars.map(\.top)
    #expect(zip(tops, tops.dropFirst()).allSatisfy { $1 - $0 >= 17 })
  }
}
