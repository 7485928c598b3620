// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

/// Everything that holds of a note whatever is said of it.
func flags(of analysis: NoteAnalysis) -> Set<String> {
  let lead = analysis.lead
  var flags: Set<String> = []
  func set(_ name: String, _ holds: Bool) { if holds { flags.insert(name) } }
  set("short", lead.imbalance.lean == .short)
  set("long", lead.imbalance.lean == .long)
  set("level", lead.imbalance.lean == nil)
  set("nearlyLevel", lead.imbalance.dominance.map { $0 < Thresholds.nearlyLevel } ?? false)
  set("total", analysis.leadKind == .total)
  set("market", analysis.leadKind != .total)
  let couldAdd = analysis.leadKind == .leadingMarket && !analysis.assets.isEmpty
  set("totalTooThin", couldAdd && !analysis.coverage.isEnough)
  let hasDoubt = analysis.suspicions.contains { $0.isDoubt && $0.check.isOfPositions }
  set("totalInDoubt", couldAdd && analysis.coverage.isEnough && hasDoubt)
  set("named", !lead.asset.isAll)
  set("severalVenues", lead.venue?.isAll ?? true)
  set("rounded", lead.rounding != nil)
  set("modelled", lead.status == .modelled)
  set("synthetic", lead.status == .synthetic)
  let empty = lead.imbalance.value.emptySides
  set("noLongs", empty == .long || empty == .both)
  set("noShorts", empty == .short || empty == .both)
  set("mostLopsided", isMostLopsided(lead))
  let measure = analysis.headline.measure
  set("heads", measure == .accountRatio || measure == .topAccountRatio)
  set("flow", measure.isFlow)
  set("oneReading", lead.standing.readings == 1)
  set("oneGap", analysis.missingSlots == 1)
  let assets = Set(analysis.markets.map(\.asset))
  set("crypto", !assets.isEmpty && assets.allSatisfy(isCrypto))
  set("fullWindow", lead.standing.readings >= Thresholds.fullWindow(analysis.cadence))
  set("wholeWindow", lead.standing.readings >= lead.standing.window)
  set("weekly", analysis.cadence == .weekly)
  set("closeNotAboveZero", analysis.context?.close.map { $0 <= 0 } ?? false)
  flags.formUnion(classFlags(of: analysis))
  flags.formUnion(checkFlags(of: analysis))
  flags.formUnion(outlookFlags(of: analysis))
  flags.formUnion(regimeFlags(of: analysis))
  // Nothing is said to have moved from, or to, what is in doubt.
  if lead.firmness != .doubtful, !analysis.isAfterDoubt { flags.formUnion(paceFlags(of: lead)) }
  return flags
}

private func regimeFlags(of analysis: NoteAnalysis) -> Set<String> {
  let byRank = analysis.headline.measure.regimeRule == .rank
  var flags: Set<String> = [byRank ? "byRank" : "byBands"]
  guard let regime = analysis.lead.regime else { return flags.union(["noVerdict"]) }
  switch regime.grade {
  case .balanced: flags.insert("balanced")
  case .leaning: flags.insert("leaning")
  case .crowded: flags.insert("crowded")
  case .extreme: flags.insert("extreme")
  }
  if byRank, let side = regime.side { flags.insert(side == .long ? "high" : "low") }
  return flags
}

/// How the ratio moved over a day and a week, in the words of the published thresholds.
private func paceFlags(of lead: SubjectFigure) -> Set<String> {
  var flags: Set<String> = []
  if let week = lead.change(over: .middle)?.factor {
    if week >= Thresholds.middleFactor { flags.insert("middleUp") }
    if week <= 1 / Thresholds.middleFactor { flags.insert("middleDown") }
  }
  if let day = lead.change(over: .near)?.factor {
    if day >= Thresholds.nearFactor { flags.insert("nearUp") }
    if day <= 1 / Thresholds.nearFactor { flags.insert("nearDown") }
    if max(day, 1 / day) <= Thresholds.steadyFactor { flags.insert("steady") }
  }
  return flags
}
