// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Testing

@testable import Intake

struct JSONLinesTests {
  static let fine =
    #"{"time":"2025-12-17","asset":"BTC","measure":"reported","unit":"usd","long":4e9,"short":50000000000}"#

  @Test(
    "blanks, order, escapes, nulls, integer times and nested extras do not matter",
    arguments: [
      fine, fine + "\n", "\u{FEFF}" + fine + "\r\n", "\n  \n" + fine,
      #" { "short" : 5e10 , "long" : 4000000000 , "unit" : "usd" , "measure" : "reported" , "asset" : "BTC" , "time" : "2025-12-17" } "#,
      #"{"time":"2025-12-17","asset":"\u0042T\u0043","measure":"reported","unit":"usd","long":4e9,"short":5e10,"ratio":null,"x":[1,{"y":[]},true,"\ud83d\ude00"]}"#,
    ]
  )
  func shapes(_ text: String) throws {
    let workspace = try Workspace(["a.jsonl": text])
    let dataset = try workspace.read(.positions, "a.jsonl")
    #expect(dataset.observations.map(\.value) == [.sides(long: 4e9, short: 5e10)])
    #expect(dataset.observations.first?.key.market.asset == Asset("BTC"))
    #expect(dataset.observations.first?.key.time == .day(Day(20_439)))
  }

  @Test("a time may be a number of seconds or milliseconds")
  func integerTimes() throws {
    let workspace = try Workspace([
      "a.jsonl": """
      {"time":1765963800,"asset":"A","close":1}
      {"time":1765963800000,"asset":"B","close":1}
      """
    ])
    let dataset = try workspace.read(.market, "a.jsonl")
    #expect(
      dataset.bars.map(\.key.time) == .init(repeating: .moment(Instant(1_765_963_800)), count: 2)
    )
  }

  static let fix = "write one object a line, such as `{\"time\": \"2025-12-17\", …}`"
  static let faults: [(String, Int, String)] = [
    (#"{"a":1"#, 7, "`}` is expected here"), (#"{"a":01}"#, 6, "this is no JSON value"),
    (#"{"a":1.}"#, 6, "this is no JSON value"), (#"{"a":NaN}"#, 6, "this is no JSON value"),
    (#"{"a":"b}"#, 6, "the string is not closed"), (#"{"a":"\x"}"#, 7, "this is no JSON escape"),
    (#"{"a":"\ud83d"}"#, 7, "this is no JSON escape"),
    ("{\"a\":\"\t\"}", 7, "a control character must be escaped"),
    (#"{"a":1} {"#, 9, "something follows the object"), ("[1]", 1, "`{` is expected here"),
    (#"{a:1}"#, 2, "a name in quotes is expected here"), (#"{"a" 1}"#, 6, "`:` is expected here"),
    (#"{"a":"#, 6, "the line ends too early"),
    (#"{"a":1,}"#, 8, "a name in quotes is expected here"),
    (#"{"a":"# + String(repeating: "[", count: 70), 70, "nested too deep"),
  ]

  @Test("what is no JSON is shown at its byte", arguments: faults)
  func syntax(_ line: String, _ column: Int, _ reason: String) throws {
    #expect(
      try problems(.positions, "\(Self.fine)\n\(line)\n", name: "a.jsonl") == [
        Diagnostic(
          .error,
          "data.json-syntax",
          "the line is no JSON object: \(reason)",
          at: Place(file: "a.jsonl", line: 2, column: column),
          fix: Self.fix,
          excerpt: line
        )
      ]
    )
  }

  @Test("a value of the wrong type and a name twice are shown at their bytes")
  func types() throws {
    let bad = #"{"asset":"x","time":"2025-12-17","time":1,"asset":7,"long":"3"}"#
    let found = try problems(.positions, "\(Self.fine)\n\(bad)\n", name: "a.jsonl")
    #expect(
      found == [
        Diagnostic(
          .error,
          "data.json-duplicate-name",
          "`time` stands twice in the object",
          at: Place(file: "a.jsonl", line: 2, column: 34),
          fix: "remove one",
          excerpt: bad
        ),
        Diagnostic(
          .error,
          "data.json-duplicate-name",
          "`asset` stands twice in the object",
          at: Place(file: "a.jsonl", line: 2, column: 43),
          fix: "remove one",
          excerpt: bad
        ),
        Diagnostic(
          .error,
          "data.json-type",
          "`long` must be a number or null",
          at: Place(file: "a.jsonl", line: 2, column: 60),
          fix: "write a number or null",
          excerpt: bad
        ),
      ]
    )
  }

  @Test("a broken rule is shown at its value")
  func rule() throws {
    let bad = Self.fine.replacing("reported", with: "reportd")
    #expect(
      try problems(.positions, bad, name: "a.jsonl") == [
        Diagnostic(
          .error,
          "data.unknown-name",
          "`reportd` is no measure",
          at: Place(file: "a.jsonl", line: 1, column: 46),
          fix: "write `reported`",
          excerpt: bad
        )
      ]
    )
  }
}
