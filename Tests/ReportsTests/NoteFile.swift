// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What `note.json` says.
struct NoteFile: Decodable {
  /// One row of the evidence.
  struct Evidence: Decodable {
    let key: String, name: String, title: String, how: String, text: String
    let result: Double
    let rows: [Int]
    let inputs: [Input]
  }

  /// What a figure was computed from beside the note's rows.
  struct Input: Decodable {
    let kind: String
    let first: String?, last: String?, slot: String?, date: String?, column: String?
    let count: Int?
  }

  /// What the quality section says.
  struct Quality: Decodable {
    let id: String, text: String
  }

  /// What a sentence came from.
  struct Finding: Decodable {
    /// The published number it was held against.
    struct Threshold: Decodable {
      let name: String
      let value: Double
    }

    let rule: String, measure: String
    let strength: Double
    let threshold: Threshold?
    let sentence: Int?
  }

  /// What is said.
  struct Sentence: Decodable {
    let topic: String, phrase: String, text: String
    let rules: [String], figures: [String]
  }

  /// What was found and is not said.
  struct LeftOut: Decodable {
    let rule: String, reason: String
    let by: String?
  }

  let date: String, measure: String, headline: String, standfirst: String
  let unit: String?
  let paragraphs: [String]
  let evidence: [Evidence]
  let findings: [Finding]
  let sentences: [Sentence]
  let leftOut: [LeftOut]
  let quality: [Quality]

  /// Reads `text`.
  init(_ text: String) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(NoteFile.self, from: Data(text.utf8))
  }

  /// All that the note says in sentences.
  var text: String { ([headline, standfirst] + paragraphs).joined(separator: "\n") }

  /// The text of the evidence row `name`.
  func evidence(_ name: String) -> String? { evidence.first { $0.name == name }?.text }
}
