// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markup
import Testing

@Suite struct ParseTests {
  /// Each piece as one line: what, its name, its range, its source.
  private func shown(_ text: String, as extent: MarkupExtent) -> [String] {
    let bytes = Array(text.utf8)
    return parse(bytes, named: "t", as: extent).events.map { event in
      let raw = String(decoding: bytes[event.range], as: UTF8.self)
      switch event.kind {
      case .start(let element):
        let attributes = element.attributes.map {
          let place = String(decoding: bytes[$0.nameRange], as: UTF8.self)
          return " \(place)=\($0.value)@\($0.valueRange.lowerBound)"
        }
        return "start \(element.name.local)\(attributes.joined()) |\(raw)"
      case .end(let name): return "end \(name.local) |\(raw)"
      case .text: return "text |\(raw)"
      case .comment: return "comment |\(raw)"
      case .cdata: return "cdata |\(raw)"
      case .instruction(let target): return "instruction \(target) |\(raw)"
      case .doctype(let name, let hasSubset): return "doctype \(name) \(hasSubset) |\(raw)"
      }
    }
  }

  @Test("a fragment's pieces come in order, with their bytes")
  func fragment() {
    let text =
      "é <p class='a&amp;b' xlink:href=\"#x\">x &lt; <br/>ü</p><!-- <i> --><?t u?><![CDATA[<]]>\n"
    #expect(
      shown(text, as: .fragment(namespace: MarkupNamespace.html)) == [
        "text |é ",
        "start p class=a&b@13 xlink:href=#x@34 |<p class='a&amp;b' xlink:href=\"#x\">",
        "text |x &lt; ",
        "start br |<br/>",
        "end br |",
        "text |ü",
        "end p |</p>",
        "comment |<!-- <i> -->",
        "instruction t |<?t u?>",
        "cdata |<![CDATA[<]]>",
        "text |\n",
      ]
    )
  }

  @Test("a document has its doctype, and blanks outside the root are no piece")
  func document() {
    let text = "<!DOCTYPE html>\n<html xmlns='u' a='1'>\n</html>\n"
    #expect(
      shown(text, as: .document) == [
        "doctype html false |<!DOCTYPE html>",
        "start html a=1@35 |<html xmlns='u' a='1'>",
        "text |\n",
        "end html |</html>",
      ]
    )
  }

  /// What is wrong with `text`, one line each.
  private func complaints(_ text: String, as extent: MarkupExtent = .document) -> [String] {
    parse(Array(text.utf8), named: "t", as: extent).diagnostics.map(\.description)
  }

  @Test("an error has its place, and its echoes are left out")
  func errors() {
    #expect(
      complaints("<html>\n<body><p>a</body></html>") == [
        "t:2:11: error: the text is not well-formed XML: Opening and ending tag mismatch: "
          + "p line 2 and body [markup.not-well-formed]"
      ]
    )
    #expect(
      complaints("<p>é&nbsp;</p>") == [
        "t:1:12: error: the text is not well-formed XML: Entity 'nbsp' not defined "
          + "[markup.not-well-formed]"
      ]
    )
    #expect(
      complaints("<p x:a='1'/>").first
        == "t:1:11: error: a namespace is wrong: Namespace prefix x for a on p is not defined "
        + "[markup.namespace]"
    )
  }

  @Test("a fragment's errors are placed in the fragment")
  func fragmentErrors() {
    let svg = MarkupExtent.fragment(namespace: MarkupNamespace.svg)
    #expect(
      complaints("<g>\n<p>", as: svg) == [
        "t:2:4: error: the text is not well-formed XML: Opening and ending tag mismatch: "
          + "p line 2 and fragment [markup.not-well-formed]"
      ]
    )
    #expect(complaints("</fragment><a/>", as: svg).count == 1)
    #expect(complaints("</fragment>", as: svg).count == 1)
  }

  @Test("what may not reach libxml2 is refused before it")
  func admission() {
    #expect(
      complaints("<a>\n\u{0}</a>")
        == ["t:2:1: error: the byte 0 stands in the text [markup.forbidden-byte]"]
    )
    #expect(
      complaints("<?xml version='1.0' encoding='latin1'?><a/>")
        == ["t:1:31: error: the encoding is `latin1`, not UTF-8 [markup.encoding]"]
    )
    #expect(complaints("<?xml version='1.0' encoding='utf-8'?><a/>") == [])
    #expect(complaints("\u{FEFF}<a/>") == [])
    #expect(
      parse([0xFF, 0xFE], named: "t").diagnostics.map(\.description)
        == ["t:1:1: error: the text is UTF-16, not UTF-8 [markup.encoding]"]
    )
    #expect(
      complaints("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>") == [
        "t:1:1: error: the document type has declarations of its own "
          + "[markup.internal-subset]"
      ]
    )
  }

  @Test("names are split and bear their namespace")
  func names() {
    let parsed = parse(Array("<s:g xmlns:s='http://www.w3.org/2000/svg'/>".utf8), named: "t")
    guard case .start(let element)? = parsed.events.first?.kind else {
      Issue.record("no start: \(parsed.events)")
      return
    }
    #expect(element.name.prefix == "s")
    #expect(element.name.local == "g")
    #expect(element.name.namespace == MarkupNamespace.svg)
    #expect(element.isSelfClosed && element.attributes.isEmpty)
    #expect(parsed.diagnostics.isEmpty)
  }
}
