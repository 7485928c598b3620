// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning

extension FigureTable {
  /// What the note before had.
  mutating func addBefore(of analysis: NoteAnalysis) {
    guard let before = analysis.before else { return }
    let lead = before.lead
    let its = [FigureInput.note(date: before.date, places: lead.inputs)]
    let all = [FigureInput.note(date: before.date, places: [])]
    add(.beforeDay, longDate(before.asOf), Double(before.asOf.count), from: [], and: its)
    let readings = lead.standing.readings
    let cadence = analysis.cadence
    let window = FigureInput.readings(
      first: cadence.slot(cadence.window, before: before.slot),
      last: cadence.slot(1, before: before.slot),
      count: readings
    )
    add(.beforeReadings, count(readings), Double(readings), from: [], and: [window])
    if let then = analysis.leadBefore, let text = ratioWithSide(then), let size = then.dominance {
      add(.beforeRatio, text, size, from: [], and: analysis.inputsOfLeadBefore)
    }
    if let text = ratioWithSide(lead.imbalance), let size = lead.imbalance.dominance {
      add(.leadBeforeRatio, text, size, from: [], and: its)
    }
    guard let lopsided = analysis.lopsided else { return }
    let parts = analysis.markets.flatMap(\.inputs).sorted()
    add(.lopsidedMarkets, count(lopsided.now), Double(lopsided.now), from: parts)
    add(.lopsidedBefore, count(lopsided.before), Double(lopsided.before), from: [], and: all)
  }
}
