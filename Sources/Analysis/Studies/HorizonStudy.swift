// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// All tests at one horizon, before it is known which survive.
struct HorizonStudy {
  /// By subject, side and outcome.
  private(set) var cells: [[[CellTest]]]
  /// By side and outcome, with how many markets have events; empty with fewer than two subjects.
  private(set) var pooled: [[(test: CellTest, markets: Int)]]
  /// The panel that was tested.
  let panel: HorizonPanel

  /// The tests of a panel.
  ///
  /// - Parameters:
  ///   - panel: What came after each slot.
  ///   - resamples: How many resamples make the intervals.
  ///   - seed: What the draws follow from; the same for all subjects.
  ///   - percentile: Which of the resamples' effects are the ends.
  init(
    of panel: HorizonPanel,
    resamples: Int,
    seed: [UInt64],
    _ percentile: ExpandedPercentile
  ) {
    self.panel = panel
    cells = panel.columns.map { column in
      Side.allCases.map { side in
        EventStudy.Outcome.allCases.map { CellTest(of: column, side, $0) }
      }
    }
    let pool = panel.columns.count > 1 ? PooledPanel(of: panel) : nil
    pooled =
      pool.map { pool in
        Side.allCases.map { side in EventStudy.Outcome.allCases.map { pool.test(side, $0) } }
      } ?? []
    var columns = panel.columns.map { $0.resampled(over: panel.slots) }
    if let pool { columns.append(pool.resampled) }
    let effects = panel.resampled(columns, resamples: resamples, seed: seed)
    takeIntervals(from: effects, resamples: resamples, percentile)
  }
}

extension HorizonStudy {
  private mutating func takeIntervals(
    from effects: [ResampledEffects],
    resamples: Int,
    _ percentile: ExpandedPercentile
  ) {
    for (side, name) in Side.allCases.enumerated() {
      for (place, outcome) in EventStudy.Outcome.allCases.enumerated() {
        for subject in cells.indices {
          let drawn = effects[subject].effects(on: name, outcome)
          let events = cells[subject][side][place].events
          cells[subject][side][place]
            .takeInterval(from: drawn, resamples: resamples, dates: events, percentile)
        }
        guard !pooled.isEmpty, let last = effects.last else { continue }
        let drawn = last.effects(on: name, outcome)
        let dates = pooled[side][place].test.places.count
        pooled[side][place].test
          .takeInterval(from: drawn, resamples: resamples, dates: dates, percentile)
      }
    }
  }
}

extension HorizonPanel {
  /// So many resamples are drawn at once that they stay in the processor's cache.
  private static let batch = 200

  /// The effects that `resamples` resamples of the slots give in each column; each resample is the
  /// same for all.
  fileprivate func resampled(
    _ columns: [ResampleColumn],
    resamples: Int,
    seed: [UInt64]
  ) -> [ResampledEffects] {
    var effects = columns.map { ResampledEffects(resamples: $0.hasEvents ? resamples : 0) }
    let tested = columns.indices.filter { columns[$0].hasEvents }
    guard slots > 0, !tested.isEmpty else { return effects }
    var draws = BlockDraws(slots: slots, mean: StudyPlan.meanBlock(for: horizon), seed: seed)
    for start in stride(from: 0, to: resamples, by: Self.batch) {
      draws.draw(min(Self.batch, resamples - start))
      for place in tested { effects[place].add(draws, to: columns[place]) }
    }
    return effects
  }
}
