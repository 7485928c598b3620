// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Glibc
internal import Positioning

extension NoteAnalysis {
  /// The cell that the note speaks of: of those that survive the correction the one with the
  /// smallest p, sizes of moves first; else the size of moves at the middle horizon.
  var spokenCell: EventStudy.Cell? {
    guard let study = outlook.study else { return nil }
    let holding = study.cells.filter { $0.verdict == .survives }
    let moves = holding.filter { $0.outcome == .absoluteReturn }
    let first = (moves.isEmpty ? holding : moves).min { ($0.p ?? 1) < ($1.p ?? 1) }
    return first ?? study.cell(.absoluteReturn, at: cadence.slots(in: .middle))
  }

  /// The forecast that the ratio stays in its regime.
  var forecastOfRegime: Forecast? { outlook.forecasts.first { $0.kind == .regimeHolds } }
}

/// How the total depends on one venue or asset, where it matters.
func without(of analysis: NoteAnalysis) -> [Finding] {
  guard let sensitivity = analysis.outlook.sensitivity, let whole = sensitivity.whole.ratio,
    let ratio = sensitivity.most.imbalance.ratio
  else { return [] }
  let factor = exp(abs(log(ratio / whole)))
  let regime = sensitivity.most.regime
  let isOther = regime != nil && regime != analysis.lead.regime
  guard factor >= Thresholds.leftOutFactor || isOther else { return [] }
  return [Finding(.without, strength: factor / Thresholds.leftOutFactor)]
}

/// What funding, open interest and price say together, where it is out of the ordinary.
func marketState(of analysis: NoteAnalysis) -> [Finding] {
  var found: [Finding] = []
  if let score = analysis.outlook.crowding?.score {
    let distance = min(score, 1 - score)
    if distance <= Thresholds.crowding {
      found.append(Finding(.crowding, strength: 2 - distance / Thresholds.crowding))
    }
  }
  if let move = analysis.outlook.leverage?.middleMove, move.quadrant != nil,
    let interest = move.interest, abs(interest) >= Thresholds.interestMove
  {
    found.append(Finding(.quadrant, strength: abs(interest) / Thresholds.interestMove))
  }
  return found
}

/// What a move of the price would set off, where a map of levels is there.
func squeeze(of analysis: NoteAnalysis) -> [Finding] {
  guard let curve = analysis.outlook.squeeze, max(curve.rise.direct, curve.fall.direct) > 0 else {
    return []
  }
  return [Finding(curve.impact == nil ? .squeezeDirect : .squeeze, strength: 2)]
}

/// What came after such readings before, said only of a reading that is one, and what is forecast.
func after(of analysis: NoteAnalysis) -> [Finding] {
  var found: [Finding] = []
  if let study = analysis.outlook.study, study.isExtreme, let cell = analysis.spokenCell {
    switch cell.verdict {
    case .survives: found.append(Finding(.studyHolds, strength: 3))
    case .cannotTell: found.append(Finding(.studyUnclear, strength: 2))
    case .tooFew: found.append(Finding(.studyFew, strength: 2))
    }
  }
  // Without a ratio there is none that could stay in its regime.
  return analysis.lead.imbalance.ratio == nil ? found : found + [Finding(.forecast)]
}
