// SPDX-License-Identifier: Apache-2.0
import Templating
import Testing

@Suite struct InheritanceTests {
  @Test("a block that nobody fills keeps its own content")
  func defaults() throws {
    #expect(try text("{{$t}}own {{a}}{{/t}}\n", #"{"a": 1}"#) == "own 1\n")
    #expect(try text("{{<p}}{{/p}}", with: ["p": "{{$t}}own{{/t}}"]) == "own")
    #expect(try text("{{>p}}|{{<p}}{{/p}}", with: ["p": "{{$t}}own{{/t}}"]) == "own|own")
  }

  @Test("a child fills the blocks it names")
  func filled() throws {
    let parent: Files = ["p": "|{{$a}}x{{/a}}, {{$b}}y{{/b}}|"]
    #expect(try text("{{<p}}{{$b}}two{{/b}}{{/p}}", with: parent) == "|x, two|")
    let twice = "{{<p}}{{$a}}1{{/a}}{{/p}} {{<p}}{{$a}}2{{/a}}{{/p}}"
    #expect(try text(twice, with: parent) == "|1, y| |2, y|")
  }

  @Test("data cannot fill a block")
  func notData() throws {
    let parent: Files = ["p": "{{$a}}own{{/a}}"]
    #expect(try text("{{<p}}{{/p}}", #"{"a": "data"}"#, with: parent) == "own")
  }

  @Test("the outermost child wins")
  func levels() throws {
    let others: Files = [
      "mid": "{{<old}}{{$a}}mid{{/a}}{{/old}}", "old": "{{<top}}{{$a}}old{{/a}}{{/top}}",
      "top": "{{$a}}top{{/a}}",
    ]
    #expect(try text("{{<mid}}{{$a}}child{{/a}}{{/mid}}", with: others) == "child")
    #expect(try text("{{<mid}}{{/mid}}", with: others) == "mid")
  }

  @Test("a child may add blocks inside a block it fills")
  func newBlocks() throws {
    let others: Files = [
      "mid": "{{<top}}{{$body}}<{{$inner}}mid{{/inner}}>{{/body}}{{/top}}",
      "top": "({{$body}}{{/body}})",
    ]
    #expect(try text("{{<mid}}{{$inner}}leaf{{/inner}}{{/mid}}", with: others) == "(<leaf>)")
    #expect(try text("{{<mid}}{{/mid}}", with: others) == "(<mid>)")
  }

  @Test("parents that take in each other end where a block is filled")
  func recursion() throws {
    let others: Files = [
      "a": "{{$x}}own{{/x}} {{$y}}{{<b}}{{/b}}{{/y}}",
      "b": "{{$x}}b's{{/x}} {{<a}}{{$y}}stop{{/y}}{{/a}}",
    ]
    #expect(try text("{{<a}}{{$x}}mine{{/x}}{{/a}}", with: others) == "mine mine mine stop")
  }

  @Test("what fills a block sees the scope at the block")
  func scope() throws {
    let data = #"{"f": "apples", "r": {"f": "bananas"}}"#
    let parent: Files = ["p": "{{#r}}{{$b}}You say {{f}}.{{/b}}{{/r}}"]
    #expect(
      try text("{{<p}}{{$b}}I say {{f}}.{{/b}}{{/p}}", data, with: parent) == "I say bananas."
    )
  }

  @Test("text between a parent's blocks is ignored")
  func ignored() throws {
    let parent: Files = ["p": "{{$a}}own{{/a}}"]
    #expect(try text("{{<p}} some {{$a}}x{{/a}} words {{! note }}{{/p}}", with: parent) == "x")
  }

  /// A child and its parent with what they make; blanks are the point.
  struct Layout: Sendable, CustomTestStringConvertible {
    let name: String
    let child: String
    let parent: String
    let expected: String

    var testDescription: String { name }

    static let all = [
      Layout(
        name: "a block in a line keeps the line's indentation",
        child: "{{<p}}{{$b}}hammer{{/b}}{{/p}}",
        parent: "stop:\n  {{$b}}saw{{/b}}\n",
        expected: "stop:\n  hammer\n"
      ),
      Layout(
        name: "a line end after the block's tag does not count",
        child: "{{<p}}{{$b}}\none\n\ntwo\n{{/b}}{{/p}}",
        parent: "{{$b}}own{{/b}}",
        expected: "one\n\ntwo\n"
      ),
      Layout(
        name: "a parent alone on its line is indented",
        child: "Hi,\n  {{<p}}{{/p}}\n",
        parent: "one\ntwo\n",
        expected: "Hi,\n  one\n  two\n"
      ),
      Layout(
        name: "a parent over several lines is indented too",
        child: "Hi,\n  {{<p}}\n  {{/p}}\nend",
        parent: "one\ntwo\n",
        expected: "Hi,\n  one\n  two\nend"
      ),
      Layout(
        name: "a block alone on its line indents what fills it",
        child: "{{<p}}{{$b}}\none\ntwo{{/b}}\n{{/p}}\n",
        parent: "Hi,\n  {{$b}}{{/b}}\n",
        expected: "Hi,\n  one\n  two\n"
      ),
      Layout(
        name: "indentation goes where a block is filled and comes where it stands",
        child: "{{<p}}{{$b}}\n    one\n    two\n{{/b}}{{/p}}\n",
        parent: "Hi,\n  {{$b}}\n  {{/b}}\n",
        expected: "Hi,\n  one\n  two\n"
      ),
      Layout(
        name: "the block's own content decides the indentation",
        child: "{{<p}}{{$b}}\none\ntwo\n{{/b}}{{/p}}\n",
        parent: "Hi,\n{{$b}}\n  own\n{{/b}}\n",
        expected: "Hi,\n  one\n  two\n"
      ),
      Layout(
        name: "deeper lines of what fills a block stay deeper",
        child: "{{<p}}\n  {{$b}}\n  <ul>\n    <li/>\n  </ul>\n  {{/b}}\n{{/p}}\n",
        parent: "<main>\n    {{$b}}\n    {{/b}}\n</main>\n",
        expected: "<main>\n    <ul>\n      <li/>\n    </ul>\n</main>\n"
      ),
    ]
  }

  @Test("lines of blocks and parents fall into place", arguments: Layout.all)
  func layout(_ example: Layout) throws {
    #expect(try text(example.child, with: ["p": example.parent]) == example.expected)
  }
}
