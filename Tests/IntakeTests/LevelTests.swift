// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import TestSupport
import Testing

@testable import Intake

private let header = "time,asset,venue,price,long,short,published,status"

struct LevelTests {
  private func read(_ rows: String...) throws -> Dataset {
    let workspace = try Workspace(["a.csv": ([header] + rows).joined(separator: "\n")])
    return try workspace.read(.levels, "a.csv")
  }

  @Test("a level without venue, status and publication is a model's, of all venues, at its time")
  func plain() throws {
    let day = try read("2025-12-17,BTC,,90450.5,0,1200000,,").levels
    #expect(
      day == [
        LiquidationLevel(
          key: LiquidationLevel.Key(
            asset: Asset("BTC"),
            time: .day(Day(20_439)),
            price: 90_450.5
          ),
          long: 0,
          short: 1_200_000,
          published: Day(20_440).start
        )
      ]
    )
    #expect(day.first?.status == .modelled && day.first?.key.venue == .all)
    let moment = try read("2025-12-17 08:00,BTC,X,1e-7,5,0,2025-12-18,synthetic").levels.first
    #expect(moment?.key.time == .moment(Day(20_439).start + 28_800))
    #expect(moment?.published == Day(20_439).end + 86_400)
    #expect(moment?.status == .synthetic && moment?.key.venue == Venue("X"))
  }

  @Test("columns are renamed and constants fill them, as for other kinds")
  func mapped() throws {
    let workspace = try Workspace(["a.csv": "p,l,s,extra\n5,1,2,x\n6,0,3,y\n"])
    let dataset = try workspace.read(.levels, "a.csv") {
      $0.columns = [.price: "p", .long: "l", .short: "s"]
      $0.constants = [
        .time: .init("2025-12-17"), .asset: .init("BTC"), .rounding: .init("0.5"),
        .source: .init("desk"),
      ]
    }
    #expect(dataset.levels.map(\.key.price) == [5, 6])
    #expect(dataset.levels.allSatisfy { $0.rounding == 0.5 && $0.source == "desk" })
    #expect(dataset.ignoredColumns.map(\.names) == [["extra"]])
  }

  @Test("JSON Lines give the same levels as CSV")
  func jsonLines() throws {
    let workspace = try Workspace([
      "a.jsonl": """
      {"time":"2025-12-17","asset":"BTC","price":5,"long":1.5,"short":0,"venue":"X"}
      {"time":1765929600,"asset":"BTC","price":6,"long":0,"short":2}
      """,
      "a.csv": """
      time,asset,venue,price,long,short
      2025-12-17,BTC,X,5,1.5,0
      2025-12-17 00:00,BTC,,6,0,2
      """,
    ])
    let levels = try workspace.read(.levels, "a.jsonl").levels
    #expect(levels.count == 2)
    #expect(try levels == workspace.read(.levels, "a.csv").levels)
  }

  @Test(
    "a level that breaks a rule is named with its cell",
    arguments: [
      (
        "2025-12-17,BTC,,0,1,2,,", 17, "data.out-of-range", "`price` is not above 0",
        "give the price of the level in US dollars"
      ),
      (
        "2025-12-17,BTC,,-5,,,,", 17, "data.out-of-range", "`price` is not above 0",
        "give the price of the level in US dollars"
      ),
      (
        "2025-12-17,BTC,,5,-1,2,,", 19, "data.out-of-range", "`long` is negative",
        "give both sides as numbers from 0 on; the column says the side"
      ),
      (
        "2025-12-17,BTC,,5,,-2,,", 20, "data.out-of-range", "`short` is negative",
        "give both sides as numbers from 0 on; the column says the side"
      ),
      (
        "2025-12-17,BTC,,5,1,,,", 21, "data.one-side",
        "`short` is empty and the other side is not",
        "give both sides (0 is a value), or leave all value columns empty for a gap"
      ),
      (
        "2025-12-17,BTC,,5,,1,,", 19, "data.one-side", "`long` is empty and the other side is not",
        "give both sides (0 is a value), or leave all value columns empty for a gap"
      ),
      ("2025-12-17,BTC,,,1,2,,", 17, "data.empty", "`price` is empty", "fill the cell"),
      ("2025-12-17,,,5,1,2,,", 12, "data.empty", "`asset` is empty", "fill the cell"),
      (",BTC,,5,1,2,,", 1, "data.empty", "`time` is empty", "fill the cell"),
      (
        "2025-12-17,BTC,,NaN,1,2,,", 17, "data.number", "`NaN` is not a number",
        "write digits with a point, such as `1234.5`, or leave the cell empty"
      ),
      (
        "2025-12-17,BTC,,5,1e999,2,,", 19, "data.number", "`1e999` is not a number",
        "write digits with a point, such as `1234.5`, or leave the cell empty"
      ),
      (
        "2025-12-17,BTC,,5,1,2,,modeled", 24, "data.unknown-name", "`modeled` is no status",
        "write `modelled`"
      ),
    ]
  )
  func broken(_ row: String, _ column: Int, _ id: String, _ summary: String, _ fix: String) throws {
    #expect(
      try problems(.levels, "\(header)\n\(row)\n") == [
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

  @Test("a rounding of nothing is refused")
  func rounding() throws {
    let text = "time,asset,price,long,short,rounding\n2025-12-17,BTC,5,1,2,0\n"
    let found = try problems(.levels, text)
    #expect(found.map(\.id) == ["data.out-of-range"])
    #expect(found.first?.location == Place(file: "a.csv", line: 2, column: 22))
  }

  @Test("a file of levels needs both sides and a price")
  func missing() throws {
    let place = Place(file: "a.csv", line: 1)
    #expect(
      try problems(.levels, "time,asset,price,long\n") == [
        Diagnostic(
          .error,
          "data.missing-column",
          "a levels file needs `long` and `short`",
          at: place,
          fix: "add the column, or name it under `columns:`",
          excerpt: "time,asset,price,long"
        )
      ]
    )
    #expect(
      try problems(.levels, "time,asset,prise,long,short\n") == [
        Diagnostic(
          .error,
          "data.missing-column",
          "column `price` is missing",
          at: place,
          fix: "write `price` for `prise`, or map it under `columns:`",
          excerpt: "time,asset,prise,long,short"
        )
      ]
    )
  }

  @Test("a row without sides is a gap of its asset, with a price or without")
  func gap() throws {
    let dataset = try read(
      "2025-12-17,BTC,X,,,,,",
      "2025-12-17,BTC,X,5,,,,",
      "2025-12-16,,,,,,,"
    )
    #expect(dataset.levels == [])
    #expect(
      dataset.gaps == [
        Gap(time: .day(Day(20_438)), subject: .unknown),
        Gap(time: .day(Day(20_439)), subject: .level(Asset("BTC"), Venue("X"))),
      ]
    )
  }
}

