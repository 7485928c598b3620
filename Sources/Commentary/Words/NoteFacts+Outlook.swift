// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning

/// What holds of volatility, levels, studies and forecasts.
func outlookFlags(of analysis: NoteAnalysis) -> Set<String> {
  var flags: Set<String> = []
  func set(_ name: String, _ holds: Bool) { if holds { flags.insert(name) } }
  let outlook = analysis.outlook
  set("hasLevels", outlook.squeeze != nil)
  set("hasStudy", outlook.study != nil)
  set("hasForecasts", !outlook.forecasts.isEmpty)
  set("yangZhang", outlook.volatility?.estimator == .yangZhang)
  set("parkinson", outlook.volatility?.estimator == .parkinson)
  if let quadrant = analysis.outlook.leverage?.middleMove?.quadrant { flags.insert(quadrant.flag) }
  if let most = outlook.sensitivity?.most {
    if case .venue = most.leftOut { flags.insert("leftOutVenue") }
    set("otherRegime", most.regime != nil && most.regime != analysis.lead.regime)
  }
  set("crowdedHigh", outlook.crowding?.score.map { $0 > 0.5 } ?? false)
  if let curve = outlook.squeeze {
    set("noneOnRise", curve.rise.isEmpty)
    set("noneOnFall", curve.fall.isEmpty)
    set("riseAlone", curve.rise.isAlone)
    set("fallAlone", curve.fall.isAlone)
    set("moreOnRise", curve.rise.direct >= curve.fall.direct)
    // A rise forces shorts: levels that put more there stand against a split that leans long.
    let stressed: Side? =
      curve.rise.direct == curve.fall.direct
      ? nil : curve.rise.direct > curve.fall.direct ? .short : .long
    set("againstSplit", stressed != nil && stressed == analysis.sideAtRisk?.opposite)
    set("levelsSynthetic", curve.map.status == .synthetic)
    set("levelsOurs", curve.map.origin != .given)
  }
  if let study = outlook.study, let cell = analysis.spokenCell {
    set("afterHigh", study.side == .long)
    set("noEvent", cell.events == 0)
    set("oneEvent", cell.events == 1)
    set("ofMoves", cell.outcome == .absoluteReturn)
    set("ofReturns", cell.outcome == .forwardReturn)
    set("ofVolatility", cell.outcome == .volatilityRatio)
    set("ofAdverse", cell.outcome == .adverseMove)
    set("effectUp", (cell.effect ?? 0) > 0)
    set("oneSlot", cell.horizon == 1)
    set("intervalHoldsZero", cell.interval.map { $0.contains(0) } ?? true)
  }
  if let forecast = analysis.forecastOfRegime {
    set("forecastHalf", forecast.basis == .half)
    set("forecastInRegime", forecast.basis == .regime)
  }
  return flags
}

extension SqueezeCurve.Point {
  /// Whether nothing is liquidated, with the cascade or without.
  fileprivate var isEmpty: Bool { max(direct, cascade?.liquidated ?? 0) == 0 }

  /// Whether the cascade adds nothing that is printed.
  fileprivate var isAlone: Bool { cascade.map { money($0.liquidated) == money(direct) } ?? false }
}

extension Quadrant {
  /// The condition that phrases ask.
  fileprivate var flag: String {
    switch self {
    case .newLongs: "newLongs"
    case .newShorts: "newShorts"
    case .shortCovering: "shortCovering"
    case .longClosing: "longClosing"
    }
  }
}
