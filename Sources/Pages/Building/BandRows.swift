// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Figures

/// The table of calibrated words: each band of each scale with where it lies.
func bandRows(_ words: BandWords) -> [BandRowView] {
  Band.allCases.map { band in
    BandRowView(scale: name(of: band.scale), range: range(of: band), word: words[band])
  }
}

private func name(of scale: BandScale) -> String {
  switch scale {
  case .regime: "Regime by bands"
  case .regimeByRank: "Regime by rank"
  case .move: "Move of a ratio"
  case .course: "Ratio against three spans back"
  case .price: "Move of the price"
  case .rank: "Place of a rank"
  case .probability: "Probability"
  case .coverage: "Markets"
  case .evidence: "What a study tells"
  case .levels: "Liquidation levels"
  case .limits: "What is not told"
  }
}

private func range(of band: Band) -> String {
  switch band.scale {
  case .regime, .regimeByRank: regimeRange(of: band)
  case .move: moveRange(of: band)
  case .course, .price: courseRange(of: band)
  case .rank: rankRange(of: band)
  case .probability: probabilityRange(of: band)
  case .coverage, .evidence, .levels, .limits: condition(of: band)
  }
}

private func regimeRange(of band: Band) -> String {
  let (bands, ranks) = (RegimeBands.ordinary, RankBands.long)
  func from(_ rank: Double) -> String { "rank from \(number(rank, places: 2))" }
  func to(_ rank: Double) -> String { "rank to \(number(1 - rank, places: 2))" }
  switch band {
  case .balanced: return "below \(ratio(bands.leaning))"
  case .leaning: return "from \(ratio(bands.leaning))"
  case .crowded: return "from \(ratio(bands.crowded))"
  case .extreme: return "from \(ratio(bands.extreme))"
  case .high: return from(ranks.leaning)
  case .veryHigh: return from(ranks.crowded)
  case .extremelyHigh: return from(ranks.extreme)
  case .low: return to(ranks.leaning)
  case .veryLow: return to(ranks.crowded)
  case .extremelyLow: return to(ranks.extreme)
  default: return "rank between"
  }
}

private func moveRange(of band: Band) -> String {
  func factor(_ value: Double) -> String { "×" + number(value, places: 2) }
  return switch band {
  case .steadyMove: "up to \(factor(Thresholds.steadyFactor)) either way"
  case .slightMove: "beyond that"
  case .clearMove: "from \(factor(Thresholds.nearFactor))"
  default: "from \(factor(Thresholds.middleFactor))"
  }
}

private func courseRange(of band: Band) -> String {
  let steady = "×" + number(Thresholds.steadyFactor, places: 2)
  func deviations(_ value: Double) -> String {
    "from \(number(value, places: 0)) σ, the realised volatility of such a span"
  }
  return switch band {
  case .widest: "further than at each by more than \(steady)"
  case .narrowest: "nearer than at each by more than \(steady)"
  case .largePrice: deviations(Thresholds.largePriceMove)
  case .veryLargePrice: deviations(Thresholds.veryLargePriceMove)
  default: "below \(number(Thresholds.largePriceMove, places: 0)) σ"
  }
}

private func rankRange(of band: Band) -> String {
  func within(_ value: Double) -> String { "within \(number(value, places: 2)) of an end" }
  return switch band {
  case .extremeRank: within(Thresholds.extremeRank)
  case .rareRank: within(Thresholds.rareRank)
  case .uncommonRank: within(Thresholds.uncommonRank)
  default: "further from both ends"
  }
}

private func probabilityRange(of band: Band) -> String {
  let bands = Band.allCases.filter { $0.scale == .probability }
  let ends = Thresholds.probabilities.map { percent($0, places: 0) }
  guard let place = bands.firstIndex(of: band), place > 0 else { return "below \(ends[0])" }
  return "from \(ends[place - 1])"
}

private func condition(of band: Band) -> String {
  switch band {
  case .allReport: "every expected market has a value"
  case .someReport: "some have none"
  case .tooFewEvents: "fewer than \(count(EventStudy.fewestEvents)) events"
  case .zeroInside: "zero lies inside the interval"
  case .notCorrected: "not after correction for all tests"
  case .holds: "after correction for all tests"
  case .modelledLevels: "a model’s, of observed data"
  case .syntheticLevels: "a model’s, of synthetic data"
  case .noDirection: "of every split"
  case .stressOnly: "of every forced close"
  default: "of price with open interest"
  }
}
