// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Testing

@testable import Intake

@Suite("Binance's bars, of the documented shapes with made-up numbers")
struct BinanceBarTests {
  @Test("bars are about the moment they close; takers sold what they did not buy")
  func klines() throws {
    let data = try payloads([
      "BTCUSDT-1h.json": """
      [[1698768000000,"10","12.5","9","11","7",1698771599999,"70.5",3,"4","40.25","0"]]
      """
    ])
    let bar = try #require(data.bars.first)
    #expect(bar.key.time == .moment(Instant(1_698_771_600)))
    #expect(
      [bar.values.open, bar.values.high, bar.values.low, bar.values.close] == [10, 12.5, 9, 11]
    )
    #expect(bar.values.volume == 70.5)
    #expect(data.figures(.takerVolume).first?.value == .sides(long: 40.25, short: 30.25))
    #expect(data.figures(.takerVolume).first?.key.unit == .usd)
  }

  @Test(
    "bars without a close last as the file's name or the configuration says, else as they follow"
  )
  func intervals() throws {
    let text = "timestamp,open,high,low,close\n2023-01-01 00:00:00,1,2,1,2\n"
    let next = text + "2023-01-01 04:00:00,2,2,1,1\n"
    let times = { (data: Dataset) in data.bars.map { $0.key.time.naturallyPublic.seconds % 86_400 }
    }
    #expect(times(try payloads(["BTCUSDT-1h.csv": text], as: "binance_klines")) == [3600])
    let named = try payloads(["BTCUSDT.csv": text], as: "binance_klines", [.interval: "2h"])
    #expect(times(named) == [7200])
    #expect(times(try payloads(["BTCUSDT.csv": next], as: "binance_klines")) == [14_400, 28_800])
    let found = try payloadProblems(["BTCUSDT.csv": text], as: "binance_klines")
    #expect(found.map(\.id) == ["data.venue-constant"])
    #expect(
      found.first?.fix
        == "write `- binance_klines: { files: …, constants: { interval: 1h } }`"
    )
  }

  @Test("a price of 0 is none, and a negative one is refused")
  func zeroPrices() throws {
    let text = "timestamp,open,high,low,close\n2023-01-01 00:00:00,0,0,0,0\n"
    let data = try payloads(["BTCUSDT-1h.csv": text], as: "binance_klines")
    #expect(data.bars.isEmpty)
    #expect(data.gaps.map(\.subject) == [.bar(Asset("BTC"), Venue("Binance"))])
    let below = text.replacing("0,0,0,0\n", with: "1,2,-1,1\n")
    let found = try payloadProblems(["BTCUSDT-1h.csv": below], as: "binance_klines")
    #expect(found.map(\.id) == ["data.out-of-range"])
  }

  @Test("what a file's name calls an interval is one only if bars last so long")
  func spans() throws {
    let text = """
      timestamp,open,high,low,close
      2023-01-01 00:00:00,1,2,1,2
      2023-01-01 01:00:00,2,2,1,1

      """
    let closes = { (data: Dataset) in
      data.bars.map { $0.key.time.naturallyPublic.seconds % 86_400 }
    }
    #expect(
      try closes(payloads(["BTCUSDT-last-30d.csv": text], as: "binance_klines")) == [3600, 7200]
    )
    let constant = try payloadProblems(["a.csv": text], as: "binance_klines", [.interval: "1d"])
    let named = try payloadProblems(["BTCUSDT-one-1d.csv": text], as: "binance_klines")
    #expect((constant + named).map(\.id) == ["data.interval", "data.interval"])
    #expect(
      named.first?.summary == """
        periods of 86400 seconds would overlap: `BTCUSDT-one-1d.csv` has times 3600 seconds apart
        """
    )
    let stray = """
      \(text)2023-01-01 02:00:00,2,2,1,1
      2023-01-01 03:00:00,2,2,1,1
      2023-01-01 03:01:00,2,2,1,1

      """
    #expect(
      try payloadProblems(["BTCUSDT.csv": stray], as: "binance_klines").map(\.id).first
        == "data.venue-constant",
      "one row between others makes no hours minutes"
    )
    let sparse = text.replacing("01 01:00", with: "06 00:00")
    #expect(
      try payloadProblems(["BTCUSDT.csv": sparse], as: "binance_klines").map(\.id)
        == ["data.venue-constant"],
      "five days apart are no bars of five days"
    )
  }
}
