// SPDX-License-Identifier: Apache-2.0
import Templating
import Testing

@Suite struct PartialTests {
  @Test("a partial is rendered in the scope it stands in")
  func scope() throws {
    let data = #"{"a": "out", "r": {"a": "in"}}"#
    let template = "{{>parts/p}}{{#r}}{{> parts/p }}{{/r}}"
    #expect(try text(template, data, with: ["parts/p": "[{{a}}]"]) == "[out][in]")
  }

  @Test("partials nest")
  func nested() throws {
    let others: Files = ["o": "{{a}}{{>i}}", "i": "{{b}}!"]
    #expect(try text("{{>o}}", #"{"a": 1, "b": 2}"#, with: others) == "12!")
  }

  @Test("a partial may take in itself as deep as the data goes")
  func recursive() throws {
    let data =
      #"{"v": "X", "kids": [{"v": "Y", "kids": [{"v": "Z", "kids": []}]}, {"v": "W", "kids": []}]}"#
    let node = "{{v}}<{{#kids}}{{>node}}{{/kids}}>"
    #expect(try text("{{>node}}", data, with: ["node": node]) == "X<Y<Z<>>W<>>")
  }

  @Test("a partial in a line changes none of its blanks")
  func inline() throws {
    #expect(try text("  {{d}}  {{>p}}\n", #"{"d": "|"}"#, with: ["p": ">\n>"]) == "  |  >\n>\n")
    #expect(try text("| {{>p}} |", with: ["p": "\t|\t"]) == "| \t|\t |")
  }

  @Test("a partial alone on its line is indented line by line, but not its values")
  func indentation() throws {
    let template = "\\\n {{>p}}\n/\n"
    let expected = "\\\n |\n <\n-> \n\n |\n/\n"
    let partial = "|\n{{d}} \n\n|\n"
    #expect(try text(template, #"{"d": "<\n->"}"#, with: ["p": partial]) == expected)
  }

  @Test("indentations add up, and sections inside keep their lines")
  func deepIndentation() throws {
    let others: Files = ["a": "a\n  {{>b}}\nend\n", "b": "{{#l}}\n- {{.}}\n{{/l}}\n"]
    #expect(try text(" {{>a}}\n", #"{"l": [1, 2]}"#, with: others) == " a\n   - 1\n   - 2\n end\n")
  }

  @Test("a partial alone on its line takes the line end with it")
  func standalone() throws {
    #expect(try text("|\r\n{{>p}}\r\n|", with: ["p": ">"]) == "|\r\n>|")
    #expect(try text("  {{>p}}\n>", with: ["p": ">\n>"]) == "  >\n  >>")
    #expect(try text(">\n  {{>p}}", with: ["p": ">\n>"]) == ">\n  >\n  >")
  }
}
