// SPDX-License-Identifier: Apache-2.0
internal import Analysis

/// What the quality section says about a note's data; each has a phrase in `commentary/LANG/quality`.
package enum Quality: String, Hashable, Sendable, CaseIterable {
  case complete, incomplete
  case noTotal = "no-total"
  case reconciled
  case notReconciled = "not-reconciled"
  case rounded
  case noGaps = "no-gaps"
  case gaps
  case shortHistory = "short-history"
  case synthetic, modelled
  case syntheticParts = "synthetic-parts"
  case severalSlots = "several-slots"
  case converted, empty
  case levelsModelled = "levels-modelled"
  case levelsImplausible = "levels-implausible"
  case leftOut = "left-out"
  case lastValue = "last-value"
  case wholePeriod = "whole-period"
  case partPeriod = "part-period"
  case unitSlip = "unit-slip"
  case frozen
  case beyondPast = "beyond-past"
  case timeSlip = "time-slip"
  case priceSlip = "price-slip"
  case priceJump = "price-jump"
  case interestSlip = "interest-slip"
  case fundingBeyond = "funding-beyond"

  /// What is said of what `check` finds.
  init(_ check: DataCheck) {
    self =
      switch check {
      case .unitSlip: .unitSlip
      case .frozen: .frozen
      case .beyondPast: .beyondPast
      case .timeSlip: .timeSlip
      case .priceSlip: .priceSlip
      case .priceJump: .priceJump
      case .interestSlip: .interestSlip
      case .fundingBeyond: .fundingBeyond
      }
  }

  /// The disc beside it: full for passed, half for caution.
  package var isCaution: Bool {
    switch self {
    case .complete, .noTotal, .reconciled, .noGaps, .converted, .lastValue, .wholePeriod: false
    default: true
    }
  }

  /// Whether it orders several things, so that a superlative is true of it.
  var ranks: Bool { self == .noTotal }

  /// The figures without which it is not said.
  var needs: [FigureName] {
    switch self {
    case .noTotal: [.coverage]
    case .complete, .incomplete: [.present, .expected, .coverage]
    case .reconciled, .notReconciled: [.parts, .partsDifference]
    case .rounded: [.rangeLow, .rangeHigh]
    case .gaps: [.missingSlots]
    case .converted: [.converted, .convertible]
    case .severalSlots: [.slotCount, .asOfDay]
    case .shortHistory: [.readings, .readingsNeeded]
    case .levelsImplausible: [.levelsMultiple]
    case .lastValue: [.valueTime, .valueAge]
    case .wholePeriod, .partPeriod: [.intervalsPresent, .intervalsExpected, .intervalsShare]
    case .unitSlip: [.slipMultiple]
    case .frozen: [.frozenReadings]
    case .beyondPast: [.beyondFactor]
    case .timeSlip: [.timeShift]
    case .priceSlip: [.priceMultiple]
    case .priceJump: [.priceDeviations]
    case .interestSlip: [.interestMultiple]
    case .fundingBeyond: [.funding]
    case .levelsModelled, .noGaps, .synthetic, .syntheticParts, .modelled, .empty, .leftOut: []
    }
  }
}
