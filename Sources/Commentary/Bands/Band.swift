// SPDX-License-Identifier: Apache-2.0

/// A band of a scale that has one fixed word; all words stand in `commentary/LANG/words/bands.txt`.
///
/// The word that carries a magnitude is chosen by its band alone, never for variety: readers of
/// forecasts preferred that to the words of human forecasters (Reiter et al., 2005).
package enum Band: String, Hashable, Sendable, CaseIterable {
  case balanced, leaning, crowded, extreme
  case ordinary, high, veryHigh, extremelyHigh, low, veryLow, extremelyLow
  case steadyMove, slightMove, clearMove, sharpMove
  case widest, narrowest
  case ordinaryPrice, largePrice, veryLargePrice
  case ordinaryRank, uncommonRank, rareRank, extremeRank
  case almostNoChance, veryUnlikely, unlikely, evenChance, likely, veryLikely, almostCertain
  case allReport, someReport
  case tooFewEvents, zeroInside, notCorrected, holds
  case modelledLevels, syntheticLevels
  case noDirection, stressOnly, ruleOfThumb

  /// The scale that the band is one of.
  package var scale: BandScale {
    switch self {
    case .balanced, .leaning, .crowded, .extreme: .regime
    case .ordinary, .high, .veryHigh, .extremelyHigh, .low, .veryLow, .extremelyLow: .regimeByRank
    case .steadyMove, .slightMove, .clearMove, .sharpMove: .move
    case .widest, .narrowest: .course
    case .ordinaryPrice, .largePrice, .veryLargePrice: .price
    case .ordinaryRank, .uncommonRank, .rareRank, .extremeRank: .rank
    case .almostNoChance, .veryUnlikely, .unlikely, .evenChance, .likely, .veryLikely,
      .almostCertain:
      .probability
    case .allReport, .someReport: .coverage
    case .tooFewEvents, .zeroInside, .notCorrected, .holds: .evidence
    case .modelledLevels, .syntheticLevels: .levels
    case .noDirection, .stressOnly, .ruleOfThumb: .limits
    }
  }
}

/// What is told in bands.
package enum BandScale: String, Hashable, Sendable, CaseIterable {
  /// Regimes, by bands of the ratio and by rank.
  case regime
  case regimeByRank
  /// How far a ratio moved.
  case move
  /// Where a ratio stands against the three spans back.
  case course
  /// How large a move of the price is for its volatility.
  case price
  /// How rare a rank is.
  case rank
  /// How probable what is forecast.
  case probability
  /// How many of the expected markets report.
  case coverage
  /// What a study can tell.
  case evidence
  /// Where liquidation levels are from.
  case levels
  /// What a sentence does not tell, whatever its figures.
  case limits
}
