// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Charts

@Suite("Breaking text into lines of measured length")
struct LineBreaksTests {
  /// Ten pixels a character.
  private func breaks(_ characters: Int) -> LineBreaks {
    LineBreaks(width: Double(characters) * 10) { Double($0.count) * 10 }
  }

  @Test("breaks at blanks, into lines of about the same length")
  func even() {
    let text = "one two three four five six"
    #expect(breaks(24).lines(of: text, atMost: 2) == ["one two three", "four five six"])
    #expect(breaks(27).lines(of: text, atMost: 2) == [text])
    #expect(breaks(9).lines(of: text, atMost: 2) == nil)
    #expect(breaks(4).lines(of: text, atMost: 9) == nil)
    #expect(breaks(9).lines(of: "", atMost: 1) == [])
  }

  @Test("keeps what belongs to a number on one line")
  func numbers() {
    #expect(
      LineBreaks.units(of: "Shorts outweigh longs 12.5 to 1 in 2025, no more")
        == ["Shorts", "outweigh", "longs", "12.5 to 1 in 2025,", "no", "more"]
    )
    #expect(LineBreaks.units(of: "$50 billion is at 5%") == ["$50 billion", "is", "at 5%"])
    #expect(breaks(14).lines(of: "longs by 12.5 to 1", atMost: 3) == ["longs", "by 12.5 to 1"])
    let list = "1 2 3 4 5 6 7 8"
    #expect(LineBreaks.units(of: list).count == 8)
  }

  @Test("shortens at a blank, never in a number, and says so")
  func shortened() {
    #expect(breaks(30).shortened("fits as it is") == "fits as it is")
    #expect(breaks(12).shortened("Bitcoin, and others") == "Bitcoin…")
    #expect(breaks(14).shortened("up to 12.5 to 1 or more") == "up…")
    #expect(breaks(6).shortened("Abcdefghij and more") == "Abcde…")
    #expect(breaks(8).shortened("AB1234567890") == "AB…")
    #expect(breaks(8).shortened("") == "")
  }

  @Test("shortens the last line, and a word that is longer than a line")
  func shortenedLines() {
    #expect(
      breaks(9).shortenedLines(of: "one two three four five", atMost: 2) == ["one two", "three…"]
    )
    #expect(breaks(9).shortenedLines(of: "Abcdefghijklm is", atMost: 3) == ["Abcdefgh…", "is"])
    #expect(breaks(9).shortenedLines(of: "", atMost: 3) == [])
  }

  @Test("loses nothing, and no line is too long", arguments: 1...200)
  func whole(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let words = (0..<Int.random(in: 0...30, using: &random)).map { _ in
      String(
        (0..<Int.random(in: 1...12, using: &random)).map { _ in
          "abcX019.,%:é".randomElement(using: &random) ?? "a"
        }
      )
    }
    let text = words.joined(separator: " ")
    let width = Int.random(in: 12...80, using: &random)
    if let lines = breaks(width).lines(of: text, atMost: 99) {
      #expect(lines.joined(separator: " ") == text, "seed \(seed)")
      #expect(lines.allSatisfy { $0.count <= width }, "seed \(seed)")
    }
    let short = breaks(width).shortenedLines(of: text, atMost: 2)
    #expect(short.count <= 2 && short.allSatisfy { $0.count <= width }, "seed \(seed)")
  }
}

@Suite("How wide a text may be in a face that is not known")
struct WideWidthTests {
  @Test("letters are as wide as the wider of two faces has them")
  func letters() {
    // Advances of DejaVu Serif (M: 1.024 em, i: 0.320) and Noto Serif (W: 1.048), from their hmtx tables.
    #expect(wideWidth("M", size: 100) == 102)
    #expect(wideWidth("i", size: 100) == 32)
    #expect(wideWidth("W", size: 50) == 52.5)
    #expect(wideWidth("", size: 50) == 0)
  }

  @Test("others are taken for no narrower than they are; what takes no room counts nothing")
  func others() {
    #expect(wideWidth("e\u{301}", size: 100) == wideWidth("e", size: 100))
    #expect(wideWidth("\u{202E}\u{200B}", size: 100) == 0)
    #expect(wideWidth("市", size: 100) >= 100)
    #expect(wideWidth("Щ", size: 100) > wideWidth("щ", size: 100))
  }
}
