// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Testing

@testable import Intake

@Suite("The readers of CFTC reports")
struct CFTCReaderTests {
  /// A week of the financial report in which all adds up: 100 = 10+20+30+5 + 3+4+5+6 + 17.
  static let positions = [10, 40, 3, 20, 5, 4, 30, 20, 5, 5, 6, 6, 17, 11]

  private func read(
    _ files: KeyValuePairs<String, String>,
    rules: ReadingRules = ReadingRules(),
    quarantine: Bool = false
  ) throws -> Dataset {
    let workspace = try Workspace(files)
    let spec = SourceSpec(.cftc, files: [.init("*")], folder: workspace.path)
    do throws(ReportError) {
      return try readDataset([spec], rules: rules, quarantine: quarantine)
    } catch {
      throw ReportError(error.stage, error.diagnostics.map { $0.relative(to: workspace.path) })
    }
  }

  private func problems(_ text: String) throws -> [Diagnostic] {
    try #require(throws: ReportError.self) { try read(["a.txt": text]) }.diagnostics
  }

  private func market(_ population: Population?, _ asset: String = "BTC") -> Market {
    Market(
      asset: Asset(asset),
      venue: Venue("CFTC"),
      contract: "133741",
      measure: population == nil ? .openInterest : .traderClass,
      population: population
    )
  }

  private func bitcoin(_ change: (inout CFTCFile) -> Void = { _ in }) -> CFTCFile {
    var file = CFTCFile(.financial)
    file.add(
      "133741",
      "2026-07-14",
      openInterest: 100,
      Self.positions,
      traders: ["4", "6", ".", ".", "5", "4", "8", "", "2", " 7", "9", "1"]
    )
    change(&file)
    return file
  }

  @Test("a row gives the open interest, each class's contracts, and its traders where told")
  func row() throws {
    let dataset = try read(["a.txt": bitcoin().week])
    let published = ReleaseCalendar().published(asOf: Day(20_648))
    func figure(
      _ population: Population?,
      _ unit: Positioning.Unit,
      _ long: Double,
      _ short: Double,
      _ spreading: Double?
    ) -> Observation {
      Observation(
        key: .init(market: market(population), unit: unit, time: .day(Day(20_648))),
        published: published,
        value: .sides(long: long, short: short),
        spreading: spreading
      )
    }
    let expected = [
      figure(nil, .contracts, 100, 100, nil),
      figure(.dealer, .contracts, 10, 40, 3), figure(.dealer, .accounts, 4, 6, nil),
      figure(.assetManager, .contracts, 20, 5, 4),
      figure(.leveragedFunds, .contracts, 30, 20, 5),
      figure(.otherReportable, .contracts, 5, 6, 6), figure(.otherReportable, .accounts, 7, 9, 1),
      figure(.nonreportable, .contracts, 17, 11, nil),
    ]
    #expect(Array(dataset.observations) == expected.sorted { $0.key < $1.key })
    #expect(published.description == "2026-07-17T19:30:00Z")
    #expect(dataset.places.allSatisfy { $0.line == 1 })
  }

  @Test("the disaggregated report is read by its header and without one")
  func disaggregated() throws {
    var file = CFTCFile(.disaggregated)
    // 60 = 10+20+5+3 + 2+4+6 + 10 long, 60 = 15+10+9+4 + 12 + 10 short.
    file.add(
      "088691",
      "2006-06-13",
      openInterest: 60,
      [10, 15, 20, 10, 2, 5, 9, 4, 3, 4, 6, 10, 10],
      traders: (1...11).map(String.init)
    )
    let week = try read(["a.txt": file.week])
    let year = try read(["a.txt": file.year(CFTCForm.disaggregatedNames)])
    #expect(week.observations == year.observations)
    #expect(week.observations.count == 1 + 5 + 4)
    let swaps = week.observations.filter { $0.key.market.population == .swapDealer }
    #expect(swaps.map(\.key.unit) == [.accounts, .contracts])
    #expect(swaps.map(\.value) == [.sides(long: 3, short: 4), .sides(long: 20, short: 10)])
    #expect(swaps.map(\.spreading) == [5, 2])
    #expect(swaps.allSatisfy { $0.key.market.asset == Asset("gold") })
    #expect(swaps.first?.published.description == "2006-06-16T19:30:00Z")
  }

