// SPDX-License-Identifier: Apache-2.0
internal import Analysis
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

/// What a move of the price would set off, where a map of levels is there.
func squeeze(of analysis: NoteAnalysis) -> [Finding] {
  guard let curve = analysis.outlook.squeeze else { return [] }
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
  return found + [Finding(.forecast)]
}
