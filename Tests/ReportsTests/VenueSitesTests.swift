// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reports
import TestSupport
import Testing

/// Files of venues, which lie beside the checkout and are not part of it.
private let data = sharedFolder + "/data"

@Suite("Sites of venues' own files", .enabled(if: isThere(data)))
struct VenueSitesTests {
  /// A site of one folder, with nothing converted by hand.
  struct Case: Sendable, CustomTestStringConvertible {
    let folder: String
    let sources: [String]
    let notes: Int
    /// Findings of the quality section of the last note.
    var qualities: [String] = []

    var testDescription: String { folder }
  }

  static let cases = [
    Case(
      folder: "binance_metrics_5m_sample",
      sources: ["venue: FOLDER/*.csv"],
      notes: 2,
      qualities: ["last-value"]
    ),
    Case(
      folder: "liq_levels_estimated",
      sources: [
        "liquidation_levels_daily: { files: FOLDER/liq_levels_daily.json, constants: { asset: BTC } }",
        "liquidation_heatmap: FOLDER/liquidation_heatmap.json",
      ],
      notes: 2,
      qualities: ["levels-implausible", "last-value", "modelled"]
    ),
    Case(
      folder: "okx_sol_hourly",
      sources: [
        "okx_taker_volume: { files: FOLDER/taker_volume.csv, constants: { asset: SOL, unit: usd } }",
        "okx_funding: { files: FOLDER/funding_rate.csv, constants: { asset: SOL } }",
        "okx_candles: { files: FOLDER/ohlcv_1h.csv, constants: { asset: SOL }, drop_last: true }",
      ],
      notes: 27,
      qualities: ["part-period"]
    ),
    // The ticker is of BTCUSDT and the interest of BTCUSD, whose bars are not those of one contract.
    Case(
      folder: "api_payload_examples",
      sources: [
        "venue: [FOLDER/binance*.json, FOLDER/bybit_account*.json, FOLDER/bybit_tickers*.json]",
        "bybit_open_interest: { files: FOLDER/bybit_open*.json, constants: { venue: Bybit inverse } }",
      ],
      notes: 4
    ),
  ]

  @Test("a folder builds a site that passes all checks", arguments: cases)
  func site(_ folder: Case) async throws {
    let desk = try Desk()
    let sources = folder.sources.map {
      "  - " + $0.replacing("FOLDER", with: "\(data)/\(folder.folder)")
    }
    let text = (["base_url: https://example.org/notes/", "cards: none", "sources:"] + sources)
      .joined(separator: "\n")
    let configuration = try desk.put(text + "\n", "leverage-notes.yml")
    let receipt = try await desk.build {
      $0.inputs = []
      $0.configuration = configuration
      $0.jobs = 2
    }
    #expect(receipt.notes == folder.notes)
    try expectTraceable(desk, count: folder.notes)
    let told = try desk.notes().last?.quality.map(\.id) ?? []
    for quality in folder.qualities { #expect(told.contains(quality)) }
    #expect(try checkPaths([desk.path("site")]).findings == [])
  }
}
