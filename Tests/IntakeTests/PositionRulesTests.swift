// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Testing

@testable import Intake

private let header = positionsHeader + ",rounding,status"
private let spreadHeader = "time,asset,measure,unit,long,short,ratio,spreading"

private struct Broken: Sendable, CustomTestStringConvertible {
  let row: String
  let column: Int
  let id: String
  let summary: String
  let fix: String
  var testDescription: String { row }

  init(_ row: String, _ column: Int, _ id: String, _ summary: String, _ fix: String) {
    (self.row, self.column, self.id, self.summary, self.fix) = (row, column, id, summary, fix)
  }

  static let zero = "give both sides as numbers from 0 on; the column says the side"
  static let sides = "give both sides (0 is a value), or leave all value columns empty for a gap"
  static let share = "give shares as fractions from 0 to 1, such as `0.6791`"
  static let positive = "give a number above 0, or leave the cell empty"

  static let all = [
    Broken(",BTC,,reported,usd,1,2,,,,,", 1, "data.empty", "`time` is empty", "fill the cell"),
    Broken(
      "1765963800,,,reported,usd,1,2,,,,,",
      12,
      "data.empty",
      "`asset` is empty",
      "fill the cell"
    ),
    Broken(
      "2025-12-17,BTC,,,usd,1,2,,,,,",
      17,
      "data.empty",
      "`measure` is empty",
      "fill the cell"
    ),
    Broken(
      "2025-12-17,BTC,,account_ration,,,,1,,,,",
      17,
      "data.unknown-name",
      "`account_ration` is no measure",
      "write `account_ratio`"
    ),
    Broken(
      "2025-12-17,BTC,,reported,dollars,1,2,,,,,",
      26,
      "data.unknown-name",
      "`dollars` is no unit",
      "write one of `usd`, `coin`, `contracts`, `accounts`, `share`"
    ),
    Broken(
      "2025-12-17,BTC,,reported,usd,1,2,,,,,guess",
      38,
      "data.unknown-name",
      "`guess` is no status",
      "write one of `published`, `modelled`, `synthetic`"
    ),
    Broken(
      "2025-12-17,BTC,,trader_class,,1,2,,dealers,,,",
      36,
      "data.unknown-name",
      "`dealers` is no population",
      "write `dealer`"
    ),
    Broken(
      "2025-12-17,BTC,,reported,usd,-1,2,,,,,",
      30,
      "data.out-of-range",
      "`long` is negative",
      zero
    ),
    Broken(
      "2025-12-17,BTC,,reported,usd,1,-2,,,,,",
      32,
      "data.out-of-range",
      "`short` is negative",
      zero
    ),
    Broken(
      "2025-12-17,BTC,,reported,,,,-2,,,,",
      29,
      "data.out-of-range",
      "`ratio` is negative",
      zero
    ),
    Broken(
      "2025-12-17,BTC,,account_ratio,share,1.01,0,,,,,",
      37,
      "data.out-of-range",
      "`long` is a share and above 1",
      share
    ),
    Broken(
      "2025-12-17,BTC,,account_ratio,share,0,67,,,,,",
      39,
      "data.out-of-range",
      "`short` is a share and above 1",
      share
    ),
    Broken(
      "2025-12-17,BTC,,reported,usd,1,2,,,,0,",
      37,
      "data.out-of-range",
      "`rounding` is not above 0",
      positive
    ),
    Broken(
      "2025-12-17,BTC,,reported,usd,,2,,,,,",
      30,
      "data.one-side",
      "`long` is empty and the other side is not",
      sides
    ),
    Broken(
      "2025-12-17,BTC,,reported,usd,1,,3,,,,",
      32,
      "data.one-side",
      "`short` is empty and the other side is not",
      sides
    ),
    Broken(
      "2025-12-17,BTC,,open_interest,,,,1,,,,",
      34,
      "data.sides-missing",
      "`open_interest` needs `long` and `short`, not a ratio",
      "give the open interest in both columns"
    ),
    Broken(
      "2025-12-17,BTC,,liquidations,,1,2,,,,,",
      30,
      "data.unit-missing",
      "`long` and `short` of `liquidations` need a unit",
      "write one of `usd`, `coin`, `contracts` in `unit`"
    ),
    Broken(
      "2025-12-17,BTC,,liquidation_levels,coin,1,2,,,,,",
      36,
      "data.unit-refused",
      "`liquidation_levels` cannot be counted in `coin`",
      "write one of `usd`"
    ),
    Broken(
      "2025-12-17,BTC,,trader_class,,1,2,,,2025-12-19,,",
      36,
      "data.population-missing",
      "`trader_class` needs a population",
      "write the class in `population`, such as `noncommercial`"
    ),
    Broken(
      "2025-12-17,BTC,,reported,usd,1,2,,dealer,,,",
      35,
      "data.population-refused",
      "`reported` has no populations, but the row says `dealer`",
      "leave `population` empty, or write measure `trader_class`"
    ),
    Broken(
      "2025-12-17,BTC,,open_interest,usd,10,12,,,,,",
      38,
      "data.identity",
      "`long` and `short` of `open_interest` differ, and in any contract they are equal",
      "give the same number on both sides, or another measure"
    ),
  ]
}