extension LevelTests {
  @Test("rows that say the same are one level, whatever the way its price is written")
  func same() throws {
    let levels = try read(
      "2025-12-17,BTC,,90000,1,0,,",
      "2025-12-17,BTC,all,9e4,1.0,0,2025-12-17,modelled"
    ).levels
    #expect(levels.map(\.key.price) == [90_000])
  }

  @Test("other values under the same key and publication are an error that names both places")
  func contradiction() throws {
    let rows = ["2025-12-17,BTC,,90000,1,0,,", "2025-12-17,BTC,,90000,2,0,,"]
    #expect(
      try problems(.levels, "\(header)\n\(rows[0])\n\(rows[1])\n") == [
        Diagnostic(
          .error,
          "data.contradiction",
          "the level 90000 of `BTC/all` at 2025-12-17 has another value in another row",
          at: Place(file: "a.csv", line: 3),
          notes: [.init("the other row is here", at: Place(file: "a.csv", line: 2))],
          fix: "remove one row, or give the later one a later `published`",
          excerpt: rows[1]
        )
      ]
    )
  }

  @Test("a later publication is a restatement: all levels of both maps are kept, in order")
  func restatement() throws {
    let levels = try read(
      "2025-12-17,BTC,,6,0,9,2025-12-19,",
      "2025-12-17,BTC,,5,1,0,,",
      "2025-12-17,BTC,,6,0,2,,",
      "2025-12-17,BTC,,4,3,0,2025-12-19,"
    ).levels
    #expect(levels.map(\.key.price) == [4, 5, 6, 6])
    #expect(levels.map(\.published.day) == [20_442, 20_440, 20_440, 20_442].map { Day($0) })
    #expect(levels.map(\.short) == [0, 0, 2, 9])
  }

  @Test("of each asset and venue the newest map is left out with all its levels")
  func dropLast() throws {
    let rows = [
      "2025-12-16,BTC,,5,1,0,,", "2025-12-17,BTC,,5,1,0,,", "2025-12-17,BTC,,6,0,1,,",
      "2025-12-17,BTC,,6,0,2,2025-12-20,", "2025-12-15,BTC,X,5,1,0,,", "2025-12-16,BTC,X,5,1,0,,",
      "2025-12-16,ETH,,5,1,0,,",
    ]
    let workspace = try Workspace([
      "a.csv": ([header] + rows).joined(separator: "\n"),
      "b.csv": "\(header)\n2025-12-18,SOL,,5,1,0,,\n",
    ])
    let other = SourceSpec(.levels, files: [.init("b.csv")], folder: workspace.path)
    let last = SourceSpec(
      .levels,
      files: [.init("a.csv")],
      folder: workspace.path,
      dropsLast: true
    )
    let levels = try readDataset([other, last]).levels
    #expect(levels.map(\.key.asset.symbol) == ["BTC", "BTC", "SOL"])
    #expect(levels.map(\.key.time.asOf) == [20_437, 20_438, 20_440].map { Day($0) })
  }

  @Test("an asset of levels must be spelt as that of positions")
  func assetCase() throws {
    let workspace = try Workspace([
      "p.csv": "time,asset,measure,ratio\n2025-12-17,BTC,reported,2\n",
      "l.csv": "time,asset,price,long,short\n2025-12-17,btc,5,1,2\n",
    ])
    let paths = [workspace.path("p.csv"), workspace.path("l.csv")]
    let error = try #require(throws: ReportError.self) {
      try readDataset(sources(fromInputs: paths))
    }
    #expect(error.diagnostics.map(\.id) == ["data.asset-case"])
    #expect(error.diagnostics.first?.summary.contains("`btc` and `BTC`") == true)
  }

  @Test("with quarantine bad and contradicting levels are set aside, and the rest is read")
  func quarantine() throws {
    let workspace = try Workspace([
      "a.csv": """
      time,asset,price,long,short
      2025-12-17,BTC,5,1,0
      2025-12-17,BTC,x,1,0
      2025-12-17,BTC,-6,1,0
      2025-12-17,BTC,7,0,1
      2025-12-17,BTC,7,0,2
      """
    ])
    let dataset = try workspace.read(.levels, "a.csv", quarantine: true)
    #expect(dataset.levels.map(\.key.price) == [5])
    #expect(dataset.rejected.map(\.line) == [3, 4, 5, 6])
    #expect(
      dataset.rejected.map(\.id) == [
        "data.number", "data.out-of-range", "data.contradiction", "data.contradiction",
      ]
    )
  }

  @Test("the order of files and rows, and repeated rows, change nothing")
  func shuffled() throws {
    for seed in 0..<50 {
      var random = SplitMix64(seed: UInt64(seed))
      var rows: [String] = []
      for price in 1...Int.random(in: 1...20, using: &random) {
        let asset = ["BTC", "ETH"].randomElement(using: &random) ?? ""
        let day = Int.random(in: 10...12, using: &random)
        let sides = price.isMultiple(of: 5) ? "," : "\(price),\(price * 2)"
        rows.append("2025-12-\(day),\(asset),,\(price),\(sides),2025-12-2\(price % 2),")
      }
      let expected = try self.read(rows)
      let twice = (rows + rows.prefix(3)).shuffled(using: &random)
      let found = try self.read(twice)
      #expect(found.levels == expected.levels, "seed \(seed)")
      #expect(found.gaps == expected.gaps, "seed \(seed)")
      let keys = expected.levels.map(\.key)
      #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
    }
  }

  /// Reads `rows`, every second of them from another file.
  private func read(_ rows: [String]) throws -> Dataset {
    let parts = [0, 1].map { part in
      rows.enumerated().filter { $0.offset % 2 == part }.map(\.element)
    }
    let texts = parts.map { ([header] + $0).joined(separator: "\n") }
    let workspace = try Workspace(["a.csv": texts[0], "b.csv": texts[1]])
    return try workspace.read(.levels, "b.csv", "a.csv")
  }
}
