// SPDX-License-Identifier: Apache-2.0
import Templating
import Testing

@Suite struct StandaloneTests {
  @Test("a section's tags alone on their lines take the lines with them")
  func lines() throws {
    let data = #"{"t": true, "f": false}"#
    #expect(try text("|\n{{#t}}\na\n{{/t}}\n|\n", data) == "|\na\n|\n")
    #expect(try text("|\n  {{^f}} \na\n\t{{/f}}\n|", data) == "|\na\n|")
    #expect(try text("{{#f}}\na\n{{/f}}\nb", data) == "b")
  }

  @Test("line ends of either kind count, and the file's ends do too")
  func ends() throws {
    let data = #"{"t": true}"#
    #expect(try text("|\r\n{{#t}}\r\n{{/t}}\r\n|", data) == "|\r\n|")
    #expect(try text("  {{#t}}\n#{{/t}}\n/", data) == "#\n/")
    #expect(try text("#{{#t}}\n/\n  {{/t}}", data) == "#\n/\n")
  }

  @Test("tags that share their line leave the blanks alone")
  func shared() throws {
    let data = #"{"t": true}"#
    #expect(try text(" {{#t}}yes{{/t}}\n {{#t}}no{{/t}}\n", data) == " yes\n no\n")
    #expect(try text("| {{#t}}\t|\t{{/t}} |\n", data) == "| \t|\t |\n")
    #expect(try text(" | {{#t}} {{! x }}\n {{/t}} | \n", data) == " |  \n  | \n")
  }

  @Test("two tags of sections on a line are not alone")
  func twoTags() throws {
    #expect(try text("a\n{{#t}}{{/t}}\nb", #"{"t": true}"#) == "a\n\nb")
  }
}
