// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Testing

@testable import Intake

struct InputsTests {
  private func refusal(_ workspace: borrowing Workspace, _ name: String) throws -> [Diagnostic] {
    let (folder, path) = (workspace.path, workspace.path(name))
    let error = try #require(throws: ReportError.self) { try sources(fromInputs: [path]) }
    #expect(error.stage == .input)
    return error.diagnostics.map { $0.relative(to: folder) }
  }

  @Test("a folder is read by its layout, with a warning for each part that is not read")
  func layout() throws {
    let workspace = try Workspace([
      "d/positions/b.csv": "time,asset,measure,ratio\n2025-12-17,BTC,reported,1\n",
      "d/positions/a.jsonl": #"{"time":"2025-12-18","asset":"BTC","measure":"reported","ratio":2}"#,
      "d/positions/notes.txt": "", "d/market/m.csv": "time,asset,close\n2025-12-17,BTC,5\n",
      "d/levels/l.csv": "time,asset,price,long,short\n2025-12-17,BTC,5,1,2\n",
      "d/comments/c.jsonl":
        #"{"note":"2025-12-17","author":"A","time":"2025-12-18","text":"t","likes":1}"#,
      "d/comments/d.json": "[]", "d/comments/e.csv": "",
    ])
    let folder = workspace.path
    let dataset = try readDataset(sources(fromInputs: [workspace.path("d")]))
    #expect(dataset.observations.count == 2)
    #expect(dataset.bars.count == 1)
    #expect(dataset.levels.count == 1)
    #expect(dataset.comments.count == 1)
    #expect(
      dataset.warnings.map { $0.relative(to: folder) } == [
        Diagnostic(
          .warning,
          "input.not-read",
          "`d/positions/notes.txt` is not read",
          fix: "end its name in `.csv`, `.jsonl` or `.ndjson`, or move it elsewhere"
        ),
        Diagnostic(
          .warning,
          "input.not-read",
          "`d/comments/e.csv` is not read",
          fix: "end its name in `.jsonl`, `.ndjson` or `.json`, or move it elsewhere"
        ),
      ]
    )
  }

  @Test("a folder without that layout is refused")
  func otherLayout() throws {
    let workspace = try Workspace(["d/a.csv": ""])
    #expect(
      try refusal(workspace, "d") == [
        Diagnostic(
          .error,
          "input.layout",
          "`d` has no folder `positions`, `market`, `levels`, `cftc` or `venue`",
          fix: """
            name the files themselves, or lay the folder out as `positions/`, `market/`, `levels/`, \
            `cftc/`, `venue/`, `comments/`
            """
        )
      ]
    )
  }

  @Test("a folder with the layout and no files is no input")
  func emptyLayout() throws {
    let workspace = try Workspace(["d/positions/readme.txt": ""])
    let specs = try sources(fromInputs: [workspace.path("d")])
    let error = try #require(throws: ReportError.self) { try readDataset(specs) }
    #expect(
      error.diagnostics == [
        Diagnostic(
          .error,
          "input.missing",
          "there is no input",
          fix: "put files there, name others under `sources:`, or give them with `--input`"
        )
      ]
    )
  }

  @Test(
    "a lone file's kind is told by its columns",
    arguments: [
      ("time,asset,measure,ratio", SourceKind.positions), ("time,asset,long,short", .positions),
      ("time,asset,close", .market), ("market_cap,time,asset", .market),
      (#"{"time":1,"measure":"x"}"#, .positions), (#"{"time":1,"volume":3}"#, .market),
      ("time,asset,price,long,short", .levels), ("short,status,long,price", .levels),
      (#"{"time":1,"price":3,"long":0,"short":1}"#, .levels),
      ("time,asset,measure,price,long,short", .positions), ("time,price,close", .market),
      (#"{"author":"a","text":"b"}"#, .comments), ("\n [{}]", .comments),
    ]
  )
  func kinds(_ text: String, _ kind: SourceKind) throws {
    let workspace = try Workspace(["a": text])
    #expect(try sources(fromInputs: [workspace.path("a")]).map(\.kind) == [kind])
  }

  @Test(
    "a lone file from a venue is told by its content",
    arguments: [
      "create_time,symbol,sum_open_interest,sum_open_interest_value,"
        + "count_toptrader_long_short_ratio,sum_toptrader_long_short_ratio,count_long_short_ratio,"
        + "sum_taker_long_short_vol_ratio\n",
      #"{"retCode":0,"result":{"list":[{"buyRatio":"1","sellRatio":"0","timestamp":"1"}]}}"#,
      #"[{"sumOpenInterest":"1","sumOpenInterestValue":"2","timestamp":1}]"#,
      #"{"code":"50011","msg":"Too Many Requests","data":[]}"#,
      #"[{"drifted":"1"}]"#, #"{"code":"0","data":[{"drifted":1}]}"#,
    ]
  )
  func payloads(_ text: String) throws {
    let workspace = try Workspace(["a": text])
    #expect(try sources(fromInputs: [workspace.path("a")]).map(\.kind) == [.venue])
  }

  @Test("a table like a payload names the nearest one")
  func nearPayload() throws {
    let workspace = try Workspace(["x.csv": "create_time,symbol,count_long_short_ratio\n"])
    let found = try refusal(workspace, "x.csv")
    #expect(found.map(\.id) == ["input.unknown-kind"])
    #expect(
      found.first?.notes.first?.text.hasPrefix(
        "of the payloads of venues the nearest is `binance_metrics`, of which `sum_open_interest`,"
      ) == true
    )
  }

  @Test("a file whose columns tell no kind is refused")
  func otherKinds() throws {
    let workspace = try Workspace(["x.csv": "date,value\n"])
    let place = { (name: String) in Place(file: name, line: 1) }
    #expect(
      try refusal(workspace, "x.csv") == [
        Diagnostic(
          .error,
          "input.unknown-kind",
          "the columns of `x.csv` do not tell what it holds",
          at: place("x.csv"),
          fix: """
            name the columns as positions (`measure`, `long`, `short`, `ratio`), market data \
            (`close`, `funding_rate`, …), levels (`price`, `long`, `short`) or comments (`author`, \
            `text`), or map them in a configuration under `columns:`; a venue's file is read under its \
            own name, such as `- binance_metrics: FILE`
            """
        )
      ]
    )
  }

  @Test("missing files and patterns without a match are all named at once")
  func missing() throws {
    let workspace = try Workspace(["a.csv": ""])
    let folder = workspace.path
    #expect(
      try refusal(workspace, "b.csv") == [
        Diagnostic(.error, "input.missing", "`b.csv` does not exist")
      ]
    )
    let place = Place(file: "leverage-notes.yml", line: 3, column: 7)
    let error = try #require(throws: ReportError.self) {
      try workspace.read(.positions, "b.csv") { $0.files.append(.init("*.txt", at: place)) }
    }
    #expect(error.stage == .input)
    #expect(
      error.diagnostics.map { $0.relative(to: folder) } == [
        Diagnostic(.error, "input.missing", "`b.csv` does not exist"),
        Diagnostic(
          .error,
          "input.no-match",
          "`*.txt` matches no file",
          at: place,
          fix: "add files, or remove the source"
        ),
      ]
    )
  }

  @Test("a folder where a file should be cannot be read")
  func unreadable() throws {
    let workspace = try Workspace(["a.csv/b": ""])
    let folder = workspace.path
    let error = try #require(throws: ReportError.self) {
      try workspace.read(.positions, "a.csv")
    }
    #expect(
      error.diagnostics.map { $0.relative(to: folder) } == [
        Diagnostic(
          .error,
          "input.unreadable",
          "`a.csv` cannot be read: it is not an ordinary file"
        )
      ]
    )
  }
}
