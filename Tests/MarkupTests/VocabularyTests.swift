// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Markup

@Suite struct VocabularyTests {
  @Test("names of attributes are spelt as in markup, each once")
  func keys() {
    #expect(Key.viewBox.name == "viewBox" && Key.ariaLabelledby.name == "aria-labelledby")
    #expect(Key.strokeWidth.name == "stroke-width" && Key.class.name == "class")
    #expect(Key.x1.name == "x1" && Key.xlinkHref.name == "xlink:href")
    #expect(Set(Key.allCases.map(\.name)).count == Key.allCases.count)
  }

  @Test("names of elements are spelt as in markup, each once in its namespace")
  func tags() {
    #expect(Tag.svgLinearGradient.name == "linearGradient" && Tag.svg.name == "svg")
    #expect(Tag.h1.name == "h1" && Tag.var.name == "var" && Tag.mi.space == .mathML)
    #expect(Set(Tag.allCases.map { "\($0.space) \($0.name)" }).count == Tag.allCases.count)
  }

  @Test("an element that may stand somewhere has a parent that takes it")
  func places() {
    let rules = Tag.allCases.map(TagRule.init)
    for rule in rules where rule.tag != .unknown && rule.tag != .html {
      #expect(rules.contains { $0.tag != .unknown && !$0.allows.isDisjoint(with: rule.kinds) })
    }
  }

  @Test(
    "numbers are plain",
    arguments: [
      ("0", true), ("-1.5", true), (".5", true), ("5.", true), ("1,2 3", true), ("1-2", true),
      ("1.5.5", true), ("50%", true), ("1.2em", true), ("", false), (" ", false), ("-", false),
      (".", false), ("NaN", false), ("1e5", false), ("inf", false), ("1..", false), ("1 x", false),
    ]
  )
  func numbers(_ text: String, _ isGood: Bool) {
    let found = Array(text.utf8).withUnsafeBufferPointer { NumberRule().areNumbers($0) }
    #expect(found == isGood)
  }
}
