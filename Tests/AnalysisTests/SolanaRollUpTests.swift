// SPDX-License-Identifier: Apache-2.0
import Intake
import Positioning
import TestSupport
import Testing

@testable import Analysis

private let folder = sharedFolder + "/data/okx_sol_hourly"

/// Three days of OKX's hours, each added up by hand (Python 3.11, `csv` and `sum` alone, over the rows
/// whose `ts` lies after the day's midnight and up to the next).
@Suite("A venue's hours as days, checked by hand", .enabled(if: isThere(folder)))
struct SolanaRollUpTests {
  /// A day added up by hand.
  struct HandCheck: Sendable {
    let day: Day
    let bought, sold: Double
    let hours: Int
    let lastRatio, interest: Double
    /// Seconds from the last ratio to the cut-off.
    let age: Int
    /// The mean of the day's settlements × 3 × 365; `nil` where one has no interval yet.
    let funding: Double?
    /// Of the venue's own daily bar in `ohlcv_1d.csv`; `nil` where it has none.
    let close, high, low: Double?
  }

  static let days = [
    HandCheck(
      day: Day(20_605),
      bought: 310_884_671.35190004,
      sold: 321_911_266.35670006,
      hours: 24,
      lastRatio: 3.5,
      interest: 254_225_835.3764,
      age: 0,
      funding: 0.0861378395637955,
      close: 81.24,
      high: 83.08,
      low: 79.06
    ),
    HandCheck(
      day: Day(20_619),
      bought: 442_719_923.00549996,
      sold: 432_233_747.71900004,
      hours: 24,
      lastRatio: 2.06,
      interest: 216_934_780.2443,
      age: 0,
      funding: -0.031451632493144,
      close: 73.94,
      high: 76.05,
      low: 70.63
    ),
    HandCheck(
      day: Day(20_630),
      bought: 526_569_936.1387,
      sold: 523_786_349.24450004,
      hours: 15,
      lastRatio: 1.96,
      interest: 217_410_034.8393,
      age: 9 * 3600,
      funding: 0.092024091996204,
      close: nil,
      high: nil,
      low: nil
    ),
  ]

  private func read() throws -> Dataset {
    let files = [
      ("okx_account_ratio", "long_short_ratio"), ("okx_taker_volume", "taker_volume"),
      ("okx_open_interest", "open_interest"), ("okx_funding", "funding_rate"),
      ("okx_candles", "ohlcv_1h"),
    ]
    return try readDataset(
      files.map { format, file in
        let unit: [Column: SourceSpec.Written] =
          format == "okx_taker_volume" ? [.unit: .init("usd")] : [:]
        return SourceSpec(
          .venue,
          format: format,
          files: [.init("\(folder)/\(file).csv")],
          constants: unit.merging([.asset: .init("SOL")]) { own, _ in own }
        )
      }
    )
  }

  private func note(_ measure: Measure, _ day: Day, of data: Dataset) -> NoteAnalysis? {
    var settings = AnalysisSettings()
    settings.headlineMeasure = measure
    let analyst = Analyst(observations: data.observations, bars: data.bars, settings: settings)
    return analyst.notes.first { $0.date == day }.map(analyst.analysis)
  }

  @Test("volume is summed, ratio and interest are the last, funding the mean", arguments: days)
  func day(_ hand: HandCheck) throws {
    let data = try read()
    let volume = try #require(note(.takerVolume, hand.day, of: data))
    let sides = volume.lead.imbalance.value
    #expect(abs((sides.long ?? 0) / hand.bought - 1) < 1e-12)
    #expect(abs((sides.short ?? 0) / hand.sold - 1) < 1e-12)
    #expect(volume.rollUp == .sum(present: hand.hours, expected: 24))
    let ratio = try #require(note(.accountRatio, hand.day, of: data))
    #expect(ratio.lead.imbalance.value == .ratio(hand.lastRatio))
    let time = hand.day.end + -hand.age
    #expect(ratio.rollUp == .last(time: time, age: hand.age))
    #expect(ratio.context?.openInterest == hand.interest)
    if let funding = hand.funding {
      #expect(abs((ratio.context?.annualisedFunding ?? 0) - funding) < 1e-12)
    }
  }

  @Test("hours make the venue's own day: first, highest, lowest, last", arguments: days)
  func bars(_ hand: HandCheck) throws {
    let book = PriceBook(try read().bars, cutOff: AnalysisSettings().cutOff)
    let venue = try #require(book.venues(of: Asset("SOL")).first)
    let bar = try #require(venue.dayBars(in: hand.day - 7...hand.day, at: hand.day.end).last)
    #expect(bar.slot == hand.day)
    guard let close = hand.close else { return #expect(bar.bar.high == nil) }
    #expect((bar.bar.close, bar.bar.high, bar.bar.low) == (close, hand.high, hand.low))
  }
}
