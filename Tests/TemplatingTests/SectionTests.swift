// SPDX-License-Identifier: Apache-2.0
import Templating
import Testing

@Suite struct SectionTests {
  /// One section over one value, and what it makes.
  struct Case: Sendable, CustomTestStringConvertible {
    let data: String
    let section: String
    let inverted: String

    var testDescription: String { data }

    static let all = [
      Case(data: "true", section: "yes", inverted: ""),
      Case(data: "false", section: "", inverted: "no"),
      Case(data: "null", section: "", inverted: "no"),
      Case(data: "[]", section: "", inverted: "no"),
      Case(data: "[1, 2]", section: "yesyes", inverted: ""),
      Case(data: #"{"a": 1}"#, section: "yes", inverted: ""),
      Case(data: "{}", section: "yes", inverted: ""),
      Case(data: #""text""#, section: "yes", inverted: ""),
      Case(data: "[{}, {}, {}]", section: "yesyesyes", inverted: ""),
    ]
  }

  @Test("a section is rendered for what is there, its inverse for what is not", arguments: Case.all)
  func truth(_ example: Case) throws {
    let data = "{\"v\": \(example.data)}"
    #expect(try text("{{#v}}yes{{/v}}", data) == example.section)
    #expect(try text("{{^v}}no{{/v}}", data) == example.inverted)
  }

  @Test("a record becomes the scope, and names missing in it are found outside")
  func scopes() throws {
    let data = #"{"a": {"x": 1}, "b": {"y": 2}, "c": {"x": 3, "d": {"z": 4}}}"#
    let template =
      "{{#a}}{{x}}{{#b}}{{x}}{{y}}{{#c.d}}{{x}}{{z}}{{/c.d}}{{#c}}{{x}}{{/c}}{{/b}}{{/a}}"
    #expect(try text(template, data) == "112143")
  }

  @Test("a list renders its section once for each element, in order")
  func lists() throws {
    let data = #"{"rows": [{"n": 1, "u": "a"}, {"n": 2, "u": "b"}], "end": "."}"#
    #expect(try text("{{#rows}}{{n}}{{u}} {{end}}{{/rows}}", data) == "1a .2b .")
  }

  @Test("elements without names of their own are the implicit iterator")
  func implicit() throws {
    #expect(try text("{{#l}}({{.}}){{/l}}", #"{"l": ["a", 2, 1.10]}"#) == "(a)(2)(1.10)")
    let nested = "{{#l}}[{{#.}}{{.}},{{/.}}]{{/l}}"
    #expect(try text(nested, #"{"l": [[1, 2], [], [3]]}"#) == "[1,2,][][3,]")
  }

  @Test("lists inside lists keep their own rows")
  func nestedLists() throws {
    let data = #"""
      {"venues": [
        {"name": "A", "markets": [{"asset": "BTC"}, {"asset": "ETH"}]},
        {"name": "B", "markets": []},
        {"name": "C", "markets": [{"asset": "SOL"}]}
      ]}
      """#
    let template = "{{#venues}}{{name}}:{{#markets}} {{name}}/{{asset}}{{/markets}};{{/venues}}"
    #expect(try text(template, data) == "A: A/BTC A/ETH;B:;C: C/SOL;")
  }

  @Test("a name that some rows lack is optional")
  func optionalFields() throws {
    let data = #"{"rows": [{"a": 1}, {"a": 2, "note": "n"}, {"a": 3, "note": null}]}"#
    let template = "{{#rows}}{{a}}{{#note}}={{.}}{{/note}}{{^note}}-{{/note}};{{/rows}}"
    #expect(try text(template, data) == "1-;2=n;3-;")
  }

  @Test("an optional may be written by its name or as the iterator inside its section")
  func tested() throws {
    let data = #"{"rows": [{"n": "x"}, {}]}"#
    #expect(try text("{{#rows}}{{#n}}{{n}}{{.}}{{/n}};{{/rows}}", data) == "xx;;")
  }

  @Test("a section goes through optional records and tests them")
  func optionalChain() throws {
    let data = #"{"rows": [{"a": {"b": {"c": "x"}}}, {"a": null}, {"a": {}}]}"#
    let template = "{{#rows}}{{#a.b}}{{c}}{{a.b.c}}{{/a.b}}{{^a.b}}-{{/a.b}}{{/rows}}"
    #expect(try text(template, data) == "xx--")
  }

  @Test("a flag leaves the scope as it is")
  func flags() throws {
    let data = #"{"rows": [{"n": 1, "late": true}, {"n": 2, "late": false}]}"#
    let template = "{{#rows}}{{#late}}{{n}}{{/late}}{{^late}}({{n}}){{/late}}{{/rows}}"
    #expect(try text(template, data) == "1(2)")
  }

  @Test("what stands in a section over an empty list is never asked for")
  func emptyList() throws {
    #expect(try text("{{#l}}{{anything}}{{/l}}{{^l}}none{{/l}}", #"{"l": []}"#) == "none")
  }

  @Test("the same section may come twice, and inside itself")
  func doubled() throws {
    let data = #"{"t": true, "two": "second"}"#
    let template = "{{#t}}1{{/t}} {{two}} {{#t}}3{{#t}}4{{/t}}{{/t}}"
    #expect(try text(template, data) == "1 second 34")
  }
}
