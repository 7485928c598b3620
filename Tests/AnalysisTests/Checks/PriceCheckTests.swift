// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("Checks on what stands beside positions")
struct PriceCheckTests {
  private func bar(_ day: Int, close: Double, interest: Double? = nil, funding: Double = 0.0001)
    -> MarketBar
  {
    var values = MarketBar.Values()
    values.close = close
    values.openInterest = interest
    values.fundingRate = funding
    values.fundingIntervalHours = 8
    return MarketBar(
      key: .init(asset: Asset("BTC"), venue: .all, time: .day(Day(day))),
      published: Day(day).end,
      values: values
    )
  }

  /// Closes that move by one per cent up and down in turn, from 100.
  private func bars(_ days: Range<Int>, interest: Double = 5e9) -> [MarketBar] {
    days.map { bar($0, close: $0 % 2 == 0 ? 100 : 101, interest: interest + Double($0) * 1e6) }
  }

  private func found(_ bars: [MarketBar], on day: Int = 40) throws -> [Suspicion] {
    let positions = (0...day).map { Observation.sides(100 + Double($0) * 1.3, 170, on: $0) }
    return try #require(notes(of: positions, bars: bars).last).suspicions
  }

  @Test("find nothing in prices that only wander")
  func quiet() throws { #expect(try found(bars(0..<41)).isEmpty) }

  @Test("a close in cents is a slip, and no jump beside it")
  func slip() throws {
    let found = try found(bars(0..<40) + [bar(40, close: 10_050)])
    #expect(found.map(\.check) == [.priceSlip])
    #expect(found[0].subject == .asset(Asset("BTC")) && abs(found[0].size - 100) < 1)
  }

  @Test("what would be computed from a close or an interest in doubt is left out")
  func leftOut() throws {
    func outlook(_ last: MarketBar) throws -> Outlook {
      let positions = (0...40).map { Observation.sides(100 + Double($0) * 1.3, 170, on: $0) }
      return try #require(notes(of: positions, bars: bars(0..<40) + [last]).last).outlook
    }
    let firm = try outlook(bar(40, close: 100, interest: 5.04e9))
    #expect(firm.volatility != nil && firm.leverage != nil)
    let price = try outlook(bar(40, close: 10_050, interest: 5.04e9))
    #expect(price.volatility == nil && price.leverage == nil && price.squeeze == nil)
    let interest = try outlook(bar(40, close: 100, interest: 5_020_000))
    #expect(interest.volatility != nil && interest.leverage == nil && interest.crowding == nil)
  }

  @Test("a fall by half is a jump, measured in the deviation of the returns before it")
  func jump() throws {
    let found = try found(bars(0..<40) + [bar(40, close: 50)])
    #expect(found.map(\.check) == [.priceJump])
    // python3 -c "import numpy as np; c=np.array([100+d%2 for d in range(9,40)]); r=np.diff(np.log(c));
    // print(abs(np.log(50/c[-1]))/r.std(ddof=1))", the days before being 9 to 39
    #expect(abs(found[0].size - 69.47306) < 0.00001)
  }

  @Test(
    "a move of less than a fifth is no jump, however quiet the days before, nor one of few returns"
  )
  func noJump() throws {
    #expect(try found(bars(0..<40) + [bar(40, close: 118)]).isEmpty)
    #expect(try found(bars(20..<40) + [bar(40, close: 50)]).isEmpty)
    #expect(try found(bars(18..<40) + [bar(40, close: 50)]).map(\.check) == [.priceJump])
  }

  @Test("across a price below zero nothing is measured")
  func negative() throws {
    #expect(try found(bars(0..<40) + [bar(40, close: -37.63)]).isEmpty)
  }

  @Test("open interest in thousands is a slip")
  func interest() throws {
    let found = try found(bars(0..<40) + [bar(40, close: 100, interest: 5_020_000)])
    #expect(found.map(\.check) == [.interestSlip])
    #expect(abs(found[0].size * 1000 - 1) < 0.01)
  }

  @Test("funding of more than ten times the notional a year is beyond", arguments: [1.0, -1])
  func funding(_ sign: Double) throws {
    // 0.0092 × 3 × 365 is 10.07 a year, 0.0091 is 9.96.
    #expect(
      try found(bars(0..<40) + [bar(40, close: 100, funding: sign * 0.0092)]).map(\.check) == [
        .fundingBeyond
      ]
    )
    #expect(try found(bars(0..<40) + [bar(40, close: 100, funding: sign * 0.0091)]).isEmpty)
  }
}
