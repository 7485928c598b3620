// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Testing

@testable import Intake

@Suite("OKX's payloads, of the documented shapes with made-up numbers")
struct OKXTests {
  private let solana: [Column: String] = [.contract: "SOL-USDT-SWAP"]
  private func sol(_ measure: Measure) -> Market {
    market(measure, "SOL-USDT-SWAP", asset: "SOL", venue: "OKX")
  }
  private let ratios =
    #"{"code":"0","msg":"","data":[["1780243200000","3.46"],["1780239600000","0"]]}"#

  @Test(
    "rows without names are told by the request's name",
    arguments: [
      ("long-short-account-ratio.json", Measure.accountRatio),
      ("okx-long-short-account-ratio-contract.json", .accountRatio),
      ("long-short-account-ratio-contract-top-trader.json", .topAccountRatio),
      ("long-short-position-ratio-contract-top-trader.json", .topPositionRatio),
    ]
  )
  func named(_ name: String, _ measure: Measure) throws {
    let data = try payloads([name: ratios], as: nil, solana)
    #expect(data.observations.map(\.key.market) == [sol(measure)])
    #expect(data.observations.map(\.value) == [.ratio(3.46)])
    #expect(data.observations.map(\.key.unit) == [nil])
    let time = ObservationTime.moment(Instant(1_780_239_600))
    #expect(data.gaps == [Gap(time: time, subject: .market(sol(measure)))])
  }

  @Test("rows without names in a file without one are not guessed")
  func ambiguous() throws {
    let found = try payloadProblems(["a.json": ratios], as: nil, solana)
    #expect(found.map(\.id) == ["data.venue-ambiguous"])
  }

  @Test("taker volume has the selling first, and the unit that the source names")
  func takerVolume() throws {
    let text = #"{"code":"0","data":[["1780243200000","24.5","18.25"]]}"#
    let data = try payloads(
      ["a.json": text],
      as: "okx_taker_volume",
      [.contract: "SOL-USDT-SWAP", .unit: "usd"]
    )
    #expect(data.observations.first?.value == .sides(long: 18.25, short: 24.5))
    #expect(data.observations.first?.key.unit == .usd)
    let found = try payloadProblems(["a.json": text], as: "okx_taker_volume", solana)
    #expect(found.map(\.id) == ["data.venue-constant"])
    #expect(found.first?.summary == "the payload does not say its `unit`, and nothing else does")
  }

  @Test("three values a row are volume or interest: only the name tells")
  func threeValues() throws {
    let text = #"{"code":"0","data":[["1780243200000","24.5","18.25"]]}"#
    #expect(
      try payloadProblems(["a.json": text], as: nil, solana).map(\.id) == ["data.venue-ambiguous"]
    )
    #expect(
      try payloadProblems(["okx_taker_vol.json": text], as: nil, solana).map(\.id)
        == ["data.venue-ambiguous"],
      "the venue's name alone tells no request"
    )
    let data = try payloads(["open-interest-volume.json": text], as: nil, solana)
    #expect(data.observations.map(\.key.market) == [sol(.openInterest)])
    #expect(data.observations.first?.value == .sides(long: 24.5, short: 24.5))
    #expect(data.bars.map(\.values.openInterest) == [24.5])
  }

  @Test("open interest comes in contracts, the coin, and dollars")
  func openInterest() throws {
    let data = try payloads([
      "a.json": """
      {"code":"0","data":[{"instType":"SWAP","instId":"BTC-USDT-SWAP","oi":"3000","oiCcy":"30",
       "oiUsd":"1800000.5","ts":"1780243200000"}]}
      """
    ])
    #expect(data.observations.map(\.key.unit) == [.coin, .contracts])
    #expect(data.observations.map(\.value.long) == [30, 3000])
    #expect(data.bars.map(\.values.openInterest) == [1_800_000.5])
    #expect(data.bars.map(\.key.venue.name) == ["OKX"])
  }

  @Test("funding is read as it was settled")
  func funding() throws {
    let data = try payloads([
      "a.json": """
      {"code":"0","data":[{"instId":"BTC-USDT-SWAP","fundingRate":"0.0002","realizedRate":"0.0001",
       "fundingTime":"1780243200000"}]}
      """
    ])
    #expect(data.bars.map(\.values.fundingRate) == [0.0001])
  }

  @Test("a bar that is not yet closed is left out, and volume is that in dollars")
  func candles() throws {
    let data = try payloads(
      [
        "BTC-USDT-SWAP": """
        {"code":"0","data":[["1780246800000","4","5","3","4","9","8","70.5","0"],
         ["1780243200000","4","5","3","4.5","9","8","60.5","1"]]}
        """
      ],
      as: "okx_candles",
      [.contract: "BTC-USDT-SWAP", .interval: "1h"]
    )
    #expect(data.bars.map(\.key.time) == [.moment(Instant(1_780_246_800))])
    #expect(data.bars.first?.values.close == 4.5)
    #expect(data.bars.first?.values.volume == 60.5)
  }

  @Test(
    "a row of another width than the first is told at its place",
    arguments: ["", ",\"2\",\"3\""]
  )
  func width(_ more: String) throws {
    let text = """
      {"code":"0","data":[["1780243200000","24.5","18.25"],
       ["1780239600000"\(more.isEmpty ? "" : ",\"1\"")\(more)]]}
      """
    let found = try payloadProblems(["open-interest-volume.json": text], as: nil, solana)
    #expect(found.map(\.id) == ["data.ragged-row"])
    let count = more.isEmpty ? "1 value" : "4 values"
    #expect(found.first?.summary == "the row has \(count), and 3 are expected")
    #expect(found.first?.location == Place(file: "open-interest-volume.json", line: 2, column: 2))
  }
}
