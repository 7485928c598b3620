// SPDX-License-Identifier: Apache-2.0
import Analysis
import Diagnostics
import Positioning
import Templating
import Testing

@testable import Commentary

@Suite("What no sentence may say")
struct LintTests {
  private let lint = Lint(names: ["S&P 500", "BUY", "Buy Coin 2"], figures: ["12.5", "$50bn"])

  private func ids(_ text: String, _ claims: Lint.Claims = Lint.Claims()) -> [CommentaryID] {
    lint.findings(in: [Run(text)], claiming: claims).map(\.id)
  }

  @Test(
    "a cause without a study behind it",
    arguments: [
      "Shorts grew because of the rally.", "The fall was driven by selling.", "This led to losses.",
      "Due to thin markets.", "It was Caused by\nlongs.", "Amid fear, prices fell.",
    ]
  )
  func causes(_ text: String) {
    #expect(ids(text) == [.causal])
    #expect(ids(text, Lint.Claims(study: true)) == [])
  }

  @Test(
    "advice",
    arguments: [
      "Traders should buy.", "Buy now.", "A gain is guaranteed.", "Now sell the rest.",
      "You must sell.", "Time to buy.", "Go long.", "It is sure to rise.",
    ]
  )
  func advice(_ text: String) { #expect(ids(text).first == .advice && ids(text).count == 1) }

  @Test(
    "but statements of what is done, or of what a figure is good for, are not",
    arguments: [
      "Shorts are closed by buying, longs by selling.", "Shorts have to buy back.",
      "Holders would sell.", "A risk framework can use it.", "Shoulder to shoulder.",
      "BUY stands furthest on the short side.", "The record-keeper", "Whoever bought sold later.",
      "So there is no ratio, since both sides are even.", "The must-have of a desk",
    ]
  )
  func statements(_ text: String) {
    #expect(ids(text, Lint.Claims(rank: true)) == [])
  }

  @Test(
    "a superlative without a rank",
    arguments: ["the largest side", "A record", "all-time high"]
  )
  func superlatives(_ text: String) {
    #expect(ids(text) == [.superlative])
    #expect(ids(text, Lint.Claims(rank: true)) == [])
  }

  @Test("a number that is no figure, but for names and turns of speech with one")
  func numbers() {
    let good = [Run("At 24:00 UTC "), Run("12.5", figure: .ratio), Run(" to 1 in the S&P 500.")]
    #expect(lint.findings(in: good) == [])
    #expect(ids("where 0 is the most short and 1 the most long") == [])
    #expect(ids("It stands at 12.5.") == [.unlinkedNumber])
    #expect(ids("9 to 1") == [.unlinkedNumber] && ids("9 to 12") == [.unlinkedNumber])
    let other = [Run("It stands at "), Run("12.53", figure: .ratio)]
    #expect(
      lint.findings(in: other) == [
        Lint.Finding(id: .unlinkedNumber, words: "12.53", offset: 13)
      ],
      "digits beyond the figure's"
    )
  }

  @Test("places are bytes of the text, whatever stands before")
  func places() {
    let runs = [Run("Größe "), Run("$50bn", figure: .shortSide), Run(" — due to longs")]
    let found = lint.findings(in: runs)
    #expect(found.map(\.offset) == ["Größe $50bn — ".utf8.count])
    #expect(found.map(\.words) == ["due to"])
  }

  @Test("stops a note, with its date, its rule, and the template's line")
  func stops() throws {
    let sources = phraseFiles.compactMap { file in
      TemplateSource(
        path: "commentary/en/" + file.path,
        in: "mine",
        bytes: [UInt8](
          (file.path == "phrases/uncounted.txt"
            ? "The source does not say what it counts.\nBuy  now, the largest of 7 gains due to it.\n"
            : file.text).utf8
        )
      )
    }
    let book = try Phrasebook(TemplateLibrary(sources))
    let error = #expect(throws: ReportError.self) { try compose(Sketch.note(), with: book) }
    let place = "mine/commentary/en/phrases/uncounted.txt:2"
    #expect(error?.stage == .rendering)
    #expect(
      error?.diagnostics.map { "\($0.location.map { "\($0)" } ?? "") [\($0.id)]" } == [
        "\(place):1 [commentary.advice]", "\(place):15 [commentary.superlative]",
        "\(place):26 [commentary.unlinked-number]", "\(place):34 [commentary.causal]",
      ]
    )
    #expect(
      error?.diagnostics.first?.summary
        == "the note of 2025-12-17 says “buy now” by rule `uncounted`, which is advice, or a promise"
    )
  }
}
