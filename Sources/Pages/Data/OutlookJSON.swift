// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

/// What a note knows beside its positions: `volatility`, `leverage`, `crowding`, `sensitivity`,
/// `squeeze`, `levels_sensitivity`, `study`, `forecasts`, `scored` and `scores`; each is null or empty
/// where the data does not hold it.
///
/// Moves and effects are natural logarithms or fractions as named; amounts are US dollars.
func outlookJSON(_ outlook: Outlook) -> JSONText {
  .object([
    ("volatility", outlook.volatility.map(volatilityJSON) ?? .null),
    ("leverage", outlook.leverage.map(leverageJSON) ?? .null),
    ("crowding", outlook.crowding.map(crowdingJSON) ?? .null),
    ("sensitivity", outlook.sensitivity.map(sensitivityJSON) ?? .null),
    ("squeeze", outlook.squeeze.map(squeezeJSON) ?? .null),
    ("levels_sensitivity", .list((outlook.levelsSensitivity?.rows ?? []).map(levelsJSON))),
    ("study", outlook.study.map(studyJSON) ?? .null),
    ("forecasts", .list(outlook.forecasts.map(forecastJSON))),
    ("scored", .list(outlook.scored.map(scoredJSON))),
    (
      "scores",
      .object([
        ("lead", outlook.leadScore.map(scoreJSON) ?? .null),
        ("all", outlook.allScore.map(scoreJSON) ?? .null),
      ])
    ),
  ])
}

/// `annualised` is a fraction a year; `readings` returns or bars over `days`.
private func volatilityJSON(_ estimate: VolatilityEstimate) -> JSONText {
  .object([
    ("estimator", .text(estimate.estimator.rawValue)),
    ("annualised", .number(estimate.annualised)),
    ("readings", .count(estimate.readings)), ("days", .count(estimate.days)),
    ("periods_per_year", .number(estimate.periodsPerYear)),
  ])
}

/// The map with its totals and the curve; `scale` is what every level was multiplied with.
private func squeezeJSON(_ curve: SqueezeCurve) -> JSONText {
  let map = curve.map
  return .object([
    ("asset", .text(map.asset.symbol)),
    ("venues", .list(map.venues.map { .text($0.name) })),
    ("time", .text(map.time.description)),
    ("spot", .number(map.spot)), ("spot_day", .text(map.spotDay.description)),
    ("origin", .text(map.origin == .given ? "given" : "modelled")),
    ("model", modelJSON(of: map.origin)), ("status", .text(map.status.rawValue)),
    ("levels", .count(map.levels.count)),
    ("stated_long", .number(map.statedLong)), ("stated_short", .number(map.statedShort)),
    ("wrong_side", .number(map.wrongSide)), ("open_interest", .optional(map.openInterest)),
    ("scale", .number(map.scale)), ("impact", curve.impact.map(impactJSON) ?? .null),
    ("fall", pointJSON(curve.fall)), ("rise", pointJSON(curve.rise)),
    ("runaway_fall", .optional(curve.runawayFall)), ("runaway_rise", .optional(curve.runawayRise)),
    ("curve", .list(wholePercents(of: curve).map(curveJSON))),
  ])
}

private func modelJSON(of origin: LiquidationMap.Origin) -> JSONText {
  guard case .modelled(let model) = origin else { return .null }
  return .object([
    (
      "mix",
      .list(
        model.mix.map {
          .object([("leverage", .number($0.leverage)), ("weight", .number($0.weight))])
        }
      )
    ),
    ("maintenance", .number(model.maintenance)), ("look_back_days", .count(model.lookBack)),
  ])
}

private func impactJSON(_ impact: SqueezeCurve.Impact) -> JSONText {
  .object([
    ("daily_volatility", .number(impact.dailyVolatility)),
    ("daily_volume", .number(impact.dailyVolume)), ("days", .count(impact.days)),
  ])
}

private func pointJSON(_ point: SqueezeCurve.Point) -> JSONText {
  guard let cascade = point.cascade else {
    return .object([
      ("move", .number(point.move)), ("direct", .number(point.direct)), ("cascade", .null),
    ])
  }
  return .object([
    ("move", .number(point.move)), ("direct", .number(point.direct)),
    ("cascade", .number(cascade.liquidated)), ("end", .number(cascade.end)),
    ("low", .number(cascade.low)), ("high", .number(cascade.high)),
    ("half_volume", .number(cascade.halfVolume)), ("fifth_volume", .number(cascade.fifthVolume)),
  ])
}

/// The points of the curve at whole per cents, where charts and tables look.
private func wholePercents(of curve: SqueezeCurve) -> [SqueezeCurve.Point] {
  curve.points.filter { abs(($0.move * 100).rounded() - $0.move * 100) < 1e-9 }
}

private func curveJSON(_ point: SqueezeCurve.Point) -> JSONText {
  .object([
    ("move", .number(point.move)), ("direct", .number(point.direct)),
    ("cascade", .optional(point.cascade?.liquidated)),
  ])
}

/// The lead's cells of the quarter's study; effects are differences of means of logarithms.
private func studyJSON(_ study: Outlook.LeadStudy) -> JSONText {
  .object([
    ("date", .text(study.study.date.description)), ("side", .text(study.side.rawValue)),
    ("is_extreme", .flag(study.isExtreme)),
    ("tested", .count(study.study.tested)), ("surviving", .count(study.study.surviving)),
    (
      "cells",
      .list(
        study.cells.map { cell in
          .object([
            ("horizon", .count(cell.horizon)), ("outcome", .text(cell.outcome.rawValue)),
            ("events", .count(cell.events)), ("own_dates", .count(cell.ownDates)),
            ("eligible", .count(cell.eligible)), ("mean", .optional(cell.mean)),
            ("baseline", .optional(cell.baseline)), ("effect", .optional(cell.effect)),
            ("low", .optional(cell.interval?.lowerBound)),
            ("high", .optional(cell.interval?.upperBound)), ("p", .optional(cell.p)),
            ("verdict", .text(cell.verdict.rawValue)),
          ])
        }
      )
    ),
  ])
}

/// `threshold` is the size of a logarithm that the price has to pass.
private func forecastJSON(_ forecast: Forecast) -> JSONText {
  .object([
    ("kind", .text(forecast.kind.rawValue)), ("made", .text(forecast.made.description)),
    ("slot", .text(forecast.slot.description)), ("due", .optional(forecast.due?.description)),
    ("probability", .number(forecast.probability)),
    ("climatology", .number(forecast.climatology)), ("outcomes", .count(forecast.outcomes)),
    ("basis", .text(forecast.basis.rawValue)), ("threshold", .optional(forecast.threshold)),
    ("regime", forecast.regime.map { .number(Double($0.step)) } ?? .null),
  ])
}

private func scoredJSON(_ scored: ScoredForecast) -> JSONText {
  .object([
    ("forecast", forecastJSON(scored.forecast)), ("scored", .text(scored.scored.description)),
    ("happened", .flag(scored.happened)), ("brier", .number(scored.brier)),
  ])
}

private func scoreJSON(_ score: ForecastScore) -> JSONText {
  .object([
    ("scored", .count(score.count)), ("untold", .count(score.untold)),
    ("happened", .count(score.happened)), ("brier", .optional(score.brier)),
    ("climatology", .optional(score.climatology)), ("skill", .optional(score.skill)),
  ])
}

extension JSONText {
  /// A whole number.
  static func count(_ value: Int) -> JSONText { .number(Double(value)) }
}
