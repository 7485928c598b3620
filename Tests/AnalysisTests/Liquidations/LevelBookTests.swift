// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("Maps of given levels")
struct LevelBookTests {
  private let btc = Asset("BTC")

  private func given(
    _ levels: [LiquidationLevel],
    _ bars: [MarketBar] = [bar(100)],
    in period: ClosedRange<Int> = 34...40,
    at cutOff: Instant = Day(40).end
  ) -> LiquidationMap? {
    LevelBook(levels, cutOff: .endOfDay).map(
      of: btc,
      in: Day(period.lowerBound)...Day(period.upperBound),
      at: cutOff,
      prices: PriceBook(bars, cutOff: .endOfDay)
    )
  }

  @Test("without levels, without a price, or with none on a right side there is no map")
  func none() {
    #expect(given([]) == nil)
    #expect(given([.at(90, long: 1)], []) == nil)
    #expect(given([.at(90, long: 1, of: "ETH")]) == nil)
    #expect(given([.at(90, short: 1), .at(100, long: 1, short: 1), .at(110, long: 1)]) == nil)
    #expect(given([.at(90), .at(110)]) == nil)
  }

  @Test("longs stand strictly below the spot, shorts strictly above, the rest is counted")
  func sides() throws {
    let map = try #require(
      given([
        .at(110, long: 5, short: 7), .at(100, long: 2, short: 3), .at(90, long: 11, short: 13),
      ])
    )
    let expected: [LiquidationMap.Level] = [
      .init(price: 90, long: 11, short: 0), .init(price: 110, long: 0, short: 7),
    ]
    #expect(map.levels == expected)
    #expect(map.wrongSide == 5 + 2 + 3 + 13)
    #expect(map.statedLong == 11 && map.statedShort == 7 && map.scale == 1)
    #expect(map.spot == 100 && map.spotDay == Day(40) && map.time == .day(Day(40)))
    #expect(map.origin == .given && map.openInterest == nil && map.multiple == nil)
  }

  @Test("a side that exceeds open interest scales both to it, one that equals it scales nothing")
  func capped() throws {
    let levels: [LiquidationLevel] = [.at(90, long: 10), .at(110, short: 40)]
    let held = try #require(given(levels, [bar(100, interest: 20)]))
    #expect(held.levels.map(\.long) == [5, 0] && held.levels.map(\.short) == [0, 20])
    #expect(held.scale == 0.5 && held.multiple == 2 && held.isImplausible)
    #expect(held.statedLong == 10 && held.statedShort == 40)
    let equal = try #require(given(levels, [bar(100, interest: 40)]))
    #expect(equal.scale == 1 && !equal.isImplausible)
    let unknown = try #require(given(levels, [bar(100, interest: 0)]))
    #expect(unknown.scale == 1 && unknown.openInterest == nil)
  }

  @Test("levels of venues are added by price; those for all venues stand in only for none")
  func venues() throws {
    let all: [LiquidationLevel] = [.at(90, long: 100)]
    let single: [LiquidationLevel] = [
      .at(90, long: 1, venue: Venue("B")), .at(110, short: 4, venue: Venue("B")),
      .at(90, long: 2, venue: Venue("A")),
    ]
    let added = try #require(given(all + single))
    #expect(added.venues == [Venue("A"), Venue("B")])
    #expect(added.levels.map(\.long) == [3, 0] && added.levels.map(\.short) == [0, 4])
    #expect(try #require(given(all)).venues == [.all])
  }

  @Test("open interest is that of the levels' venues, else that of all, never another's")
  func interest() throws {
    let (a, b) = (Venue("A"), Venue("B"))
    let levels: [LiquidationLevel] = [.at(90, long: 1, venue: a), .at(90, long: 2, venue: b)]
    let bars = [
      bar(100, interest: 50), bar(100, interest: 20, venue: a), bar(100, interest: 10, venue: b),
    ]
    #expect(given(levels, bars)?.openInterest == 30)
    #expect(given(levels, Array(bars.prefix(2)))?.openInterest == 50)
    #expect(given(Array(levels.prefix(1)), bars)?.openInterest == 20)
    #expect(given([.at(90, long: 1)], Array(bars.dropFirst()))?.openInterest == nil)
  }

  @Test("a later publication replaces the whole map once it is public, and not before")
  func replaced() throws {
    let first: [LiquidationLevel] = [.at(80, long: 1, on: 39), .at(90, long: 1, on: 39)]
    let second: [LiquidationLevel] = [.at(95, long: 5, on: 39, published: Day(41).start + 1)]
    let bars = [bar(100, on: 39)]
    let before = try #require(given(first + second, bars))
    #expect(before.levels.map(\.price) == [80, 90])
    let after = try #require(given(first + second, bars, at: Day(41).start + 1))
    #expect(after.levels.map(\.price) == [95])
  }

  @Test("it is the last time within the period")
  func period() throws {
    let levels = [30, 36, 38, 41].map { day in
      LiquidationLevel.at(90 + Double(day - 30) / 10, long: 1, on: day)
    }
    let bars = (30...41).map { bar(100, on: $0) }
    #expect(given(levels, bars)?.time == .day(Day(38)))
    #expect(given(levels, bars, in: 39...40) == nil)
    #expect(given(levels, bars, in: 30...41, at: Day(41).end)?.time == .day(Day(41)))
    #expect(given(levels, bars, in: 30...32)?.time == .day(Day(30)))
  }

  @Test("the spot is the last close up to the levels' own day, at most seven days old, above zero")
  func spot() throws {
    let levels: [LiquidationLevel] = [.at(90, long: 1)]
    #expect(given(levels, [bar(100, on: 33)])?.spotDay == Day(33))
    #expect(given(levels, [bar(100, on: 32)]) == nil)
    #expect(given(levels, [bar(100, on: 39), bar(120, on: 41)], at: Day(50).end)?.spot == 100)
    #expect(given(levels, [bar(100, on: 39), bar(-3)]) == nil)
    let late = bar(120, published: Day(41).end)
    #expect(given(levels, [bar(100, on: 39), late])?.spot == 100)
    let stale = bar(50, on: 20)
    #expect(given(levels, [stale, bar(100, venue: Venue("A"))])?.spot == 100)
  }

  @Test("what counts as published is still modelled, and what is made up stays so")
  func status() {
    let published = LiquidationLevel.at(90, long: 1, status: .published)
    #expect(given([published])?.status == .modelled)
    #expect(given([published, .at(95, long: 1, status: .synthetic)])?.status == .synthetic)
  }

  @Test("totals within a band count a level at the bound")
  func totals() {
    let map = LiquidationMap.of(
      longs: [95: 1, 94.9: 10, 99: 100],
      shorts: [105: 2, 105.1: 20, 101: 200]
    )
    #expect(map.total(of: .long, within: 0.05) == 101)
    #expect(map.total(of: .short, within: 0.05) == 202)
    #expect(map.total(of: .short, within: 0) == 0)
    #expect(map.total(of: .long, within: 1) == 111)
  }

  @Test("neither the order of rows nor what comes later changes a map", arguments: 0..<50)
  func orderAndLookAhead(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    func level(on day: Int, published: Instant? = nil) -> LiquidationLevel {
      .at(
        Double(Int.random(in: 160...240, using: &generator)) / 2,
        long: .random(in: 0...9, using: &generator),
        short: .random(in: 0...9, using: &generator),
        venue: Venue(Bool.random(using: &generator) ? "A" : "B"),
        on: day,
        published: published
      )
    }
    let levels = (36...40).flatMap { day in (0..<20).map { _ in level(on: day) } }
    let later = (36...45).flatMap { day in
      (0..<5).map { _ in level(on: day, published: Day(max(day, 40)).end + 1) }
    }
    let bars = (30...40).map { bar(Double($0) + 60, interest: 60, on: $0) }
    let laterBars = (38...45).map { bar(1, interest: 1, on: $0, published: Day(41).end) }
    let map = try #require(given(levels, bars), "seed \(seed)")
    #expect(given(levels.shuffled(using: &generator), bars.reversed()) == map)
    #expect(given(later + levels, laterBars + bars) == map, "seed \(seed)")
  }
}
