// SPDX-License-Identifier: Apache-2.0
import Glibc
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("Volatility beside a note")
struct VolatilityBesideNoteTests {
  private let day = Day(20_000)

  private func outcome(
    _ bars: [MarketBar],
    _ cadence: Cadence = .daily,
    on day: Day? = nil
  ) -> VolatilityOutcome {
    let book = PriceBook(bars, cutOff: .endOfDay)
    return book.volatility(of: Asset("BTC"), for: .at(day ?? self.day, cadence), cadence)
  }

  /// Closes on the days that lie so many before the note's, at a venue.
  private func closes(
    _ ages: some Sequence<Int>,
    _ venue: String = "Apex",
    seed: UInt64 = 1
  ) -> [MarketBar] {
    var random = SplitMix64(seed: seed)
    return ages.map { age in
      let close = 100 * exp(random.uniform() / 10)
      return .of("BTC", venue, at: .day(day - age)) { $0.close = close }
    }
  }

  @Test("without a price, or with none in the window, there is none, and the reason is told")
  func none() {
    #expect(outcome([]) == .none(.noPrice))
    #expect(outcome(closes([200])) == .none(.tooFew(0)))
    #expect(outcome(closes(0...5)) == .none(.tooFew(5)))
  }

  @Test("it needs 20 returns: 21 closes, or 20 and one before the window")
  func fewest() {
    #expect(outcome(closes(0...19)) == .none(.tooFew(19)))
    #expect(outcome(closes(0...20)).estimate?.readings == 20)
    #expect(outcome(closes(0...30)).estimate?.readings == 30)
    #expect(outcome(closes(0...400)) == outcome(closes(0...30)))
    #expect(outcome(closes(0...90), .weekly).estimate?.readings == 90)
    #expect(outcome(closes(0...95), .weekly).estimate?.days == 91)
  }

  @Test("closes more than a week apart, or more than a week before the note, leave none")
  func gap() {
    let ages = Array(0...10) + Array(18...30)
    #expect(outcome(closes(ages)) == .none(.gap(after: day - 18, before: day - 10)))
    #expect(outcome(closes(Array(0...10) + Array(17...30))).estimate?.readings == 24)
    #expect(outcome(closes(8...60)) == .none(.gap(after: day - 8, before: day)))
    #expect(outcome(closes(7...60)).estimate?.readings == 23)
    // Before the window it only takes the close before away.
    #expect(outcome(closes(Array(0...24) + Array(31...60))).estimate?.readings == 25)
    #expect(outcome(closes(Array(0...24) + Array(32...60))).estimate?.readings == 24)
  }

  @Test("a year has 365 closes where weekends have some, else 252")
  func periods() {
    let business = (0...30).filter { (day - $0).weekday < 5 }
    #expect(outcome(closes(0...30)).estimate?.periodsPerYear == 365)
    #expect(outcome(closes(business)).estimate?.periodsPerYear == 252)
    let weekend = (0...29).filter { (day - $0).weekday >= 5 }
    let quarter = (weekend.count + 3) / 4
    let some = closes(business + weekend.prefix(quarter))
    #expect(outcome(some).estimate?.periodsPerYear == 365)
    let fewer = closes(business + weekend.prefix(quarter - 1))
    #expect(outcome(fewer).estimate?.periodsPerYear == 252)
  }

  @Test("it is of one venue, that of the price")
  func venue() {
    let (apex, base) = (closes(0...30), closes(0...30, "Base", seed: 2))
    #expect(outcome(apex + base) == outcome(apex))
    #expect(outcome(apex) != outcome(base))
  }

  @Test("bars of hours become bars of days: first, greatest, least, last")
  func hours() throws {
    var random = SplitMix64(seed: 3)
    var (hourly, daily): ([MarketBar], [MarketBar]) = ([], [])
    for age in stride(from: 30, through: 0, by: -1) {
      let prices = (0..<96).map { _ in 100 * exp(random.uniform() / 10) }
      for hour in 0..<24 {
        let own = prices[hour * 4..<hour * 4 + 4]
        let end = (day - age).start + (hour + 1) * 3600
        hourly.append(.of(at: .moment(end)) { $0.setPrices(own) })
      }
      daily.append(.of(at: .day(day - age)) { $0.setPrices(prices[...]) })
    }
    let whole = try #require(outcome(daily).estimate)
    #expect(outcome(hourly).estimate == whole && whole.estimator == .yangZhang)
    #expect(outcome(hourly.shuffled(using: &random)).estimate == whole)
    // Where the whole day is given as well, it is read.
    let closes = hourly.map { bar in
      MarketBar.of(at: bar.key.time) { $0.close = bar.values.close }
    }
    #expect(outcome(closes + daily).estimate == whole)
    // A day that lacks an hour has a close, but no range that could be trusted.
    let partial = try #require(
      outcome(hourly.filter { $0.key.time != hourly[100].key.time }).estimate
    )
    #expect(partial.estimator == .closeToClose && partial.readings == 30)
  }

  @Test("a contradiction within a day is told, even if the rest of the day covers it")
  func contradiction() {
    var bars = closes(0...30)
    bars += [1, 2].map { hour in
      .of(at: .moment((day - 3).start + hour * 3600)) { values in
        (values.high, values.low, values.close) = hour == 1 ? (5, 6, 5.5) : (9, 1, 5)
      }
    }
    bars.removeAll { $0.key.time == .day(day - 3) }
    #expect(outcome(bars) == .none(.contradiction(day - 3)))
  }

  @Test("what is not public yet, and what has no price, is not seen")
  func notPublic() {
    let known = closes(0...30)
    var later = MarketBar.Values()
    later.close = 1e6
    let restated = MarketBar(key: known[4].key, published: day.end + 1, values: later)
    let funding = MarketBar.of(at: .moment(day.start + 8 * 3600)) { $0.fundingRate = 0.0001 }
    #expect(outcome(known + [restated, funding]) == outcome(known))
    let volume = MarketBar.of(at: .day(day - 31)) { $0.volume = 5 }
    #expect(outcome(closes(0...20) + [volume]) == outcome(closes(0...20)))
    let parts = (1...3).map { hour in
      MarketBar.of(at: .moment((day - 9).start + hour * 3600)) { $0.volume = 5 }
    }
    let days = known.map { bar in
      MarketBar.of(at: .moment(bar.key.time.naturallyPublic)) { values in
        let close = bar.values.close
        (values.open, values.high, values.low, values.close) = (close, close, close, close)
      }
    }
    #expect(outcome(days + parts) == outcome(days))
    #expect(outcome(days + parts).estimate?.estimator == .yangZhang)
    #expect(outcome(known + [restated], on: day + 1) != outcome(known, on: day + 1))
  }
}

extension MarketBar.Values {
  fileprivate mutating func setPrices(_ prices: ArraySlice<Double>) {
    (open, high, low, close) = (prices.first, prices.max(), prices.min(), prices.last)
  }
}
