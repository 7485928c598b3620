// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Testing

@testable import Intake

struct MergingTests {
  @Test("rows that say the same are one observation, at the first place")
  func same() throws {
    let workspace = try Workspace([
      "a.csv": "time,asset,measure,ratio,source\n2025-12-17,BTC,reported,2,\n",
      "b.csv": """
      time,asset,measure,ratio,source
      2025-12-17,BTC,reported,2.0,z
      2025-12-17,BTC,reported,2,y
      """,
    ])
    let dataset = try workspace.read(.positions, "b.csv", "a.csv")
    #expect(dataset.observations.map(\.source) == ["y"])
    #expect(dataset.places == [InputPlace(file: 0, line: 2)])
    #expect(dataset.files == [workspace.path("a.csv"), workspace.path("b.csv")])
  }

  @Test("a later publication is a restatement, and both are kept")
  func restatement() throws {
    let workspace = try Workspace([
      "a.csv": """
      time,asset,measure,ratio,published
      2025-12-17,BTC,reported,3,2025-12-20
      2025-12-17,BTC,reported,2,
      """
    ])
    let dataset = try workspace.read(.positions, "a.csv")
    #expect(dataset.observations.map(\.value) == [.ratio(2), .ratio(3)])
    #expect(dataset.observations.map(\.published) == [Day(20_440).start, Day(20_443).start])
  }

