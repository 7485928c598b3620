// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Figures
internal import Glibc
internal import Positioning

extension FigureTable {
  /// What the note knows beside its positions.
  mutating func addOutlook(of analysis: NoteAnalysis) {
    // A price that never moved has no volatility worth a word.
    if let volatility = analysis.outlook.volatility, volatility.annualised > 0 {
      let bars = analysis.pricesOfVolatility(volatility)
      add(.volatility, percent(volatility.annualised), volatility.annualised, from: [], and: bars)
      let span = volatility.days / analysis.cadence.days
      add(.volatilitySpan, count(span), Double(span), from: [])
    }
    addMarketState(of: analysis)
    if let curve = analysis.outlook.squeeze { addSqueeze(curve, of: analysis) }
    addStudy(of: analysis)
    if let forecast = analysis.forecastOfRegime {
      let (stated, base) = (forecast.probability, forecast.climatology)
      let past = [FigureInput.forecasts(forecast.kind, count: forecast.outcomes)]
      let lead = analysis.lead.inputs
      add(.forecastHolds, probability(stated), stated, from: lead, and: past)
      add(.forecastBase, probability(base), base, from: [], and: past)
      let outcomes = Double(forecast.outcomes)
      add(.forecastOutcomes, count(forecast.outcomes), outcomes, from: [], and: past)
    }
  }

  private mutating func addMarketState(of analysis: NoteAnalysis) {
    if let most = analysis.outlook.sensitivity?.most.imbalance,
      let text = ratioWithSide(most), let dominance = most.dominance
    {
      let parts = analysis.markets.flatMap(\.inputs).sorted()
      add(.withoutRatio, text, dominance, from: parts)
    }
    if let crowding = analysis.outlook.crowding, let score = crowding.score {
      let parts = crowding.components.count { $0.rank != nil }
      let past = analysis.pastOfCrowding(crowding)
      add(.crowding, number(score, places: 2), score, from: analysis.lead.inputs, and: past)
      add(.crowdingParts, counted(parts), Double(parts), from: [], and: past)
    }
    if let interest = analysis.outlook.leverage?.middleMove?.interest {
      let bars = analysis.barsOfInterestMove
      add(.interestMove, percent(abs(interest)), interest, from: [], and: bars)
    }
  }

  private mutating func addSqueeze(_ curve: SqueezeCurve, of analysis: NoteAnalysis) {
    let rise = curve.rise.move
    let map = curve.map.inputs
    add(.shock, percent(rise, places: 0), rise, from: [])
    add(.squeezeRise, money(curve.rise.direct), curve.rise.direct, from: [], and: map)
    add(.squeezeFall, money(curve.fall.direct), curve.fall.direct, from: [], and: map)
    if let up = curve.rise.cascade?.liquidated, let down = curve.fall.cascade?.liquidated {
      let all = map + analysis.barsOfImpact(on: curve)
      add(.cascadeRise, money(up), up, from: [], and: all)
      add(.cascadeFall, money(down), down, from: [], and: all)
    }
    if let multiple = curve.map.multiple {
      let text = number(multiple, places: multiple < 10 ? 1 : 0)
      add(.levelsMultiple, text, multiple, from: [], and: map)
    }
  }

  private mutating func addStudy(of analysis: NoteAnalysis) {
    guard let study = analysis.outlook.study?.study else { return }
    let made = [FigureInput.study(date: study.date)]
    add(.studyDate, longDate(study.date), Double(study.date.count), from: [], and: made)
    add(.studyTested, count(study.tested), Double(study.tested), from: [], and: made)
    add(.studySurviving, count(study.surviving), Double(study.surviving), from: [], and: made)
    guard let cell = analysis.spokenCell else { return }
    add(.studyEvents, count(cell.events), Double(cell.events), from: [], and: made)
    add(.studyHorizon, count(cell.horizon), Double(cell.horizon), from: [], and: made)
    let outcome = cell.outcome
    for (name, level) in [(FigureName.studyMean, cell.mean), (.studyBaseline, cell.baseline)] {
      if let level { add(name, outcome.level(level), level, from: [], and: made) }
    }
    for (name, difference) in [
      (FigureName.studyEffect, cell.effect), (.studyLow, cell.interval?.lowerBound),
      (.studyHigh, cell.interval?.upperBound),
    ] {
      if let difference {
        add(name, outcome.difference(difference), difference, from: [], and: made)
      }
    }
  }
}

/// A probability in whole per cent; with as many decimals as keep it from being printed as certain.
private func probability(_ value: Double) -> String {
  let places = (0...3).first { places in
    let text = percent(value, places: places)
    return text != percent(1, places: places) && text != percent(0, places: places)
  }
  return percent(value, places: places ?? 3)
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
