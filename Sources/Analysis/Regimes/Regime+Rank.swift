// SPDX-License-Identifier: Apache-2.0

internal import Positioning

/// The ranks of long ÷ short in a market's own past from which it leans, is crowded, is extreme.
package enum RankBands {
  /// On the long side: first rank of leaning, crowded, extreme; inclusive.
  package static let long = (leaning: 0.80, crowded: 0.95, extreme: 0.99)
  /// On the short side: last rank of leaning, crowded, extreme; inclusive.
  package static let short = (leaning: 0.20, crowded: 0.05, extreme: 0.01)
}

/// The regime by the rank in the market's own past.
///
/// "Long" here means high for this market: the ratio itself may lie below one.
///
/// - Parameter rank: Mid-rank of long ÷ short, 0 to 1.
/// - Returns: Balanced between the two sides' bands.
package func regime(byRank rank: Double) -> Regime {
  if rank >= RankBands.long.leaning {
    let grade: Regime.Grade =
      rank >= RankBands.long.extreme
      ? .extreme : rank >= RankBands.long.crowded ? .crowded : .leaning
    return Regime(grade: grade, side: .long, rule: .rank)
  }
  if rank <= RankBands.short.leaning {
    let grade: Regime.Grade =
      rank <= RankBands.short.extreme
      ? .extreme : rank <= RankBands.short.crowded ? .crowded : .leaning
    return Regime(grade: grade, side: .short, rule: .rank)
  }
  return Regime(grade: .balanced, side: nil, rule: .rank)
}