  @Test("assets that differ only in the case of letters are an error that names both places")
  func assetCase() throws {
    let workspace = try Workspace([
      "a.csv": "time,asset,measure,ratio\n2025-12-17,BTC,reported,2\n",
      "b.csv": "time,asset,measure,ratio\n2025-12-17,ETH,reported,2\n2025-12-18,btc,reported,3\n",
    ])
    let error = try #require(throws: ReportError.self) {
      try workspace.read(.positions, "b.csv", "a.csv")
    }
    let found = try #require(error.diagnostics.first)
    #expect(error.diagnostics.count == 1 && found.id == "data.asset-case")
    #expect(found.location == SourceLocation(file: workspace.path("b.csv"), line: 3, column: 1))
    #expect(found.notes.first?.location?.file == workspace.path("a.csv"))
  }

  @Test("other values under the same key and publication are an error that names both places")
  func contradiction() throws {
    let workspace = try Workspace([
      "a.csv": "time,asset,measure,ratio\n2025-12-17,BTC,reported,2\n",
      "b.csv": "time,asset,measure,ratio\n2025-12-17,BTC,reported,3\n",
    ])
    let folder = workspace.path
    let error = try #require(throws: ReportError.self) {
      try workspace.read(.positions, "b.csv", "a.csv")
    }
    #expect(error.stage == .data)
    #expect(
      error.diagnostics.map { $0.relative(to: folder) } == [
        Diagnostic(
          .error,
          "data.contradiction",
          "`BTC/all/reported` at 2025-12-17 has another value in another row",
          at: Place(file: "b.csv", line: 2),
          notes: [.init("the other row is here", at: Place(file: "a.csv", line: 2))],
          fix: "remove one row, or give the later one a later `published`",
          excerpt: "2025-12-17,BTC,reported,3"
        )
      ]
    )
  }

  @Test("bars contradict each other too")
  func contradictingBars() throws {
    let text = "time,asset,close\n2025-12-17,BTC,2\n2025-12-17,BTC,2\n2025-12-17,BTC,3\n"
    let found = try problems(.market, text)
    #expect(found.map(\.id) == ["data.contradiction"])
    #expect(found.first?.location == Place(file: "a.csv", line: 4))
    #expect(found.first?.notes.first?.location == Place(file: "a.csv", line: 2))
  }

  static let balanceHeader = "time,asset,measure,population,long,short,published\n"

  private func balance(_ rows: String...) throws -> [Diagnostic] {
    let workspace = try Workspace(["a.csv": Self.balanceHeader + rows.joined(separator: "\n")])
    let folder = workspace.path
    do throws(ReportError) {
      _ = try workspace.read(.positions, "a.csv") { $0.isBalanced = true }
      return []
    } catch {
      return error.diagnostics.map { $0.relative(to: folder) }
    }
  }

  @Test("sides that add up within a step a row balance")
  func balanced() throws {
    let found = try balance(
      "2025-12-16,X,trader_class,commercial,10,20,2025-12-19",
      "2025-12-16,X,trader_class,noncommercial,22,10,2025-12-19",
      "2025-12-16,Y,trader_class,noncommercial,1.0,1.1,2025-12-19"
    )
    #expect(found.isEmpty)
  }

  @Test("a broken balance is one error that names every row")
  func broken() throws {
    let found = try balance(
      "2025-12-16,X,trader_class,nonreportable,1,1,2025-12-19",
      "2025-12-16,X,trader_class,commercial,10,20,2025-12-19",
      "2025-12-16,X,trader_class,noncommercial,24,10,2025-12-19"
    )
    #expect(
      found == [
        Diagnostic(
          .error,
          "data.balance",
          """
          the sides of `X/all/trader_class` at 2025-12-16 do not balance: over all classes long is 35 \
          and short 31, and in any contract they are equal
          """,
          at: Place(file: "a.csv", line: 3),
          notes: [
            .init("this row is added to it", at: Place(file: "a.csv", line: 2)),
            .init("this row is added to it", at: Place(file: "a.csv", line: 4)),
          ],
          fix: "check the columns of each row, or leave `balance` out",
          excerpt: "2025-12-16,X,trader_class,commercial,10,20,2025-12-19"
        )
      ]
    )
  }

  @Test("of many breaks of one market the first five are told, and the others counted")
  func manyBreaks() throws {
    let workspace = try Workspace([
      "a.csv": Self.balanceHeader
        + (10...19).flatMap {
          [
            "2025-12-\($0),X,trader_class,commercial,1,2,2025-12-19\n",
            "2025-12-\($0),X,trader_class,noncommercial,9,2,2025-12-19\n",
          ]
        }.joined()
    ])
    let error = try #require(throws: ReportError.self) {
      try workspace.read(.positions, "a.csv") { $0.isBalanced = true }
    }
    #expect(error.diagnostics.map(\.id) == Array(repeating: "data.balance", count: 6))
    #expect(error.diagnostics.map(\.location?.line) == [2, 4, 6, 8, 10, 12])
    #expect(
      error.diagnostics.last?.summary
        == "5 more times up to 2025-12-19 the sides of `X/all/trader_class` do not balance"
    )
  }

  @Test("a restatement must balance as well, with what stood before")
  func restatedBalance() throws {
    let first = [
      "2025-12-16,X,trader_class,commercial,10,20,2025-12-19",
      "2025-12-16,X,trader_class,noncommercial,20,10,2025-12-19",
    ]
    let good = try balance(
      first[0],
      first[1],
      "2025-12-16,X,trader_class,commercial,12,22,2025-12-22"
    )
    let bad = try balance(
      first[0],
      first[1],
      "2025-12-16,X,trader_class,commercial,10,25,2025-12-22"
    )
    #expect(good.isEmpty)
    #expect(bad.map(\.id) == ["data.balance"])
  }

  @Test("each market's newest row is left out over all files of a source, and of no other")
  func dropLast() throws {
    let workspace = try Workspace([
      "a.csv": """
      time,asset,measure,ratio
      2025-12-16,BTC,reported,1
      2025-12-18,BTC,reported,3
      2025-12-17,ETH,reported,1
      """,
      "b.csv": "time,asset,measure,ratio\n2025-12-17,BTC,reported,2\n",
      "c.csv": "time,asset,measure,ratio\n2025-12-19,BTC,reported,4\n",
    ])
    let sources = [
      SourceSpec(
        .positions,
        files: [.init("a.csv"), .init("b.csv")],
        folder: workspace.path,
        dropsLast: true
      ),
      SourceSpec(.positions, files: [.init("c.csv")], folder: workspace.path),
    ]
    #expect(
      try readDataset(sources).observations.map(\.value) == [.ratio(1), .ratio(2), .ratio(4)]
    )
  }
}
