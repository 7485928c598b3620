// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Commentary
internal import Positioning

/// What subjects of forecasts are called beside each other: by their asset, and by their venue and
/// class of traders only where that is not enough.
package struct SubjectNames: Sendable {
  private let names: [SubjectFigure.Subject: String]

  /// The names of `subjects`, each once.
  package init(_ subjects: [SubjectFigure.Subject], in site: SiteContext) {
    let words = site.templates.charts.vocabulary
    var names: [SubjectFigure.Subject: String] = [:]
    for detail in 0...2 {
      let open = subjects.filter { subject in
        guard let name = names[subject] else { return true }
        return subjects.contains { $0 != subject && names[$0] == name }
      }
      for subject in open { names[subject] = Self.name(of: subject, detail: detail, words) }
    }
    self.names = names
  }

  /// The name of `subject`; empty if it is not among them.
  package subscript(subject: SubjectFigure.Subject) -> String { names[subject, default: ""] }

  /// The subjects by their names, as a reader looks for them; the total comes first.
  func sorted(_ subjects: [SubjectFigure.Subject]) -> [SubjectFigure.Subject] {
    subjects.sorted { a, b in
      if (a == .total) != (b == .total) { return a == .total }
      return self[a] == self[b] ? a.precedes(b) : self[a] < self[b]
    }
  }

  private static func name(
    of subject: SubjectFigure.Subject,
    detail: Int,
    _ words: Vocabulary
  ) -> String {
    switch subject {
    case .total: return words[.all]
    case .asset(let asset): return oneLine(assetTitle(asset))
    case .market(let market), .given(let market):
      let asset = market.asset.isAll ? words[.all] : assetTitle(market.asset)
      let venue = market.venue.isAll ? "" : market.venue.name
      let place = [venue, market.contract].filter { !$0.isEmpty }.joined(separator: " ")
      let measure = words.name(of: market.measure, market.population)
      let parts = [asset, detail > 0 ? place : "", detail > 1 ? measure : ""]
      return oneLine(parts.filter { !$0.isEmpty }.joined(separator: ", "))
    }
  }
}
