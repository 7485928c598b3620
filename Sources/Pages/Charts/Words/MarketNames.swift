// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

/// The names of several markets, without what all of them share.
struct MarketNames {
  /// The asset or the venue that all share; `nil` where they share neither, or both.
  let common: String?
  private let words: Vocabulary
  private let sharesAsset: Bool, sharesVenue: Bool

  /// The names of the markets among `figures`.
  init(_ figures: [SubjectFigure], _ words: Vocabulary) {
    self.init(figures.map(\.subject), words)
  }

  /// The names of the markets among `subjects`.
  init(_ subjects: [SubjectFigure.Subject], _ words: Vocabulary) {
    let markets = subjects.compactMap { Self.market(of: $0) }
    let first = markets.first
    let oneAsset = markets.count > 1 && markets.allSatisfy { $0.asset == first?.asset }
    let oneVenue = markets.count > 1 && markets.allSatisfy { $0.venue == first?.venue }
    // Markets that share both differ by their contract alone, so both stay in the name.
    sharesAsset = oneAsset && !oneVenue
    sharesVenue = oneVenue && !oneAsset && first?.venue.isAll == false
    common =
      sharesAsset
      ? first.map { oneLine($0.asset.symbol) }
      : sharesVenue ? first.map { oneLine($0.venue.name) } : nil
    self.words = words
  }

  /// The name of `figure` beside the others.
  subscript(figure: SubjectFigure) -> String { self[figure.subject] }

  /// The name of `subject` beside the others.
  subscript(subject: SubjectFigure.Subject) -> String {
    switch subject {
    case .total: return words[.all]
    case .asset(let asset): return oneLine(asset.symbol)
    case .market(let market), .given(let market):
      let asset = sharesAsset ? "" : market.asset.isAll ? words[.all] : market.asset.symbol
      let venue = sharesVenue || market.venue.isAll ? "" : market.venue.name
      let parts = [asset, venue, market.contract].filter { !$0.isEmpty }
      return oneLine(parts.joined(separator: " "))
    }
  }

  private static func market(of subject: SubjectFigure.Subject) -> Market? {
    switch subject {
    case .market(let market), .given(let market): market
    case .asset, .total: nil
    }
  }
}
