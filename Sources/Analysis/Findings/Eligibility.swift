// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// When a market is too thin to lead, however far from balance it stands.
package enum Thinness {
  /// With enough history: a mid-rank of its gross in its own window below this.
  package static let rank = 0.05
  /// With less: a gross below this part of the median gross of the note's markets of its unit.
  package static let partOfMedian = 0.1
}

extension NoteScene {
  /// Whether `market` may lead: both sides hold something, where gross is known it is not thin, and no
  /// check puts its figure in doubt.
  func isEligible(_ market: PresentMarket) -> Bool {
    market.reading.imbalance.ratio != nil && !isThin(market) && !isDoubtful(market)
  }

  private func isThin(_ market: PresentMarket) -> Bool {
    guard let gross = market.reading.value.gross else { return false }
    let series = market.trail.view(before: note.slot, at: note.cutOff).series
    let range = series.windowRange(before: note.slot)
    if range.count >= Window.minimum {
      let rank = MidRank(of: gross, among: series.grosses[range]).rank
      return rank.map { $0 < Thinness.rank } ?? false
    }
    let others = markets.filter { $0.unit == market.unit && !isDoubtful($0) }
      .compactMap(\.reading.value.gross)
    return median(of: others).map { gross < Thinness.partOfMedian * $0 } ?? false
  }
}
