// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Markup
import TestSupport
import Testing

@testable import Styles

@Suite("Reading a sheet")
struct StyleSheetTests {
  @Test("a rule has its selectors and declarations, each with its place")
  func rule() throws {
    let read = try sheet("/* a */\n.a, td.b>p {\n  color : RED; ;margin:0 1px!important}")
    guard case .rule(let rule) = try #require(read.items.first) else {
      Issue.record("no rule")
      return
    }
    #expect(rule.selectors.map(\.text) == [".a", "td.b>p"])
    #expect(rule.declarations.map(\.text) == ["color:RED", "margin:0 1px!important"])
    #expect(rule.declarations.map(\.isImportant) == [false, true])
    let place = rule.declarations[1].place
    #expect(place.source.location(of: place.offset).description == "s.css:3:17")
  }

  @Test("an empty sheet has no rules", arguments: ["", " \n", "/* x */"])
  func empty(_ text: String) throws {
    #expect(try sheet(text).items.isEmpty)
  }

  @Test(
    "a selector is written as short as can be",
    arguments: zip(
      [
        "*", "a  b", "a > b+c ~d", "[ lang |= 'en' ] .k", "p:not( .a , .b )::before",
        "#x.y:is(a b)",
      ],
      ["*", "a b", "a>b+c~d", "[lang |= 'en'] .k", "p:not(.a,.b)::before", ".y#x:is(a b)"]
    )
  )
  func selector(_ text: String, _ short: String) throws {
    guard case .rule(let rule) = try #require(try sheet(text + "{}").items.first) else { return }
    #expect(rule.selectors.map(\.text) == [short])
  }

  @Test(
    "a value keeps what says something",
    arguments: zip(
      [
        "1px  /* x */ 2px", "a( 1 , 2 )", "calc(100% - 1px)", "\"A;B\", 'c'", "\"it's\"",
        "url( 'a b' )", "url(data:x;y{z)", "16px/1.2 \"A\\\"}\"",
      ],
      [
        "1px 2px", "a(1,2)", "calc(100% - 1px)", "'A;B','c'", "\"it's\"", "url('a b')",
        "url(data:x;y{z)", "16px/1.2 'A\\\"}'",
      ]
    )
  )
  func value(_ text: String, _ short: String) throws {
    guard case .rule(let rule) = try #require(try sheet("p{x:\(text)}").items.first) else { return }
    #expect(rule.declarations.map(\.value) == [short])
  }

  @Test("groups hold rules and groups, descriptors hold declarations")
  func groups() throws {
    let read = try sheet("@media ( max-width : 9px ){@supports (x:y){a{b:c}}}@page{margin:1mm}")
    guard case .group(let media) = read.items[0], case .group(let supports) = media.items[0],
      case .rule(let rule) = supports.items[0], case .descriptors(let page) = read.items[1]
    else {
      Issue.record("not so")
      return
    }
    #expect([media.name, media.condition] == ["media", "(max-width :9px)"])
    #expect(rule.declarations.map(\.text) == ["b:c"])
    #expect(page.declarations.map(\.text) == ["margin:1mm"])
  }

  static let faults = [
    "a{": "s.css:1:2: error: `{` is not closed [style.syntax]",
    "a{}}": "s.css:1:4: error: `}` closes nothing [style.syntax]",
    "a": "s.css:1:2: error: a selector ends without declarations [style.syntax] fix: {…}",
    "a,": "s.css:1:3: error: the sheet ends in a selector [style.syntax]",
    "a{b:c /* d}": "s.css:1:7: error: a comment is not closed [style.syntax] fix: */",
    "a{b:'c\n'}": "s.css:1:5: error: a string is not closed on its line [style.syntax]",
    "a{b:c(d}": "s.css:1:8: error: `}` has nothing to close or to end here [style.syntax]",
    "a{b:c(d": "s.css:1:6: error: `(` is not closed [style.syntax]",
    "a{b:url(d": "s.css:1:8: error: `url(` is not closed [style.syntax]",
    "@media x;": "s.css:1:1: error: `@media` stands without `{…}` [style.syntax]",
    "@meda x{}": "s.css:1:1: error: `@meda` is not known here [style.at-rule] fix: @media",
    "@import 'x';": "s.css:1:1: error: `@import` is not known here [style.at-rule]",
    ".{}": "s.css:1:1: error: `.` stands in a selector without a name [style.selector]",
    "a&b{}": "s.css:1:2: error: a selector cannot go on with `&` [style.selector]",
    "a >{}": "s.css:1:4: error: a selector cannot go on with `{` [style.selector]",
    "a{b}": "s.css:1:3: error: `b` has no value [style.declaration] fix: b:…",
    "a{b:}": "s.css:1:3: error: the value of `b` is empty [style.declaration]",
    "a{&:b}": "s.css:1:3: error: a property cannot begin with `&` [style.declaration]",
    "a{b:c{d:e}}": "s.css:1:6: error: `{` has nothing to close or to end here [style.syntax]",
  ]

  @Test("what cannot be read is an error at its place", arguments: faults.keys.sorted())
  func fault(_ text: String) throws {
    #expect(messages { () throws(ReportError) in _ = try sheet(text) } == [Self.faults[text]])
  }

  @Test("an error shows its line")
  func excerpt() throws {
    let error = try #require(throws: ReportError.self) { try sheet("a{}\n  b{c}\n") }
    #expect(error.diagnostics.map(\.excerpt) == ["  b{c}"])
  }

  @Test("the site's own sheet is read whole")
  func ownSheet() throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: ownTemplates + "/style.css")))
    #expect(try StyleSheet(bytes, file: "style.css").items.count > 200)
  }
}
