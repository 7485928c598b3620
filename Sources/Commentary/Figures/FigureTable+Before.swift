// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning

extension FigureTable {
  /// What the note before had.
  mutating func addBefore(of analysis: NoteAnalysis) {
    guard let before = analysis.before else { return }
    let (lead, inputs) = (before.lead, before.lead.inputs)
    add(.beforeDay, longDate(before.asOf), Double(before.asOf.count), from: [])
    let readings = lead.standing.readings
    add(.beforeReadings, count(readings), Double(readings), from: inputs)
    if let then = analysis.leadBefore, let text = ratioWithSide(then), let size = then.dominance {
      add(.beforeRatio, text, size, from: inputs)
    }
    if let text = ratioWithSide(lead.imbalance), let size = lead.imbalance.dominance {
      add(.leadBeforeRatio, text, size, from: inputs)
    }
    guard let lopsided = analysis.lopsided else { return }
    let parts = analysis.markets.flatMap(\.inputs).sorted()
    add(.lopsidedMarkets, count(lopsided.now), Double(lopsided.now), from: parts)
    add(.lopsidedBefore, count(lopsided.before), Double(lopsided.before), from: [])
  }
}
