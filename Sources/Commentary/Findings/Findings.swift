// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

/// Everything that one note might say, in the order of the note; at most one finding a rule.
func candidates(of analysis: NoteAnalysis, _ table: FigureTable) -> [Finding] {
  headline(of: analysis) + standfirst(of: analysis, table) + changes(of: analysis)
    + positions(of: analysis, table) + holders(of: analysis) + history(of: analysis)
    + risk(of: analysis) + after(of: analysis)
}

private func headline(of analysis: NoteAnalysis) -> [Finding] {
  let imbalance = analysis.lead.imbalance
  switch imbalance.value.emptySides {
  case .both: return [Finding(.headlineEmpty)]
  case .long, .short: return [Finding(.headlineOneSided)]
  case .neither: break
  }
  guard let lean = imbalance.lean else { return [Finding(.headlineLevel)] }
  let before = analysis.lead.change(over: .near)?.then?.lean
  return [Finding(before == lean.opposite ? .headlineOvertake : .headlineSides)]
}

private func standfirst(of analysis: NoteAnalysis, _ table: FigureTable) -> [Finding] {
  guard analysis.lead.imbalance.dominance != nil else { return [Finding(.standfirstPlain)] }
  let hasSizes = table[.shortSide] != nil && analysis.lead.unit != .share
  return [Finding(hasSizes ? .standfirstSizes : .standfirstRatio)]
}

private func positions(of analysis: NoteAnalysis, _ table: FigureTable) -> [Finding] {
  let imbalance = analysis.lead.imbalance
  guard imbalance.value.emptySides == .neither else { return [Finding(.oneSided)] }
  guard imbalance.lean != nil else { return [Finding(.level)] }
  let hasSizes = table[.shortSide] != nil && analysis.lead.unit != .share
  var found = [Finding(hasSizes ? .sides : .ratioOnly)]
  if let stated = analysis.lead.statedRatio, let ratio = imbalance.ratio, stated > 0 {
    let difference = abs(stated / ratio - 1)
    if difference >= Thresholds.statedDifference {
      found.append(Finding(.stated, strength: difference / Thresholds.statedDifference))
    }
  }
  if imbalance.range != nil { found.append(Finding(.rounding)) }
  if analysis.headline.measure == .reported { found.append(Finding(.uncounted)) }
  return found + classPositions(of: analysis)
}

private func holders(of analysis: NoteAnalysis) -> [Finding] {
  classHolders(of: analysis) + marketHolders(of: analysis)
}

private func marketHolders(of analysis: NoteAnalysis) -> [Finding] {
  switch analysis.leadKind {
  case .total:
    return leaders(of: analysis) + without(of: analysis)
  case .onlyMarket: return []
  case .leadingMarket:
    let breadth = analysis.breadth
    return breadth.count > 1 && breadth.count > breadth.withoutVerdict ? [Finding(.breadth)] : []
  case .largestWithoutVerdict: return [Finding(.withoutVerdict)]
  }
}

private func leaders(of analysis: NoteAnalysis) -> [Finding] {
  guard let parts = analysis.concentration?.parts, parts.count > 2 else { return [] }
  let share = parts[0].share + parts[1].share
  guard share >= Thresholds.topTwoShare else { return [] }
  return [Finding(.leaders, strength: share / Thresholds.topTwoShare)]
}

private func history(of analysis: NoteAnalysis) -> [Finding] {
  let lead = analysis.lead
  let standing = lead.standing
  guard lead.imbalance.ratio != nil else { return [] }
  guard let rank = standing.rank else { return [Finding(.noHistory), Finding(.yesterday)] }
  var found: [Finding] = []
  // As it is printed, so that one printed rank has one word.
  let printed = Band.printed(rank: rank)
  let distance = min(printed, 1 - printed)
  if isMostLopsided(lead), standing.extreme(on: lead.imbalance.lean) != nil {
    found.append(Finding(.record, strength: 2))
  } else if lead.firmness == .firm, distance <= Thresholds.rareRank + Thresholds.tolerance {
    found.append(
      Finding(.rare, strength: Thresholds.rareRank / max(distance, Thresholds.rareRank / 10))
    )
  } else {
    found.append(Finding(.rank))
  }
  if lead.firmness == .firm, let z = standing.z, abs(z) >= Thresholds.z {
    found.append(Finding(.zScore, strength: abs(z) / Thresholds.z))
  }
  return found + [Finding(.pace), Finding(.yesterday)]
}

private func risk(of analysis: NoteAnalysis) -> [Finding] {
  var found = [price(of: analysis), Finding(.funding), Finding(.volatility)]
  found += marketState(of: analysis)
  if analysis.headline.measure.regimeRule == .rank {
    found.append(Finding(.riskAccounts))
  } else {
    switch analysis.sideAtRisk {
    case .short: found.append(Finding(.riskShort))
    case .long: found.append(Finding(.riskLong))
    case nil: if analysis.lead.regime != nil { found.append(Finding(.riskBalanced)) }
    }
  }
  return found + squeeze(of: analysis)
}

extension NoteAnalysis {
  /// The side that the risk is spoken of; `nil` by rank, and near balance.
  ///
  /// A side without the other has no regime where it may not lead, and is lopsided all the same.
  var sideAtRisk: Side? {
    if headline.measure.regimeRule == .rank { return nil }
    let isOneSided = [.long, .short].contains(lead.imbalance.value.emptySides)
    return isOneSided ? lead.imbalance.lean : lead.regime?.side
  }
}

/// Whether today's ratio is further from level than every reading of its window, on either side; never
/// of what is partial or in doubt.
func isMostLopsided(_ lead: SubjectFigure) -> Bool {
  let standing = lead.standing
  guard lead.firmness == .firm, standing.hasEnough, let dominance = lead.imbalance.dominance else {
    return false
  }
  guard let lowest = standing.lowest?.ratio, let highest = standing.highest?.ratio else {
    return false
  }
  return dominance > max(1 / lowest, highest, lowest, 1 / highest)
}
