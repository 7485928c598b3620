// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import TestSupport
import Testing

@testable import Charts

@Suite struct EventFanTests {
  /// A fan of `paths`, whose steps have the first path as median and stand ±`spread` around it.
  private func fan(
    _ paths: [[Double?]],
    from first: Int = -2,
    spread: Double = 0.02,
    leavingOut gap: Int? = nil
  ) -> EventFan {
    let steps = (paths.first ?? []).enumerated().map { index, value in
      let median = value ?? 0
      return EventFan.Step(
        offset: first + index + (gap.map { first + index >= $0 ? 1 : 0 } ?? 0),
        median: median,
        interval: (median - spread / 2)...(median + spread / 2),
        middleHalf: (median - spread)...(median + spread)
      )
    }
    return EventFan(
      subject: .asset(Asset("BTC")),
      side: .short,
      priced: Asset("BTC"),
      date: Day(20_000),
      cadence: .weekly,
      steps: steps,
      paths: paths.enumerated().map { index, values in
        .init(slot: Day(19_000 + index), entry: Day(19_004 + index), values: values)
      },
      resamples: 10
    )
  }

  private func drawn(_ fan: EventFan) -> EventFanChart? {
    EventFanChart(
      fan,
      level: { change, _ in "\(Int(change * 100))%" },
      offset: { $0 == 0 ? "Entry" : "\($0)" },
      mark: { _ in "Week 4: +12.3%" }
    )
  }

  private func walks(_ count: Int, _ length: Int, seed: UInt64) -> [[Double?]] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      var value = 0.0
      return (0..<length).map { _ in
        value += Double.random(in: -0.2...0.2, using: &random)
        return value
      }
    }
  }

  @Test("no time and no price, no chart")
  func none() {
    #expect(drawn(fan([[0]])) == nil)
    #expect(drawn(fan([[]])) == nil)
    #expect(drawn(fan([[nil, nil, nil]])) == nil)
  }

  @Test("under eight events each is a line of its own; from eight on there is a fan")
  func fewest() throws {
    let few = try #require(drawn(fan(walks(7, 12, seed: 1))))
    #expect(few.lines.count == 7)
    #expect(few.median.isEmpty && few.interval.isEmpty && few.half.isEmpty)
    #expect(few.middle == nil && few.end == nil)
    let many = try #require(drawn(fan(walks(8, 12, seed: 1))))
    #expect(many.lines.isEmpty)
    #expect(!many.median.isEmpty && !many.interval.isEmpty && !many.half.isEmpty)
    #expect(many.middle?.step.offset == 4)
  }

  @Test("what is missing breaks lines and bands, and is never bridged")
  func gaps() throws {
    let few = try #require(drawn(fan([[0, 0.1, nil, 0.2, 0.1]])))
    #expect(few.lines[0].line.commands.split(separator: "M").count == 2)
    let jump = try #require(drawn(fan([[0, 0.1, 0.3, 0.2, 0.1]], leavingOut: 1)))
    #expect(jump.lines[0].line.commands.split(separator: "M").count == 2)
    let many = try #require(drawn(fan(walks(9, 8, seed: 2), leavingOut: 2)))
    #expect(many.median.commands.split(separator: "M").count == 2)
    #expect(many.half.commands.split(separator: "M").count == 2)
  }

  @Test("a path that ends early has no label at right")
  func endsEarly() throws {
    let chart = try #require(drawn(fan([[0, 0.1, nil], [0, 0.1, 0.2]])))
    #expect(chart.lines.map { $0.labelY == nil } == [true, false])
  }

  @Test("prices that never move are a flat line at zero")
  func flat() throws {
    let chart = try #require(drawn(fan(Array(repeating: [0, 0, 0, 0], count: 9), spread: 0)))
    let zero = try #require(chart.levels.first { $0.change == 0 })
    #expect(chart.end?.y == zero.y)
    #expect(!chart.median.commands.contains("nan"))
  }

  @Test("labels at right are apart, within the plot, and near their lines")
  func endLabels() throws {
    for seed in 1...200 {
      let spread = Double(seed % 9) / 40
      let fan = fan(walks(seed.isMultiple(of: 2) ? 9 : 7, 17, seed: UInt64(seed)), spread: spread)
      let chart = try #require(drawn(fan))
      let labels = chart.endLabels
      let heights = [labels.median, labels.interval, labels.half] + chart.lines.map(\.labelY)
      let shown = heights.compactMap { $0 }.sorted()
      #expect(zip(shown, shown.dropFirst()).allSatisfy { $1 - $0 >= 17 - 1e-9 }, "seed \(seed)")
      #expect(shown.allSatisfy { chart.top <= $0 && $0 <= EventFanChart.bottom })
      if let end = chart.end, let median = labels.median { #expect(abs(end.y - median) <= 12) }
    }
  }

  @Test("labels along the foot and above the plot fit at any page width", arguments: widths)
  func labels(page: Double) throws {
    for (first, length) in [(-4, 18), (-7, 36), (0, 2), (-13, 66)] {
      let fan = fan(walks(9, length, seed: 3), from: first)
      let chart = try #require(drawn(fan))
      let left = Double(chart.left.pixels)
      expectApart(
        chart.ticks,
        left + EventFanChart.right,
        narrow: left + EventFanChart.narrowRight,
        page
      )
      #expect(chart.ticks.contains { $0.label == "Entry" && !$0.isWide })
      guard let middle = chart.middle else { continue }
      let margin = page < 640 ? 36.0 : 64
      let right = page - margin > 480 ? EventFanChart.right : EventFanChart.narrowRight
      let plot = min(page, 1120) - margin - left - right
      let (x, width) = (middle.x / 100 * plot, textWidth("Week 4: +12.3%", bold: true))
      #expect(middle.anchor == .end ? x - width >= -left : x + width <= plot + right)
    }
  }

  @Test("small changes keep their digits, and a logarithm and its negative undo each other")
  func changes() {
    #expect(priceChange(0) == 0)
    #expect(abs(priceChange(1e-12) - 1e-12) < 1e-23)
    let (up, down) = (priceChange(0.25), priceChange(-0.25))
    #expect(abs((1 + up) * (1 + down) - 1) < 1e-15)
  }
}
