// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Testing

@testable import Intake

@Suite("What is told of files that are no payload, or not the one asked for")
struct VenueShapeTests {
  @Test("a drifted table names what was found, the nearest format and what it lacks")
  func driftedTable() throws {
    let found = try payloadProblems([
      "a.csv": "create_time,symbol,sum_oi,sum_open_interest_value,count_long_short_ratio\n"
    ])
    #expect(
      found == [
        Diagnostic(
          .error,
          "data.venue-shape",
          """
          `a.csv` is no known payload; it has `create_time`, `symbol`, `sum_oi`, \
          `sum_open_interest_value`, `count_long_short_ratio`
          """,
          at: Place(file: "a.csv", line: 1),
          fix: """
            the nearest is `binance_metrics`, of which `sum_open_interest`, \
            `count_toptrader_long_short_ratio`, `sum_toptrader_long_short_ratio`, \
            `sum_taker_long_short_vol_ratio` are missing here
            """
        )
      ]
    )
  }

  @Test("a drifted payload shows its outline")
  func driftedJSON() throws {
    let text =
      #"[{"symbol":"BTCUSDT","openInterest":"5","sumOpenInterestValue":"7","timestamp":1}]"#
    let found = try payloadProblems(["a.json": text])
    #expect(found.map(\.id) == ["data.venue-shape"])
    #expect(
      found.first?.summary == """
        `a.json` is no known payload; it has `[{symbol, openInterest, sumOpenInterestValue, \
        timestamp}]`
        """
    )
    #expect(
      found.first?.fix
        == "the nearest is `binance_open_interest`, of which `sumOpenInterest` is missing here"
    )
  }

  @Test("a payload that shares nothing but its envelope is near none")
  func nearNone() throws {
    let found = try payloadProblems(["a.json": #"{"code":"0","msg":"","data":[{"x":1,"price":2}]}"#]
    )
    #expect(
      found == [
        Diagnostic(
          .error,
          "data.venue-shape",
          "`a.json` is no known payload; it has `{code, msg, data: [{x, price}]}`",
          at: Place(file: "a.json", line: 1),
          fix: "see which payloads are read in the README's table of sources"
        )
      ]
    )
  }

  @Test("a payload of another kind than the configuration says is named")
  func otherFormat() throws {
    let text = "timestamp,symbol,funding_rate\n1698768000002,BTCUSDT,-0.0001\n"
    let found = try payloadProblems(["a.csv": text], as: "binance_metrics")
    #expect(
      found == [
        Diagnostic(
          .error,
          "data.venue-format",
          "`a.csv` is no `binance_metrics` but `binance_funding`",
          at: Place(file: "a.csv", line: 1),
          fix: "write `- binance_funding: …` for this file"
        )
      ]
    )
    let none = try payloadProblems(["a.csv": "create_time,symbol\n"], as: "binance_metrics")
    #expect(none.map(\.id) == ["data.venue-shape"])
    #expect(
      none.first?.summary == "`a.csv` is no `binance_metrics`; it has `create_time`, `symbol`"
    )
  }

  @Test(
    "an answer that says why there is no data is shown",
    arguments: [
      (#"{"code":-1121,"msg":"Invalid symbol."}"#, "-1121: Invalid symbol."),
      (#"{"code":"50011","msg":"Too Many Requests","data":[]}"#, "50011: Too Many Requests"),
      (#"{"retCode":10001,"retMsg":"params error","result":{}}"#, "10001: params error"),
      (#"["error",10020,"symbol: invalid"]"#, "10020: symbol: invalid"),
    ]
  )
  func refusal(_ text: String, _ words: String) throws {
    let found = try payloadProblems(["a.json": text], as: "binance_metrics")
    #expect(found.map(\.id) == ["data.venue-refusal"])
    #expect(found.first?.summary == "`a.json` holds no data: the venue answered `\(words)`")
  }

  @Test("text that is no JSON is told at its place")
  func syntax() throws {
    let found = try payloadProblems(["a.json": "[{\"a\": 1,\n \"a\": 2}]"])
    #expect(found.map(\.id) == ["data.json-syntax"])
    #expect(found.first?.location == Place(file: "a.json", line: 2, column: 2))
    #expect(try payloadProblems(["b.json": "{} {}"]).map(\.id) == ["data.json-syntax"])
  }

  @Test("an empty list is no gap and no error where the configuration says what it would be")
  func empty() throws {
    #expect(try payloads(["a.json": "[]"], as: "binance_account_ratio").observations.isEmpty)
    #expect(try payloadProblems(["a.json": "[]"]).map(\.id) == ["data.venue-shape"])
  }

  @Test("bad rows are told with their place, or set aside; nothing of them stays")
  func rows() throws {
    let text = """
      timestamp,symbol,sum_open_interest,sum_open_interest_value
      1771632000000,BTCUSDT,5,x
      1771632000000,ETHBTC,5,6
      1771632000000,BTCUSDT,-5,6
      1771632000000,BTCUSDT,5
      ,BTCUSDT,5,6
      1771632000000,BTCUSDT,5,6

      """
    let found = try payloadProblems(["a.csv": text])
    #expect(
      found.map(\.id) == [
        "data.number", "data.venue-symbol", "data.out-of-range", "data.ragged-row", "data.empty",
      ]
    )
    #expect(found.map(\.location?.line) == [2, 3, 4, 5, 6])
    #expect(found.first?.location?.column == 25)
    let kept = try payloads(["a.csv": text], quarantine: true)
    #expect(kept.rejected.map(\.line) == [2, 3, 4, 5, 6])
    #expect(kept.observations.count == 1)
    #expect(kept.bars.count == 1)
  }

  @Test("an asset that nothing tells is asked for, never guessed")
  func asset() throws {
    let row = "2024-04-05 08:00:00.000,0.0001\n"
    let text = "timestamp,rate\n" + row + row
    let found = try payloadProblems(["AAVE_binance_funding.csv": text])
    #expect(found.map(\.id) == ["data.venue-constant"], "told once, however many rows there are")
    #expect(
      found.first?.fix == """
        write `- binance_funding: { files: …, constants: { asset: BTC } }`, or begin the file's \
        name with the contract, as in `BTCUSDT-…`
        """
    )
    let data = try payloads(["AAVE_binance_funding.csv": text], [.asset: "AAVE"])
    #expect(data.bars.map(\.key.asset.symbol) == ["AAVE"])
  }

  @Test("a constant that the payload has no use for is told, not swallowed")
  func unread() throws {
    let text = "timestamp,symbol,funding_rate\n1698768000002,ETHUSDT,-0.0001\n"
    let data = try payloads(["a.csv": text], as: nil, [.venue: "Elsewhere"])
    #expect(data.bars.map(\.key.venue.name) == ["Binance"])
    #expect(
      data.warnings.map(\.summary) == [
        "`venue` of the source is not used: `binance_funding` says it itself"
      ]
    )
    #expect(data.warnings.map(\.id) == ["input.constant-column"])
  }

  @Test("an asset the payload contradicts is refused")
  func otherAsset() throws {
    let text = "timestamp,symbol,funding_rate\n1698768000002,ETHUSDT,-0.0001\n"
    let found = try payloadProblems(["a.csv": text], [.asset: "BTC"])
    #expect(found.map(\.id) == ["data.venue-symbol"])
    #expect(found.first?.summary == "`ETHUSDT` is of `ETH`, and the source says asset `BTC`")
  }

  @Test("a file that is named as another request of its layout is told of, and read as it is asked")
  func otherName() throws {
    let text = #"{"code":"0","data":[["1780243200000","3.46"]]}"#
    let name = "long-short-account-ratio-contract-top-trader.json"
    let constants: [Column: String] = [.contract: "BTC-USDT-SWAP"]
    let data = try payloads([name: text], as: "okx_account_ratio", constants)
    #expect(data.figures(.accountRatio).count == 1)
    #expect(data.warnings.map(\.id) == ["data.venue-format"])
    #expect(
      data.warnings.first?.fix == """
        write `- okx_top_account_ratio: …` for this file, or give it a name that does not say so
        """
    )
    for name in ["long-short-account-ratio.json", "a.json"] {
      #expect(try payloads([name: text], as: "okx_account_ratio", constants).warnings.isEmpty)
    }
  }

  @Test(
    "contracts in dollars tell their asset",
    arguments: [
      ("BTCUSDT", "BTC"), ("1000PEPEUSDT", "1000PEPE"), ("BTCUSD_PERP", "BTC"),
      ("BTC-USDT-SWAP", "BTC"), ("SOL-USD-SWAP", "SOL"), ("BTCPERP", "BTC"), ("tBTCUSD", "BTC"),
      ("BTCFDUSD", "BTC"), ("BTC_USDT", "BTC"), ("BTCUSDT-26DEC25", "BTC"), ("tBTCF0:USTF0", nil),
      ("ETHBTC", nil), ("USDT", nil), ("", nil), ("<b>USDT", nil), ("BNBUSD_PERP", "BNB"),
      ("BNBUSD", "BNB"), ("tDOTUSD", "DOT"), ("BTCBUSD", "BTC"), ("BNBBUSD", "BNB"),
      ("BTCTUSD", "BTC"), ("BTCUSDT_261225", "BTC"),
    ] as [(String, String?)]
  )
  func symbols(_ name: String, _ asset: String?) {
    #expect(VenueSymbol(name)?.asset.symbol == asset)
    #expect(VenueSymbol(name).map(\.contract) == asset.map { _ in name })
  }

  @Test(
    "a file may begin with its contract",
    arguments: [
      ("d/BTCUSDT-metrics-2023-11-14.csv", "BTCUSDT"), ("BTCUSDT.csv", "BTCUSDT"),
      ("BTC_USDT_USDT_funding.csv", nil), ("AAVE_binance.csv", nil), ("BTCUSDTx.csv", nil),
      ("btcusdt.csv", nil), ("USDT.csv", nil), ("BTCUSD_PERP-1h-2024-01.csv", "BTCUSD_PERP"),
      ("BTCUSDT_261225-1h.csv", "BTCUSDT_261225"), ("BTCUSDT_global_lsr.csv", "BTCUSDT"),
      ("BTCUSDT_2022-06.csv", "BTCUSDT"),
    ] as [(String, String?)]
  )
  func fileNames(_ path: String, _ contract: String?) {
    #expect(VenueSymbol(fileNamed: path)?.contract == contract)
  }

  @Test("names of formats are distinct, and no name is that of a kind")
  func names() {
    let names = VenueFormat.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { SourceKind(rawValue: $0) == nil })
  }
}
