// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("Positions from levels")
struct LevelPositionsTests {
  private func positions(
    _ levels: [LiquidationLevel],
    _ bars: [MarketBar] = [bar(100)],
    band: Double = 0.1
  ) -> LevelPositions {
    liquidationPositions(of: levels, bars: bars, band: band, cutOff: .endOfDay)
  }

  private func finding(_ kind: LevelFinding.Kind, on day: Int = 40) -> LevelFinding {
    LevelFinding(
      asset: Asset("BTC"),
      venue: .all,
      time: .day(Day(day)),
      published: Day(day).end,
      kind: kind
    )
  }

  @Test("no levels, nothing")
  func none() {
    let nothing = positions([])
    #expect(nothing.observations.isEmpty && nothing.findings.isEmpty)
  }

  @Test("a map is one observation of its own time, venue, publication and source")
  func observation() throws {
    let levels: [LiquidationLevel] = [
      .at(89, long: 100, rounding: 1, source: "Maps"),
      .at(90, long: 3, rounding: 1, source: "Maps"),
      .at(110, short: 5, rounding: 1, source: "Maps"),
      .at(111, short: 100, rounding: 1, source: "Maps"),
    ]
    let expected = Observation(
      key: .init(
        market: .of("BTC", "all", measure: .liquidationLevels),
        unit: .usd,
        time: .day(Day(40))
      ),
      published: Day(40).end,
      value: .sides(long: 3, short: 5),
      rounding: 1,
      status: .modelled,
      source: "Maps"
    )
    #expect(positions(levels).observations == [expected])
    #expect(positions(levels).findings.isEmpty)
  }

  @Test("it is never published, and made up if any level is; rounding is told only if shared")
  func status() {
    let levels: [LiquidationLevel] = [
      .at(95, long: 1, rounding: 1, status: .published), .at(96, long: 1, status: .published),
    ]
    let observation = positions(levels).observations.first
    #expect(observation?.status == .modelled && observation?.rounding == nil)
    let made = positions(levels + [.at(97, long: 1, status: .synthetic)]).observations.first
    #expect(made?.status == .synthetic)
  }

  @Test("without a price there is no figure, and a finding")
  func noPrice() {
    let levels: [LiquidationLevel] = [.at(95, long: 1)]
    for bars in [[], [bar(100, on: 32)], [bar(100, published: Day(40).end + 1)], [bar(0)]] {
      #expect(positions(levels, bars).observations.isEmpty)
      #expect(positions(levels, bars).findings == [finding(.noPrice)])
    }
  }

  @Test("an implausible map is scaled to open interest, and found with its multiple")
  func implausible() {
    let levels: [LiquidationLevel] = [.at(95, long: 100), .at(105, short: 50)]
    let held = positions(levels, [bar(100, interest: 25)])
    #expect(held.observations.map(\.value) == [.sides(long: 25, short: 12.5)])
    #expect(held.findings == [finding(.implausible(multiple: 4))])
  }

  @Test("what stands on the wrong side is left out, and found")
  func wrongSide() {
    let both = positions([.at(95, long: 1, short: 2), .at(105, long: 3, short: 4)])
    #expect(both.observations.map(\.value) == [.sides(long: 1, short: 4)])
    #expect(both.findings == [finding(.wrongSide(notional: 5))])
    let all = positions([.at(105, long: 3)])
    #expect(all.observations.map(\.value) == [.sides(long: 0, short: 0)])
    #expect(all.findings == [finding(.wrongSide(notional: 3))])
  }

  @Test("every venue and publication is a map of its own, by key and then publication")
  func order() {
    let levels: [LiquidationLevel] = [
      .at(95, long: 4, on: 40, published: Day(42).end), .at(95, long: 3, on: 40),
      .at(95, long: 2, on: 39), .at(95, long: 1, venue: Venue("A"), on: 40),
      .at(95, long: 9, of: "ADA", on: 40),
    ]
    let observations = positions(levels, [bar(100, on: 38)]).observations
    #expect(observations.map { $0.value.long } == [1, 2, 3, 4])
    #expect(observations == observations.sorted { ($0.key, $0.published) < ($1.key, $1.published) })
  }

  @Test("neither order nor what comes later changes an observation", arguments: 0..<50)
  func lookAhead(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let levels = (36...45).flatMap { day in
      (0..<10).map { _ in
        LiquidationLevel.at(
          Double(Int.random(in: 180...220, using: &generator)) / 2,
          long: .random(in: 0...9, using: &generator),
          short: .random(in: 0...9, using: &generator),
          on: day
        )
      }
    }
    let bars = (30...45).map { bar(Double($0) + 60, interest: 15, on: $0) }
    let all = positions(levels, bars)
    #expect(positions(levels.shuffled(using: &generator), bars.reversed()) == all, "seed \(seed)")
    let early = positions(
      levels.filter { $0.published <= Day(40).end },
      bars.filter { $0.published <= Day(40).end }
    )
    #expect(all.observations.prefix(early.observations.count) == early.observations[...])
    #expect(all.findings.prefix(early.findings.count) == early.findings[...], "seed \(seed)")
  }
}
