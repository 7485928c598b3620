// SPDX-License-Identifier: Apache-2.0

extension Rule {
  /// The figures without which the sentence is not made.
  ///
  /// Its phrase may use these untested, and has to print each of them, or another spelling of it,
  /// unless one of ``excuses`` holds.
  package var needs: [FigureName] {
    switch self {
    case .headlineSides, .headlineOvertake: [.ratioWords]
    case .standfirstSizes: [.shortSide, .longSide]
    case .standfirstRatio: [.largerShare]
    case .changedLead: [.ratioSide, .leadBeforeRatio, .beforeDay]
    case .changedSide, .changedRegime, .changedRatio: [.ratioSide, .beforeRatio, .beforeDay]
    case .recordSet: [.ratioSide, .readings, .previousExtreme, .previousDay]
    case .recordEnded: [.beforeRatio, .beforeDay, .beforeReadings]
    case .changedBreadth: [.lopsidedMarkets, .lopsidedBefore, .beforeDay, .marketCount]
    case .sides: [.shortSide, .longSide, .ratioFigure, .largerShare, .skew]
    case .ratioOnly: [.ratioFigure, .largerShare, .skew]
    case .rounding: [.rangeLow, .rangeHigh]
    case .stated: [.statedRatio, .ratioWords]
    case .leaders: [.firstRatio, .secondRatio, .topTwoShare]
    case .breadth: [.marketCount, .extremeShort, .crowdedShort, .extremeLong, .crowdedLong]
    case .record: [.readings, .previousExtreme, .previousDay]
    case .rare, .rank: [.rank, .readings]
    case .noHistory: [.readings, .readingsNeeded]
    case .zScore: [.z, .effectiveReadings]
    case .pace: [.middleAgo, .farAgo]
    case .yesterday: [.nearAgo]
    case .price: [.close, .closeNearChange]
    case .priceAlone: [.close]
    case .net: [.netSize]
    case .cotIndex: [.cotIndex, .netWindow, .netReadings]
    case .netExtreme: [.netYear]
    case .netChange: [.longMoveSize, .shortMoveSize, .netMove]
    case .otherSide: [.otherNetSize]
    case .traders: [.longTraders, .shortTraders]
    case .funding: [.funding]
    case .without: [.withoutRatio]
    case .volatility: [.volatility, .volatilitySpan]
    case .crowding: [.crowding, .crowdingParts]
    case .quadrant: [.interestMove]
    case .squeeze: [.shock, .squeezeRise, .squeezeFall, .cascadeRise, .cascadeFall]
    case .squeezeDirect: [.shock, .squeezeRise, .squeezeFall]
    case .studyHolds:
      [
        .studyEvents, .studyHorizon, .studyMean, .studyBaseline, .studyLow, .studyHigh,
        .studyTested, .studyDate,
      ]
    case .studyUnclear:
      [.studyEvents, .studyHorizon, .studyEffect, .studyLow, .studyHigh, .studyDate]
    case .studyFew: [.studyEvents, .studyDate]
    case .forecast: [.forecastHolds, .forecastBase, .forecastOutcomes]
    case .headlineLevel, .headlineOneSided, .headlineEmpty, .standfirstPlain, .oneSided, .level,
      .uncounted, .withoutVerdict, .riskShort, .riskLong, .riskBalanced, .riskAccounts:
      []
    }
  }
}
