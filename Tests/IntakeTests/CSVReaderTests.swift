// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Testing

@testable import Intake

struct CSVReaderTests {
  static let fine = "time,asset,measure,ratio\n2025-12-17,BTC,reported,1.5\n"

  @Test(
    "line ends, a byte order mark, blanks, quotes, blank lines and order of columns do not matter",
    arguments: [
      fine, fine.replacing("\n", with: "\r\n"), "\u{FEFF}" + fine, String(fine.dropLast()),
      String(fine.replacing("\n", with: "\r\n").dropLast()),
      "\n\r\n" + fine.replacing("\n", with: "\n\n"),
      "time , asset,\tmeasure,ratio\n 2025-12-17 ,BTC ,\treported, 1.5 \n",
      "\"time\",\"asset\",measure,ratio\n\"2025-12-17\",\"BTC\",\"reported\",\"1.5\"\n",
      "ratio,measure,asset,time\n1.5,reported,BTC,2025-12-17\n",
      "other,ratio,measure,asset,time\n\"a\nb,\"\"c\",1.5,reported,BTC,2025-12-17\n",
    ]
  )
  func shapes(_ text: String) throws {
    let workspace = try Workspace(["a.csv": text])
    let dataset = try workspace.read(.positions, "a.csv")
    let key = Observation.Key(
      market: Market(asset: Asset("BTC"), measure: .reported),
      unit: nil,
      time: .day(Day(20_439))
    )
    #expect(
      dataset.observations == [
        Observation(key: key, published: Day(20_440).start, value: .ratio(1.5))
      ]
    )
  }

  @Test("doubled quotes are one quote, and names keep what is inside")
  func doubledQuotes() throws {
    let workspace = try Workspace([
      "a.csv": "time,asset,measure,ratio,source\n2025-12-17,\"B\"\"TC, é\",reported,2,\"a\nb\"\n"
    ])
    let dataset = try workspace.read(.positions, "a.csv")
    #expect(dataset.observations.first?.key.market.asset == Asset("B\"TC, é"))
    #expect(dataset.observations.first?.source == "a\nb")
  }

  @Test("a header without rows is an empty file, not an error")
  func noRows() throws {
    let workspace = try Workspace(["a.csv": "time,asset,measure,ratio\n"])
    #expect(try workspace.read(.positions, "a.csv").observations.isEmpty)
  }

  @Test("an empty file lacks its header", arguments: ["", "\n", "\u{FEFF}", "\r\n\r\n"])
  func empty(_ text: String) throws {
    #expect(
      try problems(.positions, text) == [
        Diagnostic(
          .error,
          "data.header-missing",
          "`a.csv` is empty; a header with the column names is required",
          at: Place(file: "a.csv", line: 1)
        )
      ]
    )
  }

  @Test("a name that stands twice in the header is shown where it stands the second time")
  func duplicateColumn() throws {
    #expect(
      try problems(.positions, "time,asset,\"time\",ratio\n") == [
        Diagnostic(
          .error,
          "data.duplicate-column",
          "column `time` stands twice in the header",
          at: Place(file: "a.csv", line: 1, column: 12),
          fix: "rename one of them",
          excerpt: "time,asset,\"time\",ratio"
        )
      ]
    )
  }

  @Test("missing columns are named with what is near")
  func missingColumns() throws {
    let place = Place(file: "a.csv", line: 1)
    let excerpt = "tme,asset,long"
    #expect(
      try problems(.positions, "tme,asset,long\n1,BTC,2\n") == [
        Diagnostic(
          .error,
          "data.missing-column",
          "column `time` is missing",
          at: place,
          fix: "write `time` for `tme`, or map it under `columns:`",
          excerpt: excerpt
        ),
        Diagnostic(
          .error,
          "data.missing-column",
          "column `measure` is missing",
          at: place,
          fix: "add the column, name it under `columns:`, or give it under `constants:`",
          excerpt: excerpt
        ),
        Diagnostic(
          .error,
          "data.missing-column",
          "a positions file needs `long` and `short` or `ratio`",
          at: place,
          fix: "add the column, or name it under `columns:`",
          excerpt: excerpt
        ),
      ]
    )
  }

  @Test("a row with too few or too many fields is shown with both counts")
  func ragged() throws {
    let text = "time,asset,measure,ratio\n2025-12-17,BTC\n2025-12-18,BTC,reported,1,5\n"
    #expect(
      try problems(.positions, text) == [
        Diagnostic(
          .error,
          "data.ragged-row",
          "the row has 2 fields, the header has 4",
          at: Place(file: "a.csv", line: 2),
          fix: "add the missing commas",
          excerpt: "2025-12-17,BTC"
        ),
        Diagnostic(
          .error,
          "data.ragged-row",
          "the row has 5 fields, the header has 4",
          at: Place(file: "a.csv", line: 3),
          fix: "put a field that contains a comma in quotes",
          excerpt: "2025-12-18,BTC,reported,1,5"
        ),
      ]
    )
  }

  @Test("bytes that are no UTF-8 are shown where their field starts")
  func encoding() throws {
    let text =
      Array("time,asset,measure,ratio\n2025-12-17,B".utf8) + [0xFF]
      + Array("C,reported,1\n2025-12-18,é,reported,1\n".utf8)
    #expect(
      try problems(.positions, text) == [
        Diagnostic(
          .error,
          "data.encoding",
          "the field is not valid UTF-8",
          at: Place(file: "a.csv", line: 2, column: 12),
          fix: "save the file as UTF-8",
          excerpt: "2025-12-17,B\u{FFFD}C,reported,1"
        )
      ]
    )
  }

  @Test("a quote that nothing closes is shown where it opens")
  func unterminatedQuote() throws {
    let text = "time,asset,measure,ratio\n2025-12-17,\"BTC,reported,1\n2025-12-18,BTC,reported,1\n"
    #expect(
      try problems(.positions, text) == [
        Diagnostic(
          .error,
          "data.unterminated-quote",
          "a quote opens here and nothing closes it",
          at: Place(file: "a.csv", line: 2, column: 12),
          fix: "close the field with `\"`; a quote inside a quoted field is written `\"\"`",
          excerpt: "2025-12-17,\"BTC,reported,1"
        )
      ]
    )
  }

  @Test("a quote inside a plain field, or text behind a closing quote, loses only its row")
  func strayQuote() throws {
    let text = """
      time,asset,measure,ratio
      2025-12-17,B"TC,reported,1
      2025-12-18,"B"TC,reported,1
      2025-12-19,BTC,reported,x

      """
    let fix = "put the whole field in quotes and write a quote inside it as `\"\"`"
    let summary = "a quote stands inside a field that is not quoted as a whole"
    #expect(
      try problems(.positions, text) == [
        Diagnostic(
          .error,
          "data.stray-quote",
          summary,
          at: Place(file: "a.csv", line: 2, column: 12),
          fix: fix,
          excerpt: "2025-12-17,B\"TC,reported,1"
        ),
        Diagnostic(
          .error,
          "data.stray-quote",
          summary,
          at: Place(file: "a.csv", line: 3, column: 12),
          fix: fix,
          excerpt: "2025-12-18,\"B\"TC,reported,1"
        ),
        Diagnostic(
          .error,
          "data.number",
          "`x` is not a number",
          at: Place(file: "a.csv", line: 4, column: 25),
          fix: "write digits with a point, such as `1234.5`, or leave the cell empty",
          excerpt: "2025-12-19,BTC,reported,x"
        ),
      ]
    )
  }

  @Test("every bad cell of a row is named, behind quoted line breaks too")
  func cells() throws {
    let text = "asset,measure,source,time,ratio\nBTC,reported,\"a\nb\",yesterday,NaN\n"
    #expect(
      try problems(.positions, text) == [
        Diagnostic(
          .error,
          "data.time",
          "`yesterday` is not a time",
          at: Place(file: "a.csv", line: 3, column: 4),
          fix: """
            write a date, RFC 3339, `YYYY-MM-DD HH:MM[:SS]` in UTC, or integer seconds \
            (10 digits) or milliseconds (13)
            """,
          excerpt: "b\",yesterday,NaN"
        ),
        Diagnostic(
          .error,
          "data.number",
          "`NaN` is not a number",
          at: Place(file: "a.csv", line: 3, column: 14),
          fix: "write digits with a point, such as `1234.5`, or leave the cell empty",
          excerpt: "b\",yesterday,NaN"
        ),
      ]
    )
  }

  @Test("two hundred problems are listed, the rest is counted")
  func cap() throws {
    let rows = (0..<205).map { _ in "2025-12-17,BTC,reported,-\n" }
    let found = try problems(.positions, "time,asset,measure,ratio\n" + rows.joined())
    #expect(found.count == 201)
    #expect(
      found.last
        == Diagnostic(
          .error,
          "data.more",
          "5 more problems are not listed",
          fix: "mend these first, or go on with `--quarantine`"
        )
    )
  }
}
