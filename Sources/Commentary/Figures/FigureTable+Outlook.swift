// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Figures
internal import Glibc
internal import Positioning

extension FigureTable {
  /// What the note knows beside its positions.
  mutating func addOutlook(of analysis: NoteAnalysis) {
    if let volatility = analysis.outlook.volatility {
      add(.volatility, percent(volatility.annualised), volatility.annualised, from: [])
      let span = volatility.days / analysis.cadence.days
      add(.volatilitySpan, count(span), Double(span), from: [])
    }
    addMarketState(of: analysis)
    if let curve = analysis.outlook.squeeze { addSqueeze(curve) }
    addStudy(of: analysis)
    if let forecast = analysis.forecastOfRegime {
      let (stated, base) = (forecast.probability, forecast.climatology)
      let inputs = analysis.lead.inputs
      add(.forecastHolds, percent(stated, places: 0), stated, from: inputs)
      add(.forecastBase, percent(base, places: 0), base, from: inputs)
      add(.forecastOutcomes, count(forecast.outcomes), Double(forecast.outcomes), from: inputs)
    }
  }

  private mutating func addMarketState(of analysis: NoteAnalysis) {
    if let most = analysis.outlook.sensitivity?.most.imbalance,
      let text = ratioWithSide(most), let dominance = most.dominance
    {
      add(.withoutRatio, text, dominance, from: analysis.lead.inputs)
    }
    if let crowding = analysis.outlook.crowding, let score = crowding.score {
      let parts = crowding.components.count { $0.rank != nil }
      add(.crowding, number(score, places: 2), score, from: analysis.lead.inputs)
      add(.crowdingParts, counted(parts), Double(parts), from: [])
    }
    if let interest = analysis.outlook.leverage?.middleMove?.interest {
      add(.interestMove, percent(abs(interest)), interest, from: [])
    }
  }

  private mutating func addSqueeze(_ curve: SqueezeCurve) {
    let rise = curve.rise.move
    add(.shock, percent(rise, places: 0), rise, from: [])
    add(.squeezeRise, money(curve.rise.direct), curve.rise.direct, from: [])
    add(.squeezeFall, money(curve.fall.direct), curve.fall.direct, from: [])
    if let up = curve.rise.cascade?.liquidated, let down = curve.fall.cascade?.liquidated {
      add(.cascadeRise, money(up), up, from: [])
      add(.cascadeFall, money(down), down, from: [])
    }
    if let multiple = curve.map.multiple {
      add(.levelsMultiple, number(multiple, places: multiple < 10 ? 1 : 0), multiple, from: [])
    }
  }

  private mutating func addStudy(of analysis: NoteAnalysis) {
    guard let study = analysis.outlook.study?.study else { return }
    add(.studyDate, longDate(study.date), Double(study.date.count), from: [])
    add(.studyTested, count(study.tested), Double(study.tested), from: [])
    add(.studySurviving, count(study.surviving), Double(study.surviving), from: [])
    guard let cell = analysis.spokenCell else { return }
    add(.studyEvents, count(cell.events), Double(cell.events), from: [])
    add(.studyHorizon, count(cell.horizon), Double(cell.horizon), from: [])
    let outcome = cell.outcome
    for (name, level) in [(FigureName.studyMean, cell.mean), (.studyBaseline, cell.baseline)] {
      if let level { add(name, outcome.level(level), level, from: []) }
    }
    for (name, difference) in [
      (FigureName.studyEffect, cell.effect), (.studyLow, cell.interval?.lowerBound),
      (.studyHigh, cell.interval?.upperBound),
    ] {
      if let difference { add(name, outcome.difference(difference), difference, from: []) }
    }
  }
}

extension EventStudy.Outcome {
  /// A mean of it as a reader knows it: moves as per cent, a ratio of volatilities as a multiple.
  package func level(_ logarithm: Double) -> String {
    switch self {
    case .forwardReturn: signedPercent(expm1(logarithm))
    case .absoluteReturn, .adverseMove: percent(expm1(logarithm))
    case .volatilityRatio: "×" + number(exp(logarithm), places: 2)
    }
  }

  /// A difference of two means: per cent with its sign, or of volatilities a multiple.
  package func difference(_ difference: Double) -> String {
    self == .volatilityRatio
      ? "×" + number(exp(difference), places: 2) : signedPercent(expm1(difference))
  }
}
