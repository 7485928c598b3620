// SPDX-License-Identifier: Apache-2.0

/// The figures that a phrase may name; each has a row of evidence.
package enum FigureName: String, Hashable, Sendable, CaseIterable {
  case shortSide, longSide
  case ratio, ratioWords, ratioFigure, ratioSide
  case largerShare, skew
  case rangeLow, rangeHigh, statedRatio
  case rank, readings, readingsNeeded, days, z, robustZ, effectiveReadings
  case previousExtreme, previousDay
  case nearAgo, middleAgo, farAgo, nearFactor, middleFactor, farFactor
  case firstRatio, firstShare, secondRatio, topTwoShare
  case marketCount, extremeShort, crowdedShort, extremeLong, crowdedLong, balancedMarkets
  case close, closeNearChange, closeMiddleChange, funding, openInterest
  case present, expected, coverage, missingSlots
  case parts, partsDifference
  case shareLow, shareHigh
  case net, netSize, netShare, cotIndex, netWindow, netReadings, netYear
  case netMove, longMove, shortMove, longMoveSize, shortMoveSize
  case longTraders, shortTraders, longMean, shortMean, otherNet, otherNetSize
  case asOfDay, slotCount, closeDay, converted, convertible
  case volatility, volatilitySpan
  case withoutRatio, crowding, crowdingParts, interestMove
  case shock, squeezeRise, squeezeFall, cascadeRise, cascadeFall, levelsMultiple
  case studyEvents, studyHorizon, studyMean, studyBaseline, studyEffect, studyLow, studyHigh
  case studyTested, studySurviving, studyDate
  case beforeRatio, beforeDay, beforeReadings, leadBeforeRatio, lopsidedMarkets, lopsidedBefore
  case forecastHolds, forecastBase, forecastOutcomes
  case valueTime, valueAge, intervalsPresent, intervalsExpected, intervalsShare
  case slipMultiple, frozenReadings, beyondFactor, timeShift
  case priceMultiple, priceDeviations, interestMultiple

  /// Whether it is a date; its result then is a count of days.
  package var isDate: Bool {
    switch self {
    case .previousDay, .asOfDay, .closeDay, .studyDate, .beforeDay: true
    default: false
    }
  }

  /// The name of the evidence row: several spellings of one figure share a row.
  package var evidence: FigureName {
    switch self {
    case .ratioWords, .ratioFigure, .ratioSide: .ratio
    case .netSize: .net
    case .otherNetSize: .otherNet
    case .longMoveSize: .longMove
    case .shortMoveSize: .shortMove
    default: self
    }
  }

  /// The figure in all its spellings.
  var spellings: [FigureName] { Self.allCases.filter { $0.evidence == evidence } }
}
