// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("Leverage beside a note")
struct LeverageBesideNoteTests {
  private let day = Day(20_000)

  private func leverage(
    _ bars: [MarketBar],
    _ cadence: Cadence = .daily,
    on day: Day? = nil
  ) -> LeverageContext? {
    let book = PriceBook(bars, cutOff: .endOfDay)
    return book.leverage(of: Asset("BTC"), for: .at(day ?? self.day, cadence), cadence)
  }

  private func bar(
    _ age: Int,
    _ venue: String = "Apex",
    _ change: (inout MarketBar.Values) -> Void
  ) -> MarketBar {
    .of("BTC", venue, at: .day(day - age), change)
  }

  /// Volumes of the days that lie so many before the note's: a million and the age.
  private func volumes(_ ages: some Sequence<Int>, _ venue: String = "Apex") -> [MarketBar] {
    ages.map { age in bar(age, venue) { $0.volume = 1e6 + Double(age) } }
  }

  @Test("without funding and interest there is nothing to say")
  func nothing() {
    #expect(leverage([]) == nil)
    #expect(leverage([bar(0) { $0.close = 5 }, bar(1) { $0.openInterest = 5 }]) == nil)
  }

  @Test("what is missing is missing, never zero")
  func missing() throws {
    let beside = try #require(leverage([bar(0) { $0.openInterest = 5 }]))
    #expect(beside.openInterest == 5 && beside.annualisedFunding == nil)
    #expect(beside.interestToMarketCap == nil && beside.interestToVolume == nil)
    #expect(beside.moves.map(\.span) == [.near, .middle])
    #expect(beside.moves.allSatisfy { $0.price == nil && $0.interest == nil && $0.quadrant == nil })
  }

  @Test("market capitalisation may be told elsewhere, volume is of the interest's venue")
  func venues() throws {
    let bars = [
      bar(0, "Base") { $0.openInterest = 6 }, bar(0, "Caps") { $0.marketCap = 24 },
      bar(0, "Dust") { $0.openInterest = 7 },
    ]
    let beside = try #require(leverage(bars + volumes(0..<30)))
    #expect(beside.openInterest == 6 && beside.interestToMarketCap == 0.25)
    #expect(beside.interestToVolume == nil)
    let known = try #require(leverage(bars + volumes(0..<30, "Base")))
    #expect(try #require(known.interestToVolume).isNear(6 / (1e6 + 14.5)))
  }

  @Test("a mean volume needs 20 of the 30 days")
  func volume() throws {
    let interest = bar(0) { $0.openInterest = 6 }
    #expect(leverage([interest] + volumes(11...40))?.interestToVolume == nil)
    let twenty = try #require(leverage([interest] + volumes(10...40))?.interestToVolume)
    #expect(twenty.isNear(6 / (1e6 + 19.5)))
  }

  @Test("a day that lacks some of its hours has no volume")
  func partialDay() throws {
    let hours = (0..<30).flatMap { age in
      (1...24).map { hour in
        MarketBar.of(at: .moment((day - age).start + hour * 3600)) { $0.volume = 10 }
      }
    }
    let interest = MarketBar.of(at: .moment(day.end + -60)) { $0.openInterest = 480 }
    let beside = try #require(
      leverage([interest] + hours.filter { $0.key.time != hours[50].key.time })
    )
    #expect(beside.interestToVolume == 2)
  }

  @Test("interest that rises in dollars with the price alone has not risen")
  func dollars() throws {
    // 7 coins at every price, then 8.
    let bars = [(0, 3.0, 7.0), (1, 1.1, 7), (7, 2.9, 8)].map { age, close, coins in
      bar(age) { values in
        values.close = close
        values.openInterest = close * coins
      }
    }
    let moves = try #require(leverage(bars)).moves
    #expect(try #require(moves[0].price).isNear(3 / 1.1 - 1) && moves[0].quadrant == nil)
    #expect(try #require(moves[1].interest).isNear(-0.125) && moves[1].quadrant == .shortCovering)
  }

  @Test("weeks compare the seven days that end with the positions' own with those weeks before")
  func weeks() throws {
    let bars = [(2, 6.0, 60.0), (9, 8, 40), (30, 2, 100)].map { age, close, interest in
      bar(age) { values in
        values.close = close
        values.openInterest = interest
      }
    }
    let moves = try #require(leverage(bars, .weekly)).moves
    #expect(moves[0].quadrant == .newShorts)
    #expect(try #require(moves[0].interest).isNear(1) && moves[1].quadrant == .shortCovering)
    #expect(leverage(bars) == nil)
  }

  @Test("what came later changes nothing, and neither does the order of rows")
  func noLookAhead() {
    var random = SplitMix64(seed: 7)
    let bars = (0..<120).map { age in
      bar(age) { values in
        values.close = 1 + random.uniform()
        values.openInterest = 1 + random.uniform()
        values.volume = random.uniform()
        values.marketCap = 9 + random.uniform()
        (values.fundingRate, values.fundingIntervalHours) = (random.uniform(), 8)
      }
    }
    let shuffled = bars.shuffled(using: &random)
    for age in [0, 1, 33, 60] {
      for cadence in Cadence.allCases {
        let known = bars.filter { $0.published <= (day - age).end }
        let beside = leverage(known, cadence, on: day - age)
        #expect(beside == leverage(shuffled, cadence, on: day - age))
        #expect(beside?.interestToVolume != nil && beside?.moves[0].quadrant != nil)
      }
    }
  }
}
