// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markup
import Testing

@Suite struct WholePageTests {
  @Test("every rule finds its fault at its place, and only there", arguments: cases)
  func rule(_ each: PageCase) {
    let page = Page(SiteFile(path: "p", bytes: Array(each.text.utf8)), kind: .html)
    #expect(inspect(page).findings.map(\.description) == each.expected)
  }

  static let cases = [
    PageCase(
      "no document type",
      ##"<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><meta charset="utf-8"/><title>T</title></head><body><main><h1>H</h1></main></body></html>"##,
      [
        "p:1:1: error: the page has no document type [markup.doctype]"
      ]
    ),
    PageCase(
      "another document type",
      "<!DOCTYPE html SYSTEM \"about:legacy-compat\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><meta charset=\"utf-8\"/><title>T</title></head><body><main><h1>H</h1></main></body></html>",
      [
        "p:1:1: error: the document type is not HTML's [markup.doctype]"
      ]
    ),
    PageCase(
      "an XML declaration",
      "<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><meta charset=\"utf-8\"/><title>T</title></head><body><main><h1>H</h1></main></body></html>",
      [
        "p:1:1: error: the page starts with an XML declaration, which HTML does not have [markup.not-polyglot]"
      ]
    ),
    PageCase(
      "nothing but the frame",
      "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title> </title></head><body></body></html>",
      [
        "p:1:1: error: the page does not say its character set [markup.metadata]",
        "p:1:1: error: the page has no `h1` [markup.one-heading]",
        "p:1:1: error: the page has no `main` [markup.one-main]",
        "p:2:1: error: `html` does not say its language [markup.language]",
        "p:2:50: error: the `title` is empty [markup.title]",
      ]
    ),
    PageCase(
      "no namespace",
      "<!DOCTYPE html>\n<html/>",
      [
        "p:1:1: error: the page does not say its character set [markup.metadata]",
        "p:1:1: error: the page has no `h1` [markup.one-heading]",
        "p:1:1: error: the page has no `main` [markup.one-main]",
        "p:1:1: error: the page has no `title` [markup.title]",
        "p:2:1: error: `html` is in no namespace [markup.namespace]",
      ]
    ),
    PageCase(
      "two languages",
      "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" xml:lang=\"de\"><head><meta charset=\"latin1\"/><meta name=\"x\"/><title>T</title><title>U</title><base href=\"x\"/><meta http-equiv=\"refresh\" content=\"0\"/></head><body><main><h1>H</h1></main></body></html>",
      [
        "p:2:54: error: `xml:lang` is `de` but `lang` is `en` [markup.language]",
        "p:2:80: error: the character set is not said once as `utf-8` [markup.metadata]",
        "p:2:98: error: `meta` lacks its `name` or its `content` [markup.metadata]",
        "p:2:130: error: the page has a second `title` [markup.title]",
        "p:2:146: error: `base` is not an element that pages may use [markup.unknown-element]",
        "p:2:162: error: `meta` lacks its `name` or its `content` [markup.metadata]",
        "p:2:168: error: `meta` takes no attribute `http-equiv` [markup.unknown-attribute]",
      ]
    ),
    PageCase(
      "not well-formed",
      "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>T</head></html>",
      [
        "p:2:68: error: the text is not well-formed XML: Opening and ending tag mismatch: title line 2 and head [markup.not-well-formed]"
      ]
    ),
    PageCase(
      "an entity bomb",
      ##"<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>"##,
      [
        "p:1:1: error: the document type has declarations of its own [markup.internal-subset]"
      ]
    ),
    PageCase(
      "empty",
      ##""##,
      [
        "p:1:1: error: the text is not well-formed XML: Document is empty [markup.not-well-formed]"
      ]
    ),
    PageCase(
      "the byte 0",
      "<p>\u{0}</p>",
      [
        "p:1:4: error: the byte 0 stands in the text [markup.forbidden-byte]"
      ]
    ),
    PageCase(
      "another encoding",
      ##"<?xml version="1.0" encoding="latin1"?><p/>"##,
      [
        "p:1:31: error: the encoding is `latin1`, not UTF-8 [markup.encoding]"
      ]
    ),
  ]
}
