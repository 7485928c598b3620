// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Positioning
import Reports
import TestSupport
import Testing

/// A published model's liquidation levels of BTC, which lie beside the checkout and are not part of
/// it.
private let folder = sharedFolder + "/data/liq_levels_estimated"

@Suite("A real site of estimated levels", .enabled(if: isThere(folder)))
struct EstimatedLevelsSiteTests {
  private struct Level: Decodable {
    let price: Double, long_liq_usd: Double, short_liq_usd: Double
  }

  private struct Hour: Decodable {
    let h: Int
    let levels: [Level]
  }

  private struct Heatmap: Decodable {
    let price: Double, oi_usd: Double, updated: Double
  }

  private static func read<Value: Decodable>(_ name: String) throws -> Value {
    let data = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
    return try JSONDecoder().decode(Value.self, from: data)
  }

  /// A month of maps, with the only price and open interest that go with them.
  private static func files() throws -> [String: String] {
    let days: [String: [Hour]] = try read("liq_levels_daily.json")
    let heatmap: Heatmap = try read("liquidation_heatmap.json")
    let rows = days.sorted { $0.key < $1.key }.flatMap { day, hours in
      hours.flatMap { hour in
        hour.levels.map {
          "\(day)T\(hour.h < 10 ? "0" : "")\(hour.h):00:00Z,BTC,\($0.price),"
            + "\($0.long_liq_usd),\($0.short_liq_usd)\n"
        }
      }
    }
    return [
      "levels/l.csv": "time,asset,price,long,short\n" + rows.joined(),
      "market/m.csv": "time,asset,close,open_interest\n"
        + "\(Instant(Int(heatmap.updated))),BTC,\(heatmap.price),\(heatmap.oi_usd)\n",
    ]
  }

  /// A warning at the first level of the map of `time` in `text`, which stands in `file`.
  private static func warning(
    _ id: String,
    _ summary: String,
    fix: String,
    at time: String,
    of text: String,
    in file: String
  ) throws -> Diagnostic {
    let lines = text.split(separator: "\n")
    let line = try #require(lines.firstIndex { $0.hasPrefix(time) }) + 1
    return Diagnostic(.warning, id, summary, at: SourceLocation(file: file, line: line), fix: fix)
  }

  /// Nine of 263 maps come after the price, of 2026-08-06T22:01:15Z; the rest has none.
  ///
  /// NumPy 2.4.6 over them, S the price and OI the open interest:
  /// ```
  /// max(L[p < S].sum(), H[p > S].sum()) / OI        # 48.3 to 52.9, the last 52.89645787357225
  /// L[p >= S].sum() + H[p <= S].sum()               # above 0 from 08:00 on, at most 100086978002
  /// ```
  private static func warnings(on text: String, in file: String) throws -> [Diagnostic] {
    [
      try warning(
        "levels.no-price",
        "the levels of `BTC`, 2026-07-10T00:00:00Z and 253 more, have no close above zero at most "
          + "7 days old beside them and give no figure",
        fix: "add closes of the asset under `market`",
        at: "2026-07-10T00",
        of: text,
        in: file
      ),
      try warning(
        "levels.implausible",
        "the levels of `BTC`, 2026-08-07T00:00:00Z and 8 more, sum to as much as 52.9 times the "
          + "open interest; both sides are scaled to it",
        fix: "ask the source what its sizes are; they can only be read against each other",
        at: "2026-08-07T00",
        of: text,
        in: file
      ),
      try warning(
        "levels.wrong-side",
        "the levels of `BTC`, 2026-08-07T08:00:00Z and 4 more, hold up to $100.1bn on the wrong "
          + "side of the price, which is left out",
        fix: "longs are liquidated below the price and shorts above: see that columns are not "
          + "exchanged",
        at: "2026-08-07T08",
        of: text,
        in: file
      ),
    ]
  }

  @Test("warns once that sides of fifty times the open interest cannot be, and is held to it")
  func implausible() async throws {
    let files = try Self.files()
    let desk = try Desk(files)
    let receipt = try await desk.build()
    let expected = try Self.warnings(
      on: #require(files["levels/l.csv"]),
      in: desk.path("in/levels/l.csv")
    )
    #expect(receipt.warnings.map(\.text) == expected.map(\.text))
    #expect(receipt.warnings == expected)
    #expect(receipt.notes == 2 && receipt.observations == 9)
    let squeeze = try #require(desk.outlook("2026/08/07").squeeze)
    #expect(squeeze.origin == "given" && squeeze.status == "modelled")
    #expect(squeeze.time == "2026-08-07T16:00:00Z")
    #expect(abs(squeeze.scale * 52.89645787357225 - 1) < 1e-9)
    let note = try desk.note("2026/08/07")
    #expect(note.measure == "liquidation_levels")
    let told = note.quality.first { $0.id == "levels-implausible" }?.text
    #expect(told?.contains("is 53 times the open interest") == true, "\(note.quality)")
    #expect(note.quality.contains { $0.id == "modelled" })
    #expect(try checkPaths([desk.path("site")]).findings == [])
    let error = await desk.refusal { $0.isStrict = true }
    #expect(error?.diagnostics == receipt.warnings)
  }
}
