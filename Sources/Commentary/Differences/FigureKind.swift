// SPDX-License-Identifier: Apache-2.0

/// What kind of number a figure is, which tells how two values of it are compared.
enum FigureKind: Hashable, Sendable {
  /// Larger over smaller side, or another multiple: compared by division.
  case ratio
  /// A fraction of one, printed as per cent: compared in percentage points.
  case share
  /// A side, or a part of one, in the unit of the lead.
  case amount
  /// US dollars.
  case money
  /// A price: compared by the relative change.
  case price
  /// A whole count.
  case count
  /// A plain number with so many decimals.
  case number(Int)
  /// A day: compared in days.
  case day
  /// What is not compared, as a logarithm that is printed in several ways.
  case other
}

extension FigureName {
  /// What kind of number the figure is.
  var kind: FigureKind {
    switch self {
    case .ratio, .ratioWords, .ratioFigure, .rangeLow, .rangeHigh, .statedRatio, .previousExtreme,
      .nearAgo, .middleAgo, .farAgo, .nearFactor, .middleFactor, .farFactor, .firstRatio,
      .secondRatio, .withoutRatio, .levelsMultiple, .ratioSide, .beforeRatio, .leadBeforeRatio,
      .slipMultiple, .beyondFactor, .priceMultiple, .interestMultiple:
      .ratio
    case .largerShare, .skew, .shareLow, .shareHigh, .firstShare, .topTwoShare, .coverage,
      .closeNearChange, .closeMiddleChange, .funding, .netShare, .volatility, .interestMove, .shock,
      .forecastHolds, .forecastBase, .intervalsShare:
      .share
    case .longSide, .shortSide, .net, .netSize, .netMove, .longMove, .shortMove, .longMoveSize,
      .shortMoveSize:
      .amount
    case .openInterest, .partsDifference, .squeezeRise, .squeezeFall, .cascadeRise, .cascadeFall:
      .money
    case .close: .price
    case .rank, .crowding: .number(2)
    case .z, .robustZ, .priceDeviations: .number(1)
    case .effectiveReadings, .cotIndex, .longMean, .shortMean, .otherNet, .otherNetSize:
      .number(0)
    case .previousDay, .asOfDay, .closeDay, .studyDate, .beforeDay: .day
    case .readings, .readingsNeeded, .days, .marketCount, .extremeShort, .crowdedShort,
      .extremeLong, .crowdedLong, .balancedMarkets, .present, .expected, .missingSlots, .parts,
      .netWindow, .netReadings, .netYear, .longTraders, .shortTraders, .slotCount, .converted,
      .convertible, .volatilitySpan, .crowdingParts, .studyEvents, .studyHorizon, .studyTested,
      .studySurviving, .forecastOutcomes, .beforeReadings, .lopsidedMarkets, .lopsidedBefore,
      .intervalsPresent, .intervalsExpected, .frozenReadings, .timeShift:
      .count
    // Means of logarithms, and what nobody has told the kind of.
    default: .other
    }
  }
  /// Whether it is of the larger side of the lead without naming it, so that it means another thing
  /// once the other side is larger.
  var isOfLargerSide: Bool {
    switch evidence {
    case .ratio, .rangeLow, .rangeHigh, .statedRatio, .nearFactor, .middleFactor, .farFactor,
      .largerShare, .shareLow, .shareHigh, .firstShare, .topTwoShare, .previousExtreme,
      .previousDay, .netShare:
      true
    default: false
    }
  }
}
