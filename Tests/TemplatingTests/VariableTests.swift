// SPDX-License-Identifier: Apache-2.0
import Templating
import Testing

@Suite struct VariableTests {
  @Test("text without tags is copied byte by byte")
  func noTags() throws {
    #expect(try text("a } {b} \r\n\tü 🐻\n") == "a } {b} \r\n\tü 🐻\n")
    #expect(try text("") == "")
  }

  @Test("a name is replaced by its value, blanks inside the braces do not matter")
  func blanks() throws {
    let data = #"{"side": "short"}"#
    #expect(try text("{{side}}|{{ side }}|{{\n side\t}}|", data) == "short|short|short|")
  }

  @Test("blanks around a tag stay")
  func surroundings() throws {
    #expect(try text("| {{n}} |\n  {{n}}\n", #"{"n": "-"}"#) == "| - |\n  -\n")
  }

  @Test("numbers are written as the data has them")
  func numbers() throws {
    #expect(try text("{{a}} {{b}} {{c}}", #"{"a": 85, "b": 1.210, "c": -3e2}"#) == "85 1.210 -3e2")
  }

  @Test("a dotted name goes through records")
  func dotted() throws {
    let data = #"{"short": {"total": {"usd": "50 billion"}}}"#
    #expect(try text("{{short.total.usd}}", data) == "50 billion")
    #expect(try text("{{#short}}{{total.usd}}{{/short}}", data) == "50 billion")
  }

  @Test("the innermost scope that has a dotted name's first part decides")
  func innermost() throws {
    let data = #"{"a": {"b": {"x": "in"}}, "b": {"x": "out"}}"#
    #expect(try text("{{#a}}{{b.x}}{{/a}} {{b.x}}", data) == "in out")
  }

  @Test("values are not templates")
  func injection() throws {
    #expect(try text("{{a}}", ##"{"a": "{{#b}}{{/b}}"}"##) == "{{#b}}{{/b}}")
  }

  @Test("data that is no record is the implicit iterator")
  func root() throws {
    #expect(try text("{{.}}!", #""alone""#) == "alone!")
    #expect(try text("{{#.}}<{{v}}>{{/.}}", #"[{"v": 1}, {"v": 2}]"#) == "<1><2>")
  }

  @Test("a comment leaves nothing, over several lines too")
  func comments() throws {
    #expect(try text("12{{! a comment }}34{{!\n on\n lines }}5") == "12345")
    #expect(try text("a\n  {{! alone }}\nb\n{{!\n  alone\n}}\nc\n") == "a\nb\nc\n")
    #expect(try text("a {{! not alone }}\n") == "a \n")
  }
}