struct PositionRulesTests {
  @Test("a row that breaks a rule is named with its cell", arguments: Broken.all)
  fileprivate func broken(_ broken: Broken) throws {
    #expect(
      try problems(.positions, "\(header)\n\(broken.row)\n") == [
        Diagnostic(
          .error,
          broken.id,
          broken.summary,
          at: Place(file: "a.csv", line: 2, column: broken.column),
          fix: broken.fix,
          excerpt: broken.row
        )
      ]
    )
  }

  private func read(_ row: String) throws -> Dataset {
    let workspace = try Workspace(["a.csv": "\(header)\n\(row)\n"])
    return try workspace.read(.positions, "a.csv")
  }

  @Test("a full row keeps all it says")
  func full() throws {
    let row =
      "2025-12-17,BTC,CME,trader_class,contracts,4,50,0.08,dealer,2025-12-19 20:30,1e9,modelled"
    let key = Observation.Key(
      market: Market(
        asset: Asset("BTC"),
        venue: Venue("CME"),
        measure: .traderClass,
        population: .dealer
      ),
      unit: .contracts,
      time: .day(Day(20_439))
    )
    #expect(
      try read(row).observations == [
        Observation(
          key: key,
          published: Instant(1_766_176_200),
          value: .sides(long: 4, short: 50),
          statedRatio: 0.08,
          rounding: 1e9,
          status: .modelled
        )
      ]
    )
  }

  @Test("a class of traders without a publication became public with the CFTC's report of its day")
  func released() throws {
    // 2025-12-16 is the as-of day of a report that a lapse of appropriations delayed to 12-23.
    let bare = try read("2025-12-16,BTC,,trader_class,,1,2,,dealer,,,").observations.first
    #expect(bare?.published.description == "2025-12-23T20:30:00Z")
    // A midnight closes the day before it.
    let moment = try read("2025-12-17 00:00,BTC,,trader_class,,1,2,,dealer,,,").observations.first
    #expect(moment?.published == bare?.published)
    let other = try read("2025-12-16,BTC,,reported,usd,1,2,,,,,").observations.first
    #expect(other?.published.description == "2025-12-17T00:00:00Z")
  }

  @Test("spreading is kept beside both sides, and refused without them or below zero")
  func spreading() throws {
    let good = try Workspace(["a.csv": "\(spreadHeader)\n2025-12-16,X,reported,usd,1,2,,5\n"])
    #expect(try good.read(.positions, "a.csv").observations.map(\.spreading) == [5])
    let alone = try problems(.positions, "\(spreadHeader)\n2025-12-16,X,reported,,,,2,5\n")
    #expect(
      alone == [
        Diagnostic(
          .error,
          "data.sides-missing",
          "`spreading` needs `long` and `short`, whose unit it is in",
          at: Place(file: "a.csv", line: 2, column: 28),
          fix: "give both sides, or leave `spreading` empty",
          excerpt: "2025-12-16,X,reported,,,,2,5"
        )
      ]
    )
    let negative = try problems(.positions, "\(spreadHeader)\n2025-12-16,X,reported,usd,1,2,,-5\n")
    #expect(negative.map(\.id) == ["data.out-of-range"])
    let twice = try problems(
      .positions,
      "\(spreadHeader)\n2025-12-16,X,reported,usd,1,2,,5\n2025-12-16,X,reported,usd,1,2,,6\n"
    )
    #expect(twice.map(\.id) == ["data.contradiction"])
  }

  @Test("a constant that replaces a column of the file is told")
  func constantColumn() throws {
    let workspace = try Workspace(["a.csv": "time,asset,measure,ratio\n2025-12-17,BTC,reported,1\n"]
    )
    let folder = workspace.path
    let dataset = try workspace.read(.positions, "a.csv") {
      $0.constants = [.asset: .init("ETH"), .venue: .init("X")]
    }
    #expect(dataset.observations.first?.key.market.asset == Asset("ETH"))
    #expect(
      dataset.warnings.map { $0.relative(to: folder) } == [
        Diagnostic(
          .warning,
          "input.constant-column",
          "column `asset` is not read: the source gives it as a constant",
          at: Place(file: "a.csv", line: 1),
          fix: "remove the constant, or name the column otherwise"
        )
      ]
    )
  }

  @Test("a constant beside a column that is mapped to something else replaces nothing")
  func constantAndMapping() throws {
    let workspace = try Workspace([
      "a.csv": "time,asset,measure,ratio\n2025-12-17,desk,reported,1\n"
    ])
    let dataset = try workspace.read(.positions, "a.csv") {
      $0.columns = [.source: "asset"]
      $0.constants = [.asset: .init("ETH")]
    }
    #expect(dataset.observations.first?.source == "desk")
    #expect(dataset.warnings.isEmpty)
  }

  @Test("a mapped column that is missing is told once")
  func mappedColumn() throws {
    let workspace = try Workspace(["a.csv": "time,asset,measure\n2025-12-17,BTC,reported\n"])
    let error = try #require(throws: ReportError.self) {
      try workspace.read(.positions, "a.csv") { $0.columns = [.ratio: "lsr"] }
    }
    #expect(error.diagnostics.map(\.summary) == ["column `lsr` is missing"])
  }

  @Test("a measure with one unit needs none, and a bare ratio has none")
  func units() throws {
    let levels = try read("2025-12-17,BTC,,liquidation_levels,,1,2,,,,,").observations
    #expect(levels.first?.key.unit == .usd)
    let ratio = try read("2025-12-17,BTC,,reported,usd,,,2,,,,").observations
    #expect(ratio.first?.key.unit == nil)
  }

  @Test(
    "open interest is equal on both sides within its last printed place or stated rounding",
    arguments: ["10,10,,,,,", "10.25,10.26,,,,,", "10,11,,,,,", "5e9,6e9,,,,,", "10,14,,,,5,"]
  )
  func identity(_ cells: String) throws {
    #expect(try read("2025-12-17,BTC,,open_interest,usd,\(cells)").observations.count == 1)
  }

  @Test(
    "a row without values is a gap that keeps what it names",
    arguments: [
      ("2025-12-17,,,,,,,,,,,", Gap.Subject.unknown),
      ("2025-12-17,BTC,,,,,,,,,,", .unknown),
      ("2025-12-17,BTC,,trader_class,,,,,,,,", .unknown),
      (
        "2025-12-17,BTC,X,reported,,,,,,,,",
        .market(Market(asset: Asset("BTC"), venue: Venue("X"), measure: .reported))
      ),
    ]
  )
  func gaps(_ row: String, _ subject: Gap.Subject) throws {
    let dataset = try read(row)
    #expect(dataset.observations.isEmpty)
    #expect(dataset.gaps == [Gap(time: .day(Day(20_439)), subject: subject)])
  }

  @Test("names keep their letter case and lose blanks around them")
  func names() throws {
    let market = try read("2025-12-17, btc , Binance ,reported,usd,1,2,,,,,").observations.first?
      .key.market
    #expect(market == Market(asset: Asset("btc"), venue: Venue("Binance"), measure: .reported))
  }

  @Test("a bad constant is found without a configuration too")
  func constants() throws {
    let workspace = try Workspace(["a.csv": "time,asset,ratio\n2025-12-17,BTC,1\n"])
    let error = try #require(throws: ReportError.self) {
      try workspace.read(.positions, "a.csv") { $0.constants = [.measure: .init("reportd")] }
    }
    #expect(
      error.diagnostics == [
        Diagnostic(
          .error,
          "config.wrong-value",
          "`reportd` is no measure",
          fix: "write `reported`"
        )
      ]
    )
  }

  @Test("a mapping leaves the file's own column of that name unread")
  func mapping() throws {
    let workspace = try Workspace([
      "a.csv": "time,stamp,asset,measure,oi,x\n1,2025-12-17,BTC,open_interest,7,9\n"
    ])
    let dataset = try workspace.read(.positions, "a.csv") {
      $0.columns = [.time: "stamp", .long: "oi", .short: "oi"]
      $0.constants = [.unit: .init("coin")]
    }
    #expect(dataset.observations.map(\.value) == [.sides(long: 7, short: 7)])
    #expect(dataset.ignoredColumns.map(\.names) == [["time", "x"]])
  }
}
