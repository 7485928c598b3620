// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import TestSupport
import Testing

@testable import Intake

@Suite("OKX's hours of Solana", .enabled(if: isThere(venueData)))
struct SolanaDataTests {
  static func read() throws -> Dataset {
    let files: [(String, String)] = [
      ("okx_account_ratio", "long_short_ratio"), ("okx_taker_volume", "taker_volume"),
      ("okx_open_interest", "open_interest"), ("okx_funding", "funding_rate"),
      ("okx_candles", "ohlcv_1h"),
    ]
    return try readDataset(
      files.map { format, file in
        var constants: [Column: SourceSpec.Written] = [.asset: .init("SOL")]
        if format == "okx_taker_volume" { constants[.unit] = .init("usd") }
        return SourceSpec(
          .venue,
          format: format,
          files: [.init("okx_sol_hourly/\(file).csv")],
          folder: venueData,
          constants: constants
        )
      }
    )
  }

  @Test("625 hours of every measure are read, and come together by their moments")
  func all() throws {
    let data = try Self.read()
    for measure in [Measure.accountRatio, .takerVolume, .openInterest] {
      #expect(data.figures(measure).count == 625)
    }
    #expect(data.bars.count { $0.values.fundingRate != nil } == 78)
    #expect(data.bars.count { $0.values.close != nil } == 625)
    #expect(data.bars.count { $0.values.openInterest != nil } == 625)
    #expect(data.gaps.isEmpty && data.warnings.isEmpty)
  }
}
