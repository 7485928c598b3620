// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Intake

struct InternerTests {
  @Test("the empty text has code 0")
  func empty() {
    var interner = Interner()
    #expect(interner.code(of: "") == 0)
    #expect(interner.text(0) == "")
  }

  @Test("a thousand texts, also those that begin alike, keep their own codes")
  func distinct() {
    var interner = Interner()
    let texts = (0..<1000).map { "name\($0)" } + ["na", "ä", "name"]
    let codes = texts.map { interner.code(of: $0) }
    #expect(Set(codes).count == texts.count)
    #expect(texts.map { interner.code(of: $0) } == codes)
    #expect(codes.map { interner.text($0) } == texts)
  }

  @Test("of a published file a text loses one apostrophe that it begins with, of others none")
  func unquotes() {
    for (text, name) in [("'=1", "=1"), ("''a", "'a"), ("a'", "a'"), ("=1", "=1"), ("'", "")] {
      var (published, given) = (Interner(unquotes: true), Interner())
      let codes = (published.code(of: text), given.code(of: text))
      #expect(published.text(codes.0) == name)
      #expect(given.text(codes.1) == text)
    }
  }

  @Test("a wrong guess does no harm")
  func guess() {
    var interner = Interner()
    let (a, b) = (interner.code(of: "BTC"), interner.code(of: "ETH"))
    var text = "ETH"
    #expect(text.withUTF8 { interner.code(of: $0[...], guess: a) } == b)
    #expect(text.withUTF8 { interner.code(of: $0[...], guess: b) } == b)
  }

  @Test("names that go round, and then do not, keep their codes", arguments: [1, 2, 3, 7])
  func rounds(_ count: Int) {
    var interner = Interner()
    let names = (0..<count).map { "name\($0)" }
    let texts = names + names + names.reversed() + names
    var guess: UInt32 = 0
    for text in texts {
      var text = text
      guess = text.withUTF8 { interner.code(of: $0[...], guess: guess) }
      #expect(interner.text(guess) == text)
    }
    #expect(Set(names.map { interner.code(of: $0) }).count == count)
  }
}
