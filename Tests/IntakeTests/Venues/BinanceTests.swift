// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import TestSupport
import Testing

@testable import Intake

@Suite("Binance's payloads, of the documented shapes with made-up numbers")
struct BinanceTests {
  private let metrics = """
    create_time,symbol,sum_open_interest,sum_open_interest_value,count_toptrader_long_short_ratio,\
    sum_toptrader_long_short_ratio,count_long_short_ratio,sum_taker_long_short_vol_ratio

    """

  @Test("a row of the bulk file gives five measures, each by itself, and the interest in dollars")
  func bulkMetrics() throws {
    let data = try payloads([
      "x.csv": metrics + "2023-11-14 00:05:00,BTCUSDT,80.5,2900000.25,1.09,1.38,1.07,0.72\n"
    ])
    let time = ObservationTime.moment(Instant(1_699_920_300))
    #expect(
      data.observations.map(\.key) == [
        .init(market: market(.accountRatio), unit: nil, time: time),
        .init(market: market(.openInterest), unit: .coin, time: time),
        .init(market: market(.takerVolume), unit: nil, time: time),
        .init(market: market(.topAccountRatio), unit: nil, time: time),
        .init(market: market(.topPositionRatio), unit: nil, time: time),
      ]
    )
    #expect(
      data.observations.map(\.value) == [
        .ratio(1.07), .sides(long: 80.5, short: 80.5), .ratio(0.72), .ratio(1.09), .ratio(1.38),
      ]
    )
    #expect(data.bars.map(\.values.openInterest) == [2_900_000.25])
    #expect(data.bars.first?.key == .init(asset: Asset("BTC"), venue: Venue("Binance"), time: time))
    #expect(data.gaps.isEmpty && data.warnings.isEmpty)
  }

  @Test("blank cells and zeros are gaps of their own measure; the day's symbol is the row's before")
  func gaps() throws {
    let data = try payloads([
      "x.csv": metrics + "2022-08-01,BTCUSDT,80.5,2900000.25,0,1.38,,0.72\n2022-08-02,,,,,,,\n"
    ])
    let (first, second) = (ObservationTime.day(Day(19_205)), ObservationTime.day(Day(19_206)))
    let bar = Gap.Subject.bar(Asset("BTC"), Venue("Binance"))
    #expect(
      data.gaps == [
        Gap(time: first, subject: .market(market(.accountRatio))),
        Gap(time: first, subject: .market(market(.topAccountRatio))),
        Gap(time: second, subject: bar),
        Gap(time: second, subject: .market(market(.accountRatio))),
        Gap(time: second, subject: .market(market(.openInterest))),
        Gap(time: second, subject: .market(market(.takerVolume))),
        Gap(time: second, subject: .market(market(.topAccountRatio))),
        Gap(time: second, subject: .market(market(.topPositionRatio))),
      ]
    )
    #expect(data.observations.count == 3)
  }

  private let shares = """
    [{"symbol":"ETHUSDT","longAccount":"0.6","shortAccount":"0.4","longShortRatio":"1.5",\
    "timestamp":"1583139600000"}]
    """

  @Test(
    "three requests are laid out alike: the file's name tells them apart",
    arguments: [
      ("globalLongShortAccountRatio.json", Measure.accountRatio),
      ("ETH-top_long_short_account_ratio.json", .topAccountRatio),
      ("binance_topLongShortPositionRatio_5m.json", .topPositionRatio),
    ]
  )
  func named(_ name: String, _ measure: Measure) throws {
    let workspace = try Workspace([name: shares])
    let data = try readDataset(sources(fromInputs: [workspace.path(name)]))
    #expect(data.observations.map(\.key.market) == [market(measure, "ETHUSDT", asset: "ETH")])
    #expect(data.observations.map(\.key.unit) == [.share])
    #expect(data.observations.first?.value == .sides(long: 0.6, short: 0.4))
    #expect(data.observations.first?.statedRatio == 1.5)
    #expect(data.observations.first?.published == Instant(1_583_139_600))
  }

  @Test("where neither name nor configuration tells which request it was, nothing is guessed")
  func ambiguous() throws {
    let found = try payloadProblems(["a.json": shares])
    #expect(
      found == [
        Diagnostic(
          .error,
          "data.venue-ambiguous",
          """
          `a.json` may be any of `binance_account_ratio`, `binance_top_account_ratio`, \
          `binance_top_position_ratio`: they are laid out alike
          """,
          at: Place(file: "a.json", line: 1),
          fix: """
            say which: `- binance_account_ratio: …` in the configuration, or name the file as the \
            venue names the request
            """
        )
      ]
    )
    let data = try payloads(["a.json": shares], as: "binance_top_account_ratio")
    #expect(data.figures(.topAccountRatio).count == 1)
  }

  @Test("a ratio its shares contradict is told, once a file, and the shares stay")
  func disagreement() throws {
    let data = try payloads(
      [
        "a.json": """
        [{"symbol":"BTCUSDT","longAccount":"0.6442","shortAccount":"0.3558",
          "longShortRatio":"0.7869","timestamp":1583139500000},
         {"symbol":"BTCUSDT","longAccount":"0.6442","shortAccount":"0.3558",
          "longShortRatio":"1.81","timestamp":1583139600000}]
        """
      ],
      as: "binance_account_ratio"
    )
    #expect(
      data.observations.map(\.value)
        == Array(repeating: .sides(long: 0.6442, short: 0.3558), count: 2)
    )
    #expect(data.warnings.map(\.id) == ["data.ratio-disagrees"])
    #expect(
      data.warnings.first?.summary
        == "the stated ratio 0.7869 is not that of its shares, 0.6442 and 0.3558, within rounding"
    )
    #expect(data.warnings.first?.location?.line == 1)
    #expect(data.warnings.first?.location?.column == 2)
  }

  @Test("shares that make up no whole are told too")
  func noWhole() throws {
    let row = { (time: Int) in
      """
      {"symbol":"BTCUSDT","longAccount":"0.64","shortAccount":"0.44","longShortRatio":"1.45",\
      "timestamp":\(time)}
      """
    }
    let text = "[\(row(1_583_139_500_000)),\n\(row(1_583_139_600_000))]"
    let data = try payloads(["a.json": text], as: "binance_account_ratio")
    #expect(
      data.warnings.map(\.summary) == [
        """
        the shares 0.64 and 0.44 do not make up a whole within rounding, and so in 1 more row of \
        the file
        """
      ]
    )
  }

  @Test("taker volume has two sides in the coin, so that it can be rolled up")
  func takerVolume() throws {
    let data = try payloads(
      [
        "a.json": """
        [{"buySellRatio":"1.5000","sellVol":"200.5","buyVol":"300.75","timestamp":1585614900000}]
        """
      ],
      as: nil,
      [.contract: "BTCUSDT"]
    )
    #expect(data.observations.map(\.key.market) == [market(.takerVolume)])
    #expect(data.observations.map(\.key.unit) == [.coin])
    #expect(data.observations.first?.value == .sides(long: 300.75, short: 200.5))
  }

  @Test("open interest is one side, in the coin as a position and in dollars as market data")
  func openInterest() throws {
    let data = try payloads([
      "a.json": """
      [{"symbol":"BTCUSDT","sumOpenInterest":"20403.5","sumOpenInterestValue":"150570784.5",
        "CMCCirculatingSupply":"165880.5","timestamp":"1583127900000"}]
      """
    ])
    #expect(data.observations.first?.value == .sides(long: 20403.5, short: 20403.5))
    #expect(data.observations.map(\.key.unit) == [.coin])
    #expect(data.bars.map(\.values.openInterest) == [150_570_784.5])
  }

  @Test(
    "funding is a fraction of each interval, whatever the file calls it",
    arguments: [
      #"[{"symbol":"BTCUSDT","fundingTime":1698768000002,"fundingRate":"-0.0001","markPrice":"1"}]"#,
      "calc_time,funding_interval_hours,last_funding_rate\n1698768000002,4,-0.0001\n",
      "timestamp,symbol,funding_rate\n1698768000002,BTCUSDT,-0.0001\n",
    ]
  )
  func funding(_ text: String) throws {
    let data = try payloads(["BTCUSDT-x": text])
    #expect(data.bars.map(\.values.fundingRate) == [-0.0001])
    #expect(data.bars.map(\.key.asset.symbol) == ["BTC"])
    #expect(data.bars.first?.key.time == .moment(Instant(1_698_768_000)))
    let hours = text.hasPrefix("calc") ? 4.0 : nil
    #expect(data.bars.first?.values.fundingIntervalHours == hours)
  }
}
