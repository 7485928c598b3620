// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import Commentary

/// The text files of the English commentary, by path.
let phraseFiles: [(path: String, text: String)] = {
  let root = ownTemplates + "/commentary/en"
  let paths = FileManager.default.subpaths(atPath: root) ?? []
  return paths.filter { $0.hasSuffix(".txt") }.sorted().map { path in
    let bytes = FileManager.default.contents(atPath: "\(root)/\(path)") ?? Data()
    return (path, String(decoding: bytes, as: UTF8.self))
  }
}()

@Suite("The words of the phrases")
struct PhraseFileTests {
  @Test(
    "none gives a cause, advice, a forecast or a feeling",
    arguments: [
      "because", "due to", "caused", "causes", "driven by", "thanks to", "as a result", "led to",
      "triggered", "amid", "will rise", "will fall", "will go", "is set to", "poised",
      "expected to",
      "likely to", "likely", "buy now", "sell now", "should buy", "should sell", "should",
      "we recommend",
      "consider buying", "guaranteed", "certain to", "risk-free", "huge", "massive", "bloodbath",
      "soar", "plunge", "crash", "skyrocket", "moon", "panic", "fear", "greed", "bullish",
      "bearish",
      "sentiment", "smart money", "typically", "tends to", "historically", "unprecedented", "!",
    ]
  )
  func forbidden(_ words: String) {
    #expect(phraseFiles.count > 80)
    // What is probable has its word by its band, beside the number.
    let isBand = words == "likely"
    let found = phraseFiles.filter { !isBand || $0.path != "words/bands.txt" }.filter { file in
      words == "!" ? prose(file.text).contains("!") : holds(file.text, words)
    }
    #expect(found.map(\.path) == [])
  }

  @Test("only what a record provokes may claim a superlative")
  func superlatives() {
    let words = ["the most lopsided", "record", "highest ever", "largest ever", "all-time", "ever"]
    let allowed = [
      "phrases/headline-sides.txt", "phrases/headline-overtake.txt", "phrases/record.txt",
      "phrases/record-set.txt", "phrases/record-ended.txt",
    ]
    let found = phraseFiles.filter { file in words.contains { holds(file.text, $0) } }
    #expect(found.filter { $0.path.hasPrefix("phrases/") && !allowed.contains($0.path) }.isEmpty)
    for path in allowed.prefix(2) {
      let text = phraseFiles.first { $0.path == path }?.text ?? ""
      let outside = text.replacing(/(?s)\{\{#mostLopsided\}\}.*?\{\{\/mostLopsided\}\}/, with: "")
      #expect(!outside.contains("lopsided day") && !outside.contains("most lopsided"), "\(path)")
    }
  }

  @Test("a number stands in no sentence but as a figure, the scale of ranks and the 1 of a ratio")
  func numbers() {
    for file in phraseFiles where file.path.hasPrefix("phrases/") {
      let digits = prose(file.text).matches(of: /[0-9]+/).map { String($0.output) }
      #expect(digits.allSatisfy { ["0", "1"].contains($0) }, "\(file.path): \(digits)")
    }
  }

  @Test("there is a file for each rule, quality, measure and figure, and no other")
  func complete() {
    func names(_ folder: String) -> [String] {
      phraseFiles.filter { $0.path.hasPrefix(folder + "/") }
        .map { String($0.path.dropFirst(folder.count + 1).dropLast(4)) }.sorted()
    }
    #expect(names("phrases") == PhraseName.allCases.map(\.file).sorted())
    #expect(names("quality") == Quality.allCases.map(\.rawValue).sorted())
    #expect(
      names("evidence")
        == FigureName.allCases.filter { $0.evidence == $0 }.map(\.rawValue).sorted()
    )
  }

  /// Whether `words` stand in the prose of `text` as whole words.
  private func holds(_ text: String, _ words: String) -> Bool {
    let spaced = prose(text).lowercased().split { !($0.isLetter || $0 == "-" || $0 == "’") }
      .joined(separator: " ")
    return " \(spaced) ".contains(" \(words) ")
  }

  /// The text without its tags.
  private func prose(_ text: String) -> String {
    text.replacing(/(?s)\{\{.*?\}\}/, with: " ")
  }
}
