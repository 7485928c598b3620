// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Templating

/// A word that stands in lists; `commentary/LANG/words/terms.txt` has a section for each.
enum Term: String, Hashable, CaseIterable {
  case funding, positioning
  case interestToMarketCap = "interest_to_market_cap"
  case interestToVolume = "interest_to_volume"
  case and, contract, at, several

  /// What a crowding ranks.
  static func ranked(_ kind: Crowding.Kind) -> Term {
    switch kind {
    case .funding: .funding
    case .positioning: .positioning
    case .interestToMarketCap: .interestToMarketCap
    case .interestToVolume: .interestToVolume
    }
  }
}

/// The words of lists, as the publisher has them.
struct Terms: Sendable {
  private let words: [Term: String]

  /// Exactly one term is present: the one asked for.
  static let model = Model<Term>(Term.allCases.map { term in .flag(term.rawValue) { $0 == term } })

  /// Reads the words that `template` has.
  ///
  /// - Throws: What rendering throws.
  init(_ template: Template) throws(ReportError) {
    var words: [Term: String] = [:]
    for term in Term.allCases {
      let bytes = try template.render(Self.model.record(of: term))
      words[term] = plain(String(decoding: bytes, as: UTF8.self))
    }
    self.words = words
  }

  /// The word of `term`.
  subscript(term: Term) -> String { words[term] ?? "" }
}
