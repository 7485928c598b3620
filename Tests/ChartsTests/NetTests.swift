// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Charts

@Suite struct NetTests {
  private let first = Day(19_996)

  private func drawn(_ nets: [Double?]) -> NetHistory? {
    let slots = nets.indices.map { first + $0 * 7 }
    let points = zip(slots, nets).compactMap { slot, net in
      net.map { NetHistory.Point(slot: slot, net: $0) }
    }
    return SlotAxis(slots, .weekly).flatMap { axis in
      NetHistory(
        points: points,
        axis: axis,
        spans: [52, 156],
        label: { step, day in step == .years ? "\(day.civil.year)" : "28 Nov" },
        amount: { value, _ in "\(Int(value))" }
      )
    }
  }

  @Test("no value, no chart; one value, no range")
  func few() throws {
    #expect(drawn([nil, nil]) == nil)
    #expect(drawn([.nan]) == nil)
    let chart = try #require(drawn([0]))
    #expect(chart.ranges.isEmpty)
    #expect(chart.levels.contains { $0.isZero })
  }

  @Test("a missing week breaks the line")
  func gaps() throws {
    let chart = try #require(drawn([1, 2, nil, 3, 4]))
    #expect(chart.line.commands.split(separator: "M").count == 2)
  }

  @Test("zero is always on the axis, and every value within the plot")
  func zero() throws {
    for nets in [[5.0, 9], [-9.0, -5], [-3.0, 4], [0, 0]] {
      let chart = try #require(drawn(nets))
      #expect(chart.levels.filter(\.isZero).count == 1)
      #expect(chart.y >= NetHistory.top && chart.y <= NetHistory.bottom)
      let heights = chart.levels.map(\.y)
      #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 15 })
    }
  }

  @Test("nothing but zeros has no other label, and stands in the middle")
  func even() throws {
    let chart = try #require(drawn([0, 0, 0]))
    #expect(chart.levels.map(\.label) == ["0"])
    #expect(chart.y == (NetHistory.top + NetHistory.bottom) / 2)
  }

  @Test("a range spans slots, not readings, and today is among them")
  func ranges() throws {
    var nets = (0..<200).map { Double($0) }
    nets[0] = 1_000
    nets[50] = -40
    let chart = try #require(drawn(nets))
    #expect(chart.ranges.map(\.slots) == [52, 156])
    #expect(chart.ranges.map(\.readings) == [52, 156])
    #expect(chart.ranges.map(\.low.net) == [148, -40])
    #expect(chart.ranges.map(\.high.net) == [199, 199])
    #expect(chart.ranges[1].low.slot == first + 350)
  }

  @Test("a range that is longer than what is shown is left out")
  func shortPast() throws {
    #expect(try #require(drawn(Array(repeating: 3, count: 60))).ranges.map(\.slots) == [52])
    #expect(try #require(drawn(Array(repeating: 3, count: 9))).ranges.isEmpty)
  }

  @Test("labels along the foot never touch at any page width", arguments: widths)
  func ticks(page: Double) throws {
    for count in [2, 60, 157, 1_051] {
      let chart = try #require(drawn((0..<count).map { 1_234_567 - Double($0 * 2_000) }))
      let left = Double(chart.left.pixels)
      expectApart(
        chart.ticks,
        left + Double(chart.right.pixels),
        narrow: left + NetHistory.narrowRight,
        page
      )
      #expect(chart.levels.allSatisfy { textWidth($0.label) + 8 <= left })
    }
  }

  @Test("bars of classes begin or end at zero and sum to nothing where the nets do")
  func bars() throws {
    let nets = [-80_900.0, 126_750, -65_850, 11_000, 9_000]
    let rows = nets.map {
      NetBars.Row(name: "Producers and merchants", net: "\($0)", sides: "", value: $0)
    }
    let chart = try #require(NetBars(rows: rows))
    let lengths = zip(nets, chart.bars).map { $0 < 0 ? -$1.width : $1.width }
    #expect(abs(lengths.reduce(0, +)) < 1e-9)
    for (net, bar) in zip(nets, chart.bars) {
      #expect(abs((net < 0 ? bar.x + bar.width : bar.x) - chart.zero) < 1e-9)
      // The narrowest figure is 284 pixels wide.
      #expect(textWidth(bar.row.name) + textWidth(bar.row.net, bold: true) <= 284)
    }
    #expect(
      NetBars(rows: rows.map { NetBars.Row(name: $0.name, net: "", sides: "", value: 0) }) == nil
    )
    #expect(NetBars(rows: []) == nil)
  }

  @Test("a small line has its dot at the last value, gaps, and one axis for all")
  func sparkline() throws {
    let domain = RatioDomain(covering: [0.1, 8])
    #expect(Sparkline([nil, 0, .nan], in: domain) == nil)
    let chart = try #require(Sparkline([1, 2, nil, 0.5, nil], in: domain))
    #expect(chart.line.commands.split(separator: "M").count == 2)
    #expect(chart.lean == -1)
    #expect(chart.x == 117.0 * 3 / 4)
    #expect(chart.y > chart.level)
    let beyond = try #require(Sparkline([5_000], in: domain))
    #expect(beyond.y == 3)
    #expect(beyond.level == chart.level)
  }
}
