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
}
