// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

/// Reference values from SciPy 1.17.1.
///
/// With s[k] the mean of rate × 24 ÷ hours × 365 over the settlements k days (weeks) before the
/// note's, a settlement at second t belonging to the day (t − 1) // 86400, hours being the distance
/// from the settlement before it to the hour, and n = 365 (156):
///
///     past = [s[k] for k in range(1, n + 1) if k in s]
///     stats.percentileofscore(past, s[0], kind='mean') / 100
///
/// Interest over volume is the day's open interest over the mean of the quote volumes of the 30
/// days up to it, where 20 of them are known.
@Suite("Crowding of real markets", .enabled(if: RealSeries.exists))
struct LeverageReferenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let asset: String, file: String
    let day: String
    let cadence: Cadence
    let value: Double
    let readings: Int
    let rank: Double?
    var testDescription: String { "\(asset), \(cadence), \(day)" }

    init(
      _ asset: String,
      _ day: String,
      _ cadence: Cadence,
      _ value: Double,
      _ readings: Int,
      _ rank: Double?
    ) {
      (self.asset, self.day, self.cadence) = (asset, day, cadence)
      (self.value, self.readings, self.rank) = (value, readings, rank)
      file = asset == "SOL" ? "SOL_binance_funding.csv" : "\(asset)_USDT_USDT_funding_2023_2026.csv"
    }

    static let all = [
      Case("BTC", "2023-04-10", .daily, 0.09550955000000001, 99, nil),
      Case("BTC", "2024-03-05", .daily, 0.75699905, 365, 1),
      Case("BTC", "2026-04-17", .daily, -0.058786899999999996, 365, 0.0136986301369863),
      Case("BTC", "2024-03-05", .weekly, 0.5978522714285713, 61, nil),
      Case("BTC", "2026-04-17", .weekly, -0.04275453571428572, 156, 0.006410256410256411),
      Case("ETH", "2025-10-11", .daily, -0.07384679999999999, 365, 0.0027397260273972603),
      Case("ETH", "2026-04-17", .daily, 0.0011460999999999995, 365, 0.1917808219178082),
      Case("ETH", "2025-10-11", .weekly, 0.04431673571428572, 144, 0.24305555555555552),
      Case("ETH", "2026-04-17", .weekly, 0.0057904642857142885, 156, 0.09615384615384617),
      Case("SOL", "2024-08-05", .daily, 0.028196250000000003, 122, 0.11475409836065573),
      Case("SOL", "2024-12-05", .daily, 0.5079194, 244, 1),
      Case("SOL", "2026-01-30", .daily, -0.05132265, 365, 0.16164383561643836),
      Case("SOL", "2026-01-30", .weekly, -0.01638589285714286, 95, nil),
    ]
  }

  @Test("funding stands where SciPy has it", arguments: Case.all)
  func funding(of example: Case) throws {
    let bars = try RealSeries.funding(of: example.asset, in: example.file)
    let day = try #require(Day(example.day))
    let (asset, note) = (Asset(example.asset), NoteDate.at(day, example.cadence))
    let book = PriceBook(bars, cutOff: .endOfDay)
    let crowding = book.crowding(of: asset, positioning: nil, for: note, example.cadence)
    let component = try #require(crowding?.components.first)
    #expect(component.kind == .funding && component.readings == example.readings)
    #expect(component.value.isClose(to: example.value))
    #expect((component.rank == nil) == (example.rank == nil))
    if let rank = example.rank { #expect(try #require(component.rank).isNear(rank)) }
    let beside = try #require(book.leverage(of: asset, for: note, example.cadence))
    #expect(beside.annualisedFunding == component.value)
  }

  @Test("interest in dollars over the close goes the way that interest in coins goes")
  func interestInCoins() throws {
    for asset in ["BTC", "ETH"] {
      let (interest, coins) = try RealSeries.dailyInterest(of: asset)
      let book = PriceBook(try RealSeries.dailyBars(of: asset) + interest, cutOff: .endOfDay)
      var days = 0
      for ((_, before), (day, now)) in zip(coins, coins.dropFirst()) {
        let beside = book.leverage(of: Asset(asset), for: .at(day), .daily)
        guard let change = beside?.moves[0].interest else { continue }
        #expect((change > 0) == (now > before), "\(asset), \(day)")
        days += 1
      }
      #expect(days == 26)
    }
  }

  @Test("interest over volume stands where SciPy has it, and the score is the mean of both ranks")
  func interestToVolume() throws {
    let bars =
      try RealSeries.dailyBars(of: "BTC") + RealSeries.openInterest()
      + RealSeries.funding(of: "BTC", in: "BTC_USDT_USDT_funding_2023_2026.csv")
    let book = PriceBook(bars, cutOff: .endOfDay)
    for (text, value, readings, rank, funding) in [
      ("2024-06-20", 2.2183375151940496, 143, 0.93006993006993, 0.27123287671232876),
      ("2026-03-10", 2.075273717929095, 365, 0.19452054794520546, 0.049315068493150684),
    ] {
      let note = NoteDate.at(try #require(Day(text)))
      let crowding = try #require(
        book.crowding(of: Asset("BTC"), positioning: nil, for: note, .daily)
      )
      let component = try #require(crowding.components.last)
      #expect(component.kind == .interestToVolume && component.readings == readings)
      #expect(component.value.isClose(to: value))
      #expect(try #require(component.rank).isNear(rank))
      #expect(try #require(crowding.score).isNear((rank + funding) / 2))
      let beside = try #require(book.leverage(of: Asset("BTC"), for: note, .daily))
      #expect(beside.interestToVolume == component.value)
    }
  }
}
