// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// What came after every slot of every subject at one horizon, on one axis of slots.
struct HorizonPanel {
  /// The slots of one subject that have an outcome.
  struct Column {
    /// Where they stand on the axis, ascending.
    let places: [Int]
    /// What came after each.
    let rows: [OutcomeRow]
    /// Which of them are events on the long and on the short side: places in ``rows``.
    let events: [[Int]]
  }

  /// How many slots after the entry.
  let horizon: Int
  /// The first slot that has an outcome; what the places are counted from.
  let first: Day
  /// How many slots there are from there to the last one with an outcome; 0 if there are none.
  let slots: Int
  /// Parallel to the subjects.
  let columns: [Column]

  /// The panel of what is `known`, at the horizon at `place` of the plan.
  init(of known: [KnownChronicle], place: Int, plan: StudyPlan) {
    let horizon = plan.horizons[place]
    let eligible = known.map { $0.eligible(place: place, span: plan.days(of: horizon)) }
    let days = zip(known, eligible).map { known, eligible in
      eligible.map { known.chronicle.readings[$0.index].day }
    }
    let first = days.compactMap(\.first).min() ?? Day(0)
    let last = days.compactMap(\.last).max()
    self.horizon = horizon
    self.first = first
    slots = last.map { plan.cadence.distance(from: first, to: $0) + 1 } ?? 0
    columns = known.indices.map { subject in
      let extremes = known[subject].chronicle.extremes
      return Column(
        places: days[subject].map { plan.cadence.distance(from: first, to: $0) },
        rows: eligible[subject].map(\.row),
        events: Side.allCases.map { side in
          eligible[subject].indices.filter {
            extremes.isEvent(at: eligible[subject][$0].index, on: side, horizon: horizon)
          }
        }
      )
    }
  }
}

extension KnownChronicle {
  /// The readings that have a rank and an outcome, by place in the chronicle.
  fileprivate func eligible(place: Int, span: Int) -> [(index: Int, row: OutcomeRow)] {
    (0..<readingCount).compactMap { index in
      let row = outcome(of: index, place: place, span: span)
      return row[OutcomeLane.priced] > 0 ? (index, row) : nil
    }
  }
}

extension HorizonPanel.Column {
  /// The values of one outcome in order of time, and which of them belong to events of `side`.
  func values(of outcome: EventStudy.Outcome, _ side: Side) -> (all: [Double], events: [Int]) {
    let (value, count) = (OutcomeLane.value(of: outcome, side), OutcomeLane.count(of: outcome))
    let events = events(on: side)
    guard outcome == .volatilityRatio else { return (rows.map { $0[value] }, events) }
    var (all, chosen): ([Double], [Int]) = ([], [])
    var next = events[...]
    for (place, row) in rows.enumerated() {
      let isEvent = next.first == place
      if isEvent { next = next.dropFirst() }
      guard row[count] > 0 else { continue }
      if isEvent { chosen.append(all.count) }
      all.append(row[value])
    }
    return (all, chosen)
  }

  /// The events of `side`, by place in ``rows``.
  func events(on side: Side) -> [Int] { events[side == .long ? 0 : 1] }

  /// What resamples need of the column; of sides with too few events there is nothing.
  func resampled(over slots: Int) -> ResampleColumn {
    var axis = Array(repeating: OutcomeRow.zero, count: slots)
    for (place, row) in zip(places, rows) { axis[place] = row }
    return ResampleColumn(
      rows: axis,
      events: Side.allCases.map { side in
        let events = events(on: side)
        return events.count < EventStudy.fewestEvents
          ? [] : events.map { ResampleColumn.Event(rows[$0], place: places[$0], side) }
      }
    )
  }
}

extension ResampleColumn.Event {
  /// An event, or several of one slot added up, with the outcomes of `row`.
  init(_ row: OutcomeRow, place: Int, _ side: Side) {
    self.place = place
    values = SIMD4(
      row[OutcomeLane.forwardReturn],
      row[OutcomeLane.absoluteReturn],
      row[OutcomeLane.volatilityRatio],
      row[side == .long ? OutcomeLane.fall : OutcomeLane.rise]
    )
    counts = SIMD2(row[OutcomeLane.priced], row[OutcomeLane.volatile])
  }
}
