// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("Bars that maps are modelled from, and volumes that absorb")
struct OpeningsTests {
  private func book(_ bars: [MarketBar]) -> PriceBook { PriceBook(bars, cutOff: .endOfDay) }

  private func openings(
    _ bars: [MarketBar],
    at cutOff: Instant = Day(40).end
  ) -> (venue: Venue, bars: [OpeningBar])? {
    book(bars).openings(of: Asset("BTC"), lookingBack: 3, through: Day(40), at: cutOff)
  }

  @Test("without a recent open interest and a close beside it there are none")
  func none() {
    #expect(openings([]) == nil)
    #expect(openings([bar(100)]) == nil)
    #expect(openings([bar(nil, interest: 5), bar(100, venue: Venue("A"))]) == nil)
    #expect(openings([bar(100, interest: 5, on: 32)]) == nil)
    #expect(openings([bar(100, interest: 5, published: Day(40).end + 1)]) == nil)
  }

  @Test("they are of the first venue that has open interest, and of no other")
  func venue() throws {
    let bars = [
      bar(1), bar(2, interest: 5, venue: Venue("B")), bar(3, interest: 6, venue: Venue("A")),
      bar(4, venue: Venue("A"), on: 39),
    ]
    let (venue, found) = try #require(openings(bars))
    #expect(venue == Venue("A") && found.map(\.close) == [4, 3])
    #expect(found.map(\.openInterest) == [nil, 6])
  }

  @Test("high, low and status come with the bar; a bar without a close is none")
  func figures() throws {
    var values = MarketBar.Values()
    (values.close, values.high, values.low, values.openInterest) = (100, 110, 90, 7)
    let whole = MarketBar(
      key: .init(asset: Asset("BTC"), venue: .all, time: .day(Day(40))),
      published: Day(40).end,
      values: values,
      status: .synthetic
    )
    let expected = OpeningBar(
      time: .day(Day(40)),
      close: 100,
      high: 110,
      low: 90,
      openInterest: 7,
      status: .synthetic
    )
    #expect(openings([whole, bar(nil, interest: 3, on: 39)])?.bars == [expected])
  }

  @Test("as seen at a cut-off: the last restatement by then, from the look-back and a week more")
  func cutOff() throws {
    let bars = (25...41).map { bar(Double($0), interest: 5, on: $0) }
    let restated = bar(1, interest: 1, on: 39, published: Day(41).end)
    let found = try #require(openings(bars + [restated]))
    #expect(found.bars.map(\.close) == (30...40).map { Double($0) })
    let later = try #require(openings(bars + [restated], at: Day(41).end))
    #expect(later.bars.suffix(2).map(\.close) == [1, 40])
  }

  @Test("the volume is the mean of the days that have one, of the venue that the price comes from")
  func volume() throws {
    let bars =
      (1...40).map { bar(100, volume: Double($0), venue: Venue("A"), on: $0) }
      + (1...40).map { bar(nil, volume: 1000, on: $0) }
    let impact = book(bars).squeezeImpact(
      of: Asset("BTC"),
      dailyVolatility: 0.03,
      through: Day(40),
      at: Day(40).end
    )
    let mean = (11...40).reduce(0.0) { $0 + Double($1) } / 30
    #expect(impact == .init(dailyVolatility: 0.03, dailyVolume: mean, days: 30))
  }

  @Test("bars within a day are added, restatements replace, what is not public is not seen")
  func days() throws {
    func hour(_ hour: Int, on day: Int) -> MarketBar {
      var values = MarketBar.Values()
      (values.close, values.volume) = (100, 1)
      let time = Day(day).start + hour * 3600
      return MarketBar(
        key: .init(asset: Asset("BTC"), venue: .all, time: .moment(time)),
        published: time,
        values: values
      )
    }
    let hours = (21...40).flatMap { day in (1...24).map { hour($0, on: day) } }
    let late = bar(100, volume: 9999, on: 40, published: Day(41).end)
    let impact = book(hours + [late]).squeezeImpact(
      of: Asset("BTC"),
      dailyVolatility: 0.03,
      through: Day(40),
      at: Day(40).end
    )
    #expect(impact == .init(dailyVolatility: 0.03, dailyVolume: 24, days: 20))
  }

  @Test("too few days, no volume, no volatility or no price leave no impact")
  func noImpact() {
    func impact(_ bars: [MarketBar], _ volatility: Double? = 0.03) -> SqueezeCurve.Impact? {
      book(bars).squeezeImpact(
        of: Asset("BTC"),
        dailyVolatility: volatility,
        through: Day(40),
        at: Day(40).end
      )
    }
    let bars = (21...40).map { bar(100, volume: 5, on: $0) }
    #expect(impact(bars) != nil)
    #expect(impact(Array(bars.dropFirst())) == nil)
    #expect(impact((21...40).map { bar(100, volume: 0, on: $0) }) == nil)
    #expect(impact((21...40).map { bar(nil, volume: 5, on: $0) }) == nil)
    for volatility in [nil, 0, -1, .nan, .infinity] { #expect(impact(bars, volatility) == nil) }
  }
}
