// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Glibc
internal import Positioning

extension Band {
  /// The band of a regime.
  package init(_ regime: Regime) {
    let isLong = regime.side == .long
    switch (regime.rule, regime.grade) {
    case (.bands, .balanced): self = .balanced
    case (.bands, .leaning): self = .leaning
    case (.bands, .crowded): self = .crowded
    case (.bands, .extreme): self = .extreme
    case (.rank, .balanced): self = .ordinary
    case (.rank, .leaning): self = isLong ? .high : .low
    case (.rank, .crowded): self = isLong ? .veryHigh : .veryLow
    case (.rank, .extreme): self = isLong ? .extremelyHigh : .extremelyLow
    }
  }

  /// The band of a ratio's factor, either way.
  package init(move factor: Double) {
    let size = exp(abs(log(factor)))
    if size >= Thresholds.middleFactor {
      self = .sharpMove
    } else if size >= Thresholds.nearFactor {
      self = .clearMove
    } else {
      self = size > Thresholds.steadyFactor ? .slightMove : .steadyMove
    }
  }

  /// A rank as it is printed, with two decimals.
  static func printed(rank: Double) -> Double { (rank * 100).rounded() / 100 }

  /// The band of a rank, 0 to 1, by the distance of what is printed from the nearer end.
  package init(rank: Double) {
    let shown = Self.printed(rank: rank)
    let distance = min(shown, 1 - shown) - Thresholds.tolerance
    if distance <= Thresholds.extremeRank {
      self = .extremeRank
    } else if distance <= Thresholds.rareRank {
      self = .rareRank
    } else {
      self = distance <= Thresholds.uncommonRank ? .uncommonRank : .ordinaryRank
    }
  }

  /// The band of a price's move, in standard deviations of such a move.
  package init(priceMove deviations: Double) {
    let size = abs(deviations)
    if size >= Thresholds.veryLargePriceMove {
      self = .veryLargePrice
    } else {
      self = size >= Thresholds.largePriceMove ? .largePrice : .ordinaryPrice
    }
  }

  /// The band of a probability as it is printed, in whole per cent.
  package init(probability: Double) {
    let shown = (probability * 100).rounded() / 100
    let bands: [Band] = [
      .almostNoChance, .veryUnlikely, .unlikely, .evenChance, .likely, .veryLikely,
    ]
    let place = zip(Thresholds.probabilities, bands).first { shown < $0.0 - 1e-9 }
    self = place?.1 ?? .almostCertain
  }

  /// The band of what a study's cell can tell.
  package init(_ cell: EventStudy.Cell) {
    switch cell.verdict {
    case .tooFew: self = .tooFewEvents
    case .survives: self = .holds
    case .cannotTell:
      self = cell.interval.map { $0.contains(0) } ?? true ? .zeroInside : .notCorrected
    }
  }
}
