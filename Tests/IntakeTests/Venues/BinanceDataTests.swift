// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import TestSupport
import Testing

@testable import Intake

@Suite("Binance's real files", .enabled(if: isThere(venueData)))
struct BinanceDataTests {
  @Test("the daily metrics have 146 days of five measures, and 90 without")
  func daily() throws {
    let data = try realFiles("binance_metrics_daily/*.csv", as: "binance_metrics")
    // Counted with awk in the same file; the first row as it stands there.
    #expect(data.observations.count == 5 * 146)
    #expect(data.bars.count == 146)
    #expect(data.gaps.count == 6 * 90)
    #expect(data.figures(.accountRatio).first?.value == .ratio(1.2215874973628265))
    #expect(data.figures(.topPositionRatio).first?.value == .ratio(1.2476081918))
    #expect(data.figures(.openInterest).first?.value == .sides(long: 87997.425, short: 87997.425))
    #expect(data.bars.first?.values.openInterest == 2_798_125_904.153476)
    #expect(data.warnings.isEmpty)
  }

  @Test("the five-minute metrics are moments")
  func fiveMinutes() throws {
    let data = try realFiles("binance_metrics_5m_sample/*.csv")
    #expect(data.observations.count == 5 * 17)
    #expect(data.figures(.takerVolume).last?.key.time == .moment(Instant(1_699_967_700)))
  }

  @Test("21,224 ratios are told by the file's name, and agree with their shares within rounding")
  func shares() throws {
    let data = try realFiles("binance_lsr_5m/*.csv")
    #expect(data.observations.count == 21_224)
    #expect(Set(data.observations.map(\.key.market)) == [market(.accountRatio)])
    #expect(data.warnings.isEmpty)
    // The first row as it stands in the file.
    #expect(data.observations.first?.value == .sides(long: 0.6791, short: 0.3209))
  }

  @Test("prices, funding and open interest of 25 contracts come together by their moments")
  func perpetuals() throws {
    let specs = ["1d", "funding", "oi_4h"].map { folder in
      SourceSpec(.venue, files: [.init("binance_perp/\(folder)/*.csv")], folder: venueData)
    }
    let data = try readDataset(specs)
    let bitcoin = data.bars.filter { $0.key.asset.symbol == "BTC" }
    #expect(Set(data.bars.map(\.key.asset)).count == 25)
    #expect(bitcoin.count { $0.values.close != nil } == 800)
    #expect(bitcoin.count { $0.values.fundingRate != nil } == 200)
    #expect(bitcoin.count { $0.values.openInterest != nil } == 168)
    #expect(bitcoin.contains { $0.values.close != nil && $0.values.fundingRate != nil })
    #expect(data.figures(.openInterest).count == 25 * 168)
    #expect(data.warnings.isEmpty && data.gaps.isEmpty)
  }

  @Test("funding files that name no contract are of the asset that the source names")
  func funding() throws {
    let file = "binance_funding_8h/AAVE_binance_funding.csv"
    let data = try realFiles(file, as: "binance_funding", [.asset: "AAVE"])
    #expect(data.bars.count == 2000)
    #expect(data.bars.first?.values.fundingRate == 0.0001)
  }

  @Test("hourly bars close an hour after their stamp")
  func hourly() throws {
    let file = "binance_funding_8h/BTC_USDT_USDT_1h_ohlcv_2023_2026.csv"
    let data = try realFiles(file, as: "binance_klines", [.asset: "BTC"])
    #expect(data.bars.count == 28_890)
    #expect(data.bars.first?.key.time == .moment(Instant(1_672_534_800)))
    #expect(data.bars.first?.values.close == 16527)
  }

  @Test("the documentation's samples are read, and its inconsistent one is told")
  func samples() throws {
    let folder = "api_payload_examples/"
    let account = try realFiles(folder + "binance_topLongShortAccountRatio*.json")
    #expect(account.figures(.topAccountRatio).count == 2)
    #expect(account.warnings.isEmpty)
    let position = try realFiles(folder + "binance_topLongShortPositionRatio*.json")
    #expect(position.figures(.topPositionRatio).count == 2)
    #expect(position.warnings.map(\.id) == ["data.ratio-disagrees"])
  }
}
