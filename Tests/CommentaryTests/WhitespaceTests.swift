// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Commentary
@testable import Templating

@Suite("White space in phrases")
struct WhitespaceTests {
  private static func words(_ parts: String...) -> [Segment] {
    parts.map { Segment(text: $0, name: nil) }
  }

  @Test(
    "each stretch is one blank, none at the ends, none before a stop",
    arguments: [
      ("", []), (" \n\t\r ", []), ("a", ["a"]), ("  a  b\n\nc\t", ["a b c"]),
      ("a ,b\n. c ; d : e", ["a,b. c; d: e"]), ("a - b ( c )", ["a - b ( c )"]),
      ("a\u{A0}b", ["a\u{A0}b"]), (" , a", [", a"]),
    ]
  )
  func collapses(_ text: String, _ expected: [String]) {
    #expect(collapsed(Self.words(text)).map(\.text) == expected)
  }

  @Test("words beside each other are one run, and a blank between them is kept once")
  func joins() {
    #expect(collapsed(Self.words("a ", " b", "c", " ")).map(\.text) == ["a bc"])
    #expect(collapsed(Self.words(" ", "\n")) == [])
  }

  @Test("a figure keeps its own run, the blank before it belongs to the words")
  func figures() {
    let runs = collapsed([
      Segment(text: "at ", name: nil), Segment(text: "12.5", name: "ratioFigure"),
      Segment(text: " \n", name: nil), Segment(text: "92.6%", name: "largerShare"),
      Segment(text: " , more", name: nil),
    ])
    #expect(
      runs == [
        Run("at "), Run("12.5", figure: .ratio), Run(" "), Run("92.6%", figure: .largerShare),
        Run(", more"),
      ]
    )
  }

  @Test("a name that is no figure is words")
  func names() {
    let runs = collapsed([
      Segment(text: "Bitcoin", name: "asset"), Segment(text: " leads", name: nil),
    ])
    #expect(runs == [Run("Bitcoin leads")])
  }

  @Test("collapsing what is collapsed changes nothing, whatever the segments")
  func idempotent() {
    for round in 0..<200 {
      var random = SplitMix64(seed: UInt64(round))
      let segments = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        let characters = (0..<Int.random(in: 1...5, using: &random)).map { _ in
          " \n,.ab".randomElement(using: &random) ?? "a"
        }
        return Segment(
          text: String(characters),
          name: Bool.random(using: &random) ? "ratio" : nil
        )
      }
      let once = collapsed(segments)
      let text = once.map(\.text).joined()
      #expect(plain(text) == text, "round \(round)")
      #expect(![",", ".", ";", ":"].contains { text.contains(" \($0)") }, "round \(round)")
      let again = collapsed(once.map { Segment(text: $0.text, name: $0.figure?.rawValue) })
      #expect(again.map(\.text).joined() == text, "round \(round)")
    }
  }

  @Test("paragraphs stand apart by an empty line")
  func emptyLines() {
    #expect(paragraphs(of: "") == [])
    #expect(paragraphs(of: "\n\n a\n b \n \nc\n\n\n") == ["a b", "c"])
  }
}