  @Test("columns are found by their names wherever they stand, with either way to write the date")
  func header() throws {
    var file = CFTCFile(.disaggregated)
    file.add("088691", "2006-06-13", openInterest: 0, [])
    file.rows[0][2] = "6/13/2006"
    var names = CFTCForm.disaggregatedNames
    names[2] = "Report_Date_as_MM_DD_YYYY"
    let plain = try read(["a.txt": file.year(names)])
    (names[8], names[150]) = ("Extra", " prod_merc positions-long (all)")
    file.rows[0][150] = "0"
    #expect(try read(["a.txt": file.year(names)]).observations == plain.observations)
    #expect(plain.observations.first?.key.time == .day(Day(13_312)))
  }

  @Test("the same week in two files is one observation, with different numbers a contradiction")
  func overlap() throws {
    let one = try read(["a.txt": bitcoin().week])
    let two = try read(["a.txt": bitcoin().week, "b.txt": bitcoin().week])
    #expect(one.observations == two.observations)
    let changed = bitcoin {
      $0.rows[0][22] = "18"
      $0.rows[0][14] = "29"
    }
    let error = try #require(throws: ReportError.self) {
      try read(["a.txt": bitcoin().week, "b.txt": changed.week])
    }
    #expect(error.diagnostics.map(\.id) == ["data.contradiction", "data.contradiction"])
    #expect(error.diagnostics.first?.location == Place(file: "b.txt", line: 1))
  }

  @Test("a market that no table has is named by its earliest row, up to the exchange")
  func names() throws {
    var (new, old) = (CFTCFile(.financial), CFTCFile(.financial))
    let zeros = [Int](repeating: 0, count: 14)
    new.add("999991", "2026-07-14", name: "NEW NAME - EX B", openInterest: 0, zeros)
    old.add("999991", "2026-07-07", name: "OLD  NAME - A - EX ", openInterest: 0, zeros)
    for files in [["a.txt": new.week, "b.txt": old.week], ["a.txt": old.week, "b.txt": new.week]]
      as [KeyValuePairs]
    {
      let assets = Set(try read(files).observations.map(\.key.market.asset))
      #expect(assets == [Asset("OLD NAME - A")])
    }
    let rules = ReadingRules(contracts: ["999991": ContractSize(asset: Asset("Z"), size: nil)])
    let given = try read(["a.txt": new.week], rules: rules)
    #expect(given.observations.first?.key.market.asset == Asset("Z"))
  }

  @Test("classes that do not make up the open interest are told with file, line and figures")
  func identity() throws {
    let file = bitcoin { $0.rows[0][7] = " 101" }
    #expect(
      try problems(bitcoin().week + file.week) == [
        Diagnostic(
          .error,
          "data.identity",
          """
          the classes of `133741` on 2026-07-14 do not make up its open interest: long 100, \
          short 100, open interest 101
          """,
          at: Place(file: "a.txt", line: 2, column: 80),
          fix: "fetch the file again from the CFTC; spreading counts on both sides",
          excerpt: String(file.week.dropLast())
        )
      ]
    )
    let aside = try read(["a.txt": file.week + "\n" + bitcoin().week], quarantine: true)
    #expect(aside.observations.count == 8)
    #expect(aside.rejected.map(\.id) == ["data.identity"])
    #expect(aside.rejected.map(\.line) == [1])
  }

  @Test("only consolidated contracts may be off, by two")
  func rounding() throws {
    func file(_ code: String, off: Int) -> String {
      var file = CFTCFile(.financial)
      file.add(code, "2026-07-14", openInterest: 100 + off, Self.positions)
      return file.week
    }
    #expect(try read(["a.txt": file("20974+", off: 2)]).observations.count == 6)
    #expect(try problems(file("20974+", off: -3)).map(\.id) == ["data.identity"])
    #expect(try problems(file("209742", off: 1)).map(\.id) == ["data.identity"])
  }

  @Test("of many rows that break one rule five are told, and the others counted")
  func many() throws {
    let rows = (1...9).map { "\($0)" }.map { day in
      bitcoin {
        ($0.rows[0][1], $0.rows[0][2], $0.rows[0][7]) = ("26070\(day)", "2026-07-0\(day)", "7")
      }
      .week
    }
    let found = try problems(rows.joined())
    #expect(found.map(\.id) == Array(repeating: "data.identity", count: 6))
    #expect(found.map(\.location?.line) == [1, 2, 3, 4, 5, 6])
    #expect(found.last?.summary == "from here on 4 more rows break the same rule")
  }

  @Test(
    "a row that cannot be read is told",
    arguments: [
      (7, "x", "data.number", "`x` is not a number"),
      (8, ".", "data.number", "`.` is not a number"),
      (9, "-5", "data.number", "`-5` is not a number"),
      (59, "many", "data.number", "`many` is not a number"),
      (
        2, "2026-07-15", "data.time",
        "the row is as of 2026-07-15 in one column and `260714` in another"
      ),
      (3, "  ", "data.empty", "`contract` is empty"),
      (5, "a,b", "data.ragged-row", "the row has 88 fields, the report has 87"),
      (
        5, "a\"b", "data.stray-quote", "a quote stands inside a field that is not quoted as a whole"
      ),
      (5, "\"b", "data.unterminated-quote", "a quote opens here and nothing closes it"),
    ]
  )
  func broken(_ column: Int, _ cell: String, _ id: String, _ summary: String) throws {
    let file = bitcoin { $0.rows[0][column] = cell }
    let found = try problems(bitcoin().week + file.week)
    #expect(found.map(\.id) == [id])
    #expect(found.first?.summary == summary)
    #expect(found.first?.location?.line == 2)
  }

  @Test("a report with options is refused as a whole, quarantine or not")
  func combined() throws {
    let file = bitcoin { $0.rows[0][86] = "Combined" }
    let found = try problems(bitcoin().week + file.week)
    #expect(found.map(\.id) == ["data.cftc-combined"])
    #expect(
      found.first?.summary == "the report counts futures and options together (`Combined`)"
    )
    #expect(found.first?.location?.line == 2)
    let error = try #require(throws: ReportError.self) {
      try read(["a.txt": file.week], quarantine: true)
    }
    #expect(error.diagnostics.map(\.id) == ["data.cftc-combined"])
  }

  @Test("a file of another form is refused with what was found and the nearest form")
  func shapes() throws {
    let week = bitcoin().week.replacing(",FutOnly", with: "")
    #expect(
      try problems(week).map(\.summary) == [
        "`a.txt` is no report of the CFTC that is read: it has rows of 86 fields and no header"
      ]
    )
    #expect(
      try problems("time,asset\n").map(\.fix) == [
        """
        give a futures-only report; the nearest known one, Traders in Financial Futures, has 87 \
        columns, with or without a header
        """
      ]
    )
    let other = try problems("CFTC Contract Market Code,Open Interest (All)\n")
    #expect(other.map(\.id) == ["data.cftc-shape"])
    #expect(try problems("").map(\.id) == ["data.cftc-shape"])
    let lacking = try problems(
      "CFTC_Contract_Market_Code,Dealer_Positions_Long_All,Dealer_Position_Short_All\n"
    )
    #expect(Set(lacking.map(\.id)) == ["data.missing-column"])
    #expect(lacking.contains { $0.fix == "name column `dealer position short all` so" })
  }

  @Test("a file given as input is known by its content")
  func kinds() throws {
    let workspace = try Workspace([
      "week.txt": bitcoin().week, "d/cftc/a.txt": bitcoin().week, "d/cftc/readme.md": "",
    ])
    #expect(try sources(fromInputs: [workspace.path("week.txt")]).map(\.kind) == [.cftc])
    let folder = try sources(fromInputs: [workspace.path("d")])
    #expect(folder.map(\.kind) == [.cftc])
    #expect(folder.first?.files.count == 1)
    #expect(
      folder.first?.warnings.map(\.fix) == [
        "end its name in `.txt` or `.csv`, or move it elsewhere"
      ]
    )
  }
}
