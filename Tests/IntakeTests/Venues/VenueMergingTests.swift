// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Testing

@testable import Intake

@Suite("Files that say different things of one moment")
struct VenueMergingTests {
  private let price = "time,asset,venue,close\n2026-01-02,BTC,Binance,5\n"
  private let funding = "time,asset,venue,funding_rate\n2026-01-02,BTC,Binance,0.0001\n"

  @Test("prices and funding of one moment are one bar")
  func complements() throws {
    let workspace = try Workspace(["a.csv": price, "b.csv": funding])
    for names in [["a.csv", "b.csv"], ["b.csv", "a.csv"]] {
      let data = try workspace.read(.market, names[0], names[1])
      #expect(data.bars.count == 1)
      #expect(data.bars.first?.values.close == 5)
      #expect(data.bars.first?.values.fundingRate == 0.0001)
    }
  }

  @Test("two prices of one moment contradict each other, whatever stands between them")
  func contradiction() throws {
    let workspace = try Workspace([
      "a.csv": funding, "b.csv": price, "c.csv": price.replacing(",5", with: ",6"),
    ])
    let error = try #require(throws: ReportError.self) {
      try workspace.read(.market, "a.csv", "b.csv", "c.csv")
    }
    let found = error.diagnostics.map { $0.relative(to: workspace.path) }
    #expect(found.map(\.id) == ["data.contradiction"])
    #expect(found.first?.location == Place(file: "c.csv", line: 2))
    #expect(found.first?.notes.first?.location == Place(file: "b.csv", line: 2))
  }

  private let rates = "timestamp,symbol,funding_rate\n1698768000002,BTCUSDT,0.0001\n"

  @Test("two contracts of one asset and venue are no one bar, be their times the same or not")
  func contracts() throws {
    let other = rates.replacing("768000002,BTCUSDT", with: "796800000,BTCUSDT_261225")
    for next in [other, rates.replacing("USDT", with: "USDC")] {
      let found = try payloadProblems(["a.csv": rates, "b.csv": next])
      #expect(found.map(\.id).contains("data.bar-contracts"))
    }
    let found = try payloadProblems(["a.csv": rates, "b.csv": other])
    #expect(
      found == [
        Diagnostic(
          .error,
          "data.bar-contracts",
          """
          prices, funding and interest of `BTC/Binance` are of `BTCUSDT` and of `BTCUSDT_261225`
          """,
          at: Place(file: "b.csv", line: 2),
          notes: [.init("`BTCUSDT` is here", at: Place(file: "a.csv", line: 2))],
          fix: """
            leave one out, or give one a venue of its own in `constants:`, such as \
            `{ venue: Binance BTCUSDT_261225 }`
            """,
          excerpt: other.split(separator: "\n").last.map { String($0) }
        )
      ]
    )
  }

  @Test("a part of a venue keeps its bars apart")
  func partOfVenue() throws {
    let workspace = try Workspace(["a.csv": rates, "b.csv": rates.replacing("USDT", with: "USDC")])
    let specs = [("a.csv", nil), ("b.csv", "Binance USDC")].map { name, venue -> SourceSpec in
      SourceSpec(
        .venue,
        files: [.init(name)],
        folder: workspace.path,
        constants: venue.map { [.venue: .init($0)] } ?? [:]
      )
    }
    let data = try readDataset(specs)
    #expect(data.bars.map(\.key.venue.name) == ["Binance", "Binance USDC"])
    #expect(data.warnings.isEmpty)
  }

  @Test("of a row that is set aside its own bytes are kept, and nothing that it said")
  func setAside() throws {
    let row = { (rate: String) in
      """
      {"instId":"BTC-USDT-SWAP","oi":"","oiCcy":"\(rate)","oiUsd":"5","ts":"1780243200000"}
      """
    }
    let text = "{\"code\":\"0\",\"data\":[\(row("x")),\(row("y"))]}"
    let data = try payloads(["a.json": text], quarantine: true)
    #expect(data.rejected.map(\.text) == [row("x"), row("y")])
    #expect(data.rejected.map(\.column) == [64, 144])
    #expect(data.gaps.isEmpty && data.bars.isEmpty && data.observations.isEmpty)
  }
}
