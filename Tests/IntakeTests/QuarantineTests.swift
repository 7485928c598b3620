// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Testing

@testable import Intake

struct QuarantineTests {
  @Test("bad rows are set aside with place, reason and text, and the rest is read")
  func rows() throws {
    let workspace = try Workspace([
      "a.csv": """
      time,asset,measure,ratio
      2025-12-17,BTC,reported,1
      2025-12-18,BTC
      soon,BTC,reported,-
      2025-12-20,BTC,"reported\r
      ",x
      2025-12-21,BTC,report,1
      """
    ])
    let dataset = try workspace.read(.positions, "a.csv", quarantine: true)
    let file = workspace.path("a.csv")
    #expect(dataset.observations.count == 1)
    #expect(
      dataset.rejected == [
        RejectedRow(
          file: file,
          line: 3,
          column: 1,
          id: "data.ragged-row",
          reason: "the row has 2 fields, the header has 4",
          text: "2025-12-18,BTC"
        ),
        RejectedRow(
          file: file,
          line: 4,
          column: 1,
          id: "data.time",
          reason: "`soon` is not a time",
          text: "soon,BTC,reported,-"
        ),
        RejectedRow(
          file: file,
          line: 6,
          column: 3,
          id: "data.number",
          reason: "`x` is not a number",
          text: "2025-12-20,BTC,\"reported\r\n\",x"
        ),
        RejectedRow(
          file: file,
          line: 7,
          column: 16,
          id: "data.unknown-name",
          reason: "`report` is no measure",
          text: "2025-12-21,BTC,report,1"
        ),
      ]
    )
  }

  @Test("rows that contradict each other are all set aside")
  func contradiction() throws {
    let workspace = try Workspace([
      "a.csv": """
      time,asset,measure,ratio
      2025-12-17,BTC,reported,1
      2025-12-17,BTC,reported,2
      2025-12-18,BTC,reported,3
      """
    ])
    let dataset = try workspace.read(.positions, "a.csv", quarantine: true)
    #expect(dataset.observations.map(\.value) == [.ratio(3)])
    #expect(dataset.rejected.map(\.line) == [2, 3])
    #expect(
      dataset.rejected.map(\.text) == ["2025-12-17,BTC,reported,1", "2025-12-17,BTC,reported,2"]
    )
  }

  @Test("rows of a broken balance are all set aside")
  func balance() throws {
    let workspace = try Workspace([
      "a.csv": MergingTests.balanceHeader + """
        2025-12-16,X,trader_class,commercial,10,20,2025-12-19
        2025-12-16,X,trader_class,noncommercial,29,10,2025-12-19
        2025-12-16,Y,trader_class,commercial,1,1,2025-12-19
        """
    ])
    let dataset = try workspace.read(.positions, "a.csv", quarantine: true) {
      $0.isBalanced = true
    }
    #expect(dataset.observations.map(\.key.market.asset) == [Asset("Y")])
    #expect(dataset.rejected.map(\.line) == [2, 3])
    #expect(dataset.rejected.allSatisfy { $0.id == "data.balance" })
  }

  @Test("no quarantine helps a file without its columns")
  func header() throws {
    let workspace = try Workspace(["a.csv": "time,asset\n"])
    let error = try #require(throws: ReportError.self) {
      try workspace.read(.positions, "a.csv", quarantine: true)
    }
    #expect(error.diagnostics.map(\.id) == ["data.missing-column", "data.missing-column"])
  }
}
