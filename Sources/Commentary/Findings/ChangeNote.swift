// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Glibc
internal import Positioning

extension NoteAnalysis {
  /// Whether the note before spoke of the slot before.
  var isNextSlot: Bool { before?.slot == cadence.slot(1, before: slot) }

  /// Whether the note before spoke of the same thing: one market, or the total.
  var isSameLead: Bool {
    guard let before else { return false }
    return before.lead.subject == lead.subject || before.leadKind == .total && leadKind == .total
  }

  /// The lead in the slot of the note before: as it is known now of the slot before this one, over the
  /// markets present in both; where slots lie between, as that note counted it.
  ///
  /// `nil` where another market led, or where a sum over both slots is not the one the note prints.
  var leadBefore: Imbalance? {
    guard let before, isSameLead else { return nil }
    guard isNextSlot, let change = lead.change(over: .near), let then = change.then
    else { return before.lead.subject == lead.subject ? before.lead.imbalance : nil }
    return ratioWithSide(change.now) == ratioWithSide(lead.imbalance) ? then : nil
  }

  /// What ``leadBefore`` was computed from: as the lead's changes, or as that note told it.
  var inputsOfLeadBefore: [FigureInput] {
    guard let before else { return [] }
    if isNextSlot, let change = lead.change(over: .near), change.then != nil {
      return [.reading(slot: change.slot)]
    }
    return [.note(date: before.date, places: before.lead.inputs)]
  }

  /// Whether what the note before told of the lead is what is known of that slot now.
  var isBeforeAsTold: Bool {
    guard let then = leadBefore, let told = before?.lead.imbalance else { return false }
    return ratioWithSide(then) == ratioWithSide(told)
  }

  /// The single markets that have a value today.
  var presentMarkets: Set<Market> {
    Set(
      markets.compactMap { figure in
        if case .market(let market) = figure.subject { market } else { nil }
      }
    )
  }

  /// How many markets stand crowded or extreme on either side, in this note and in the one before;
  /// `nil` by rank, and where other markets have a value than then: that would count who reports.
  var lopsided: (now: Int, before: Int)? {
    guard let before, leadKind == .leadingMarket, before.leadKind == .leadingMarket,
      headline.measure.regimeRule == .bands, before.markets.map({ $0 == presentMarkets }) ?? true
    else { return nil }
    return (breadth.lopsided, before.breadth.lopsided)
  }
}

extension NoteAnalysis {
  /// Whether the market that led the note before has a value today, and today's leader had one then.
  fileprivate var bothLeadersStand: Bool {
    guard let before, case .market(let was) = before.lead.subject,
      case .market(let market) = lead.subject
    else { return false }
    guard let known = before.markets else { return true }
    return presentMarkets.contains(was) && known.contains(market)
  }

  /// Whether the ratio is nearer to balance than the record of the note before, which is known now as
  /// it was told then, and enough history is there to say so.
  fileprivate var isShortOfRecord: Bool {
    guard let now = lead.imbalance.dominance, let then = leadBefore?.dominance else { return false }
    return lead.standing.hasEnough && isBeforeAsTold && now < then
      && ratioWithSide(lead.imbalance) != ratioWithSide(leadBefore)
  }
}

extension Breadth {
  /// How many markets stand crowded or extreme on either side.
  var lopsided: Int { [0, 1, 5, 6].reduce(0) { $0 + byStep[$1] } }
}

/// What is other than in the note before, in the order in which it is told; empty where nothing is.
///
/// Nothing is compared with what that note had in doubt.
func changes(of analysis: NoteAnalysis) -> [Finding] {
  if analysis.before?.lead.firmness == .doubtful { return [] }
  return changesOfLead(analysis) + changesOfRecord(analysis) + changesOfBreadth(analysis)
}

private func changesOfLead(_ analysis: NoteAnalysis) -> [Finding] {
  guard let before = analysis.before else { return [] }
  guard analysis.isSameLead else {
    let kinds = [analysis.leadKind, before.leadKind]
    guard kinds.allSatisfy({ $0 == .leadingMarket }), analysis.bothLeadersStand else { return [] }
    return [Finding(.changedLead, strength: 2)]
  }
  guard let then = analysis.leadBefore, let now = analysis.lead.imbalance.ratio,
    let ratio = then.ratio
  else { return [] }
  var found: [Finding] = []
  // Sides that are nearly level in both notes turn without telling anything.
  let size = max(analysis.lead.imbalance.dominance ?? 1, then.dominance ?? 1)
  if let lean = analysis.lead.imbalance.lean, then.lean == lean.opposite,
    size >= Thresholds.nearlyLevel
  {
    found.append(Finding(.changedSide, strength: 3))
  }
  // A regime is compared as that note told it, so not where its ratio has been restated since; and
  // not where both ratios are printed alike, on two sides of a bound.
  if let was = before.lead.regime, let regime = analysis.lead.regime, was.step != regime.step,
    analysis.isBeforeAsTold, ratioWithSide(then) != ratioWithSide(analysis.lead.imbalance)
  {
    found.append(Finding(.changedRegime, strength: 1 + abs(Double(regime.step - was.step))))
  }
  let move = abs(log(now / ratio)) / log(Thresholds.nearFactor)
  if move >= 1 { found.append(Finding(.changedRatio, strength: move)) }
  return found
}

private func changesOfRecord(_ analysis: NoteAnalysis) -> [Finding] {
  guard let before = analysis.before, before.lead.subject == analysis.lead.subject else {
    return []
  }
  switch (isMostLopsided(before.lead), isMostLopsided(analysis.lead)) {
  case (false, true): return [Finding(.recordSet, strength: 3)]
  case (true, false) where analysis.isShortOfRecord: return [Finding(.recordEnded, strength: 1.5)]
  default: return []
  }
}

private func changesOfBreadth(_ analysis: NoteAnalysis) -> [Finding] {
  guard let lopsided = analysis.lopsided else { return [] }
  let moved = abs(lopsided.now - lopsided.before)
  guard moved >= Thresholds.breadthMoved else { return [] }
  return [
    Finding(.changedBreadth, strength: Double(moved) / Double(Thresholds.breadthMoved))
  ]
}
