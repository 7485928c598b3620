// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

@Suite struct OwnScalesTests {
  private func row(
    _ now: RatioDots.Row.Value?,
    _ past: (Double, Double, Double)?,
    name: String = "Positions as reported"
  ) -> OwnScales.Row {
    OwnScales.Row(
      name: name,
      value: "1,024:1 short",
      regime: "Extremely high",
      ends: "1,024:1 short – 1,024:1 long",
      middle: "median 1.2:1 long",
      now: now,
      past: past.map { .init(lowest: $0.0, middle: $0.1, highest: $0.2) }
    )
  }

  private func strip(
    _ now: RatioDots.Row.Value?,
    _ past: (Double, Double, Double)?
  ) throws -> OwnScales.Strip {
    let chart = try #require(OwnScales(rows: [row(now, past)]))
    return chart.strips[0]
  }

  @Test("the past fills its scale, and a value among it stands within")
  func within() throws {
    let strip = try strip(.ratio(1), (0.25, 1, 4))
    #expect(strip.past.map { [$0.start, $0.middle, $0.end] } == [0, 50, 100])
    #expect(strip.x == 50 && strip.level == 50 && strip.lean == 0)
  }

  @Test("a value beyond the past makes the scale longer")
  func beyond() throws {
    let above = try strip(.ratio(16), (1, 2, 4))
    #expect(above.x == 100)
    #expect(above.past.map { [$0.start, $0.middle, $0.end] } == [0, 25, 50])
    #expect(above.level == nil)
    let below = try strip(.ratio(0.25), (1, 2, 4))
    #expect(below.x == 0 && below.lean == -1)
    #expect(below.level == 50)
  }

  @Test("equal values stand in the middle, an empty side at its end, no value nowhere")
  func edges() throws {
    let equal = try strip(.ratio(2), (2, 2, 2))
    #expect(equal.x == 50)
    let none = try strip(.noLongs, (0.5, 1, 2))
    #expect(none.x == 0 && none.clipping == .short && none.lean == -1)
    #expect(try strip(.noShorts, (0.5, 1, 2)).clipping == .long)
    #expect(try strip(nil, (0.5, 1, 2)).x == nil)
    let alone = try strip(.ratio(3), nil)
    #expect(alone.past == nil && alone.x == nil && alone.lean == 1)
    #expect(try strip(.noLongs, nil).clipping == .inside)
    #expect(OwnScales(rows: []) == nil)
  }

  @Test("texts side by side fit the narrowest figure, and rows never touch")
  func texts() throws {
    let rows = (0..<12).map { _ in
      row(.ratio(2), (1, 2, 3), name: "Positions by class of trader, other reportables")
    }
    let chart = try #require(OwnScales(rows: rows))
    for strip in chart.strips {
      #expect(textWidth(strip.row.name) <= 284)
      #expect(textWidth(strip.row.value, bold: true) + textWidth(strip.row.regime) <= 284)
      #expect(textWidth(strip.row.ends) <= 284)
      #expect(textWidth(strip.row.ends) + textWidth(strip.row.middle) <= 480)
      #expect(strip.endsBaseline - strip.y >= 15 && strip.y - strip.valueBaseline >= 10)
    }
    for (above, below) in zip(chart.strips, chart.strips.dropFirst()) {
      #expect(below.nameBaseline - above.endsBaseline >= 15)
    }
  }
}
