// SPDX-License-Identifier: Apache-2.0
internal import Glibc
internal import Positioning

extension NoteScene {
  /// The place among ``markets`` of the one that stands out most; `nil` if none is eligible.
  ///
  /// Markets with enough history come first, by |ln ratio| where regimes are told by bands, by
  /// |rank − ½| where they are told by rank; only if there are none do the others compete, by
  /// |ln ratio|. Ties go to the first by name.
  ///
  /// `figures` are those of ``markets``, in the same order.
  func leadingMarket(of figures: [SubjectFigure]) -> Int? {
    let eligible = markets.indices.filter { isEligible(markets[$0]) }
    let withHistory = eligible.filter { figures[$0].standing.hasEnough }
    let byRank = group.headline.measure.regimeRule == .rank && !withHistory.isEmpty
    return first(of: withHistory.isEmpty ? eligible : withHistory) { index in
      byRank
        ? figures[index].standing.rank.map { abs($0 - 0.5) } ?? 0
        : figures[index].imbalance.ratio.map { abs(log($0)) } ?? 0
    }
  }

  /// The place among ``markets`` of the one with the largest gross.
  ///
  /// Only those in the most preferred unit are compared; of bare ratios it is the first. What a check
  /// puts in doubt comes only where there is nothing else. `nil` if there are no markets.
  var largestMarket: Int? {
    let sound = markets.indices.filter { !isDoubtful(markets[$0]) }
    let known = sound.isEmpty ? Array(markets.indices) : sound
    let preferred = known.map { Unit.preference(of: markets[$0].unit) }.min()
    let candidates = known.filter { Unit.preference(of: markets[$0].unit) == preferred }
    return first(of: candidates) { markets[$0].reading.value.gross ?? 0 }
  }

  /// The candidate with the greatest `size`, the first of several.
  private func first(of candidates: [Int], by size: (Int) -> Double) -> Int? {
    var best: (index: Int, size: Double)?
    for index in candidates {
      let size = size(index)
      if let known = best, known.size >= size { continue }
      best = (index, size)
    }
    return best?.index
  }
}
