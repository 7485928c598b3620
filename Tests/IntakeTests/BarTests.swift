// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Testing

@testable import Intake

private let header =
  "time,asset,venue,close,funding_rate,funding_interval_hours,interval,close_time"

struct BarTests {
  private func read(_ rows: String...) throws -> [MarketBar] {
    let text = ([header] + rows).joined(separator: "\n")
    let workspace = try Workspace(["a.csv": text])
    return try workspace.read(.market, "a.csv").bars
  }

  @Test(
    "a bar stamped by its opening is about the moment it closes",
    arguments: [
      "2025-12-17,BTC,,1,,,1d,", "2025-12-17 00:00,BTC,,1,,,1d,",
      "2025-12-17 23:00,BTC,,1,,,1h,", "2025-12-17 23:45,BTC,,1,,,15m,",
      "2025-12-17,BTC,,1,,,,2025-12-17 23:59:59.999", "2025-12-17,BTC,,1,,,24h,2025-12-18 00:00",
      "2025-12-11,BTC,,1,,,1w,",
    ]
  )
  func close(_ row: String) throws {
    let bar = try #require(try read(row).first)
    #expect(bar.key.time == .moment(Day(20_440).start))
    #expect(bar.published == Day(20_440).start)
    #expect(bar.key.venue == .all)
  }

  @Test("a bar without interval is about its own time, and any finite price is a price")
  func plain() throws {
    let bar = try #require(try read("2020-04-20,CL,,-37.63,,,,").first)
    #expect(bar.key.time == .day(Day(18_372)))
    #expect(bar.published == Day(18_373).start)
    #expect(bar.values.close == -37.63)
  }

  @Test("a funding rate takes the hours since the settlement before it")
  func funding() throws {
    let bars = try read(
      "2025-12-17 00:00:00.008,BTC,X,,0.1,,,",
      "2025-12-17 08:00,BTC,X,,0.1,,,",
      "2025-12-17 09:00,BTC,X,5,,,,",
      "2025-12-17 12:00:00.004,BTC,X,,0.1,,,",
      "2025-12-17 13:00,BTC,X,,0.1,2,,",
      "2025-12-17 13:00,BTC,Y,,0.1,,,"
    )
    #expect(bars.map(\.values.fundingIntervalHours) == [nil, 8, nil, 4, 2, nil])
  }

  @Test("a settlement that became public later does not count for an earlier bar")
  func lateSettlement() throws {
    let workspace = try Workspace([
      "a.csv": """
      time,asset,funding_rate,published
      2025-12-17 00:00,BTC,1,
      2025-12-17 04:00,BTC,1,2025-12-20
      2025-12-17 08:00,BTC,1,
      """
    ])
    let bars = try workspace.read(.market, "a.csv").bars
    #expect(bars.map(\.values.fundingIntervalHours) == [nil, 4, 8])
  }

  @Test(
    "a bar that contradicts itself is named with its cell",
    arguments: [
      (
        "2025-12-17,BTC,,1,,,1x,", 21, "data.interval", "`1x` is no interval",
        "write a count and s, m, h, d or w, such as `1h` or `1d`"
      ),
      (
        "2025-12-17,BTC,,1,,,0d,", 21, "data.interval", "`0d` is no interval",
        "write a count and s, m, h, d or w, such as `1h` or `1d`"
      ),
      (
        "2025-12-17,BTC,,1,,,,2025-12-17 00:00", 22, "data.close-time",
        "`close_time` is not after `time`",
        "let `time` be the bar's opening and `close_time` its end"
      ),
      (
        "2025-12-17,BTC,,1,,,1h,2025-12-18 00:00", 24, "data.close-time",
        "`close_time` is not `time` plus `interval`",
        "let `time` be the bar's opening and `close_time` its end"
      ),
      (
        "2025-12-17,BTC,,,1,-8,,", 20, "data.out-of-range",
        "`funding_interval_hours` is not above 0",
        "give a number above 0, or leave the cell empty"
      ),
      ("2025-12-17,,,1,,,,", 12, "data.empty", "`asset` is empty", "fill the cell"),
    ]
  )
  func broken(_ row: String, _ column: Int, _ id: String, _ summary: String, _ fix: String) throws {
    #expect(
      try problems(.market, "\(header)\n\(row)\n") == [
        Diagnostic(
          .error,
          id,
          summary,
          at: Place(file: "a.csv", line: 2, column: column),
          fix: fix,
          excerpt: row
        )
      ]
    )
  }

  @Test("a row without figures is a gap of its asset")
  func gap() throws {
    let workspace = try Workspace(["a.csv": "\(header)\n2025-12-17,BTC,X,,,,,\n2025-12-16,,,,,,,\n"]
    )
    #expect(
      try workspace.read(.market, "a.csv").gaps == [
        Gap(time: .day(Day(20_438)), subject: .unknown),
        Gap(time: .day(Day(20_439)), subject: .bar(Asset("BTC"), Venue("X"))),
      ]
    )
  }

  @Test("a market file needs one figure")
  func missing() throws {
    #expect(
      try problems(.market, "time,asset,open\n") == [
        Diagnostic(
          .error,
          "data.missing-column",
          """
          a market file needs `close` or `funding_rate` or `open_interest` or `volume` or \
          `market_cap`
          """,
          at: Place(file: "a.csv", line: 1),
          fix: "add the column, or name it under `columns:`",
          excerpt: "time,asset,open"
        )
      ]
    )
  }
}
