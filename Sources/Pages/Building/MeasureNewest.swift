// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

extension SitePast {
  /// The newest slot of a measure as a note of its single markets would see it, for charts that
  /// show a note; `nil` where no market has a value in it.
  func newestNote(of overview: MeasureOverview) -> NoteAnalysis? {
    guard let slot = overview.slots.last, let breadth = overview.breadth.last else { return nil }
    let markets = overview.markets.filter { $0.newest.slot == slot }
    let lead = markets.map(\.latest).reduce(nil as SubjectFigure?) { best, figure in
      guard let best else { return figure }
      return (figure.imbalance.dominance ?? 0) > (best.imbalance.dominance ?? 0) ? figure : best
    }
    guard let lead else { return nil }
    return NoteAnalysis(
      date: latest.analysis.date,
      cadence: cadence,
      slot: slot,
      asOf: markets.map(\.newest.asOf).max(),
      cutOff: latest.analysis.cutOff,
      headline: overview.headline,
      lead: lead,
      leadKind: .leadingMarket,
      markets: markets.map(\.latest),
      assets: [],
      concentration: nil,
      breadth: breadth,
      coverage: Coverage(present: markets.count, expected: markets.count, share: 1, missing: []),
      history: [],
      reconciliation: nil,
      context: nil,
      missingSlots: 0
    )
  }
}
