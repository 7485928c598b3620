// SPDX-License-Identifier: Apache-2.0
internal import Glibc
internal import Positioning

/// All subjects of a panel together: each outcome in standard deviations of its subject, from its
/// subject's mean.
///
/// So the mean over all slots is 0, and a market that swings more, or that has more events, weighs
/// no more for it.
struct PooledPanel {
  /// The columns with standardised rows.
  private let columns: [HorizonPanel.Column]
  private let slots: Int
  /// The standardised rows of each slot added up, over all subjects and over the events of a side.
  private let rows: [OutcomeRow]
  private let eventRows: [[OutcomeRow]]

  /// The pool of a panel.
  init(of panel: HorizonPanel) {
    slots = panel.slots
    columns = panel.columns.map(\.standardised)
    var rows = Array(repeating: OutcomeRow.zero, count: slots)
    var eventRows = Side.allCases.map { _ in rows }
    for column in columns {
      for (place, row) in zip(column.places, column.rows) { rows[place] += row }
      for (side, events) in column.events.enumerated() {
        for event in events { eventRows[side][column.places[event]] += column.rows[event] }
      }
    }
    (self.rows, self.eventRows) = (rows, eventRows)
  }

  /// What resamples need of the pool.
  var resampled: ResampleColumn {
    ResampleColumn(
      rows: rows,
      events: Side.allCases.map { side in
        eventRows(on: side).enumerated().compactMap { place, row in
          row[OutcomeLane.priced] > 0 ? ResampleColumn.Event(row, place: place, side) : nil
        }
      }
    )
  }

  /// The test of one side and outcome, without its interval; and how many subjects have events.
  func test(_ side: Side, _ outcome: EventStudy.Outcome) -> (test: CellTest, markets: Int) {
    let lane = OutcomeLane.count(of: outcome)
    let value = OutcomeLane.value(of: outcome, side)
    let rows = eventRows(on: side)
    var test = CellTest()
    test.places = rows.indices.filter { rows[$0][lane] > 0 }
    let count = rows.reduce(0) { $0 + $1[lane] }
    test.events = Int(count)
    test.eligible = Int(self.rows.reduce(0) { $0 + $1[lane] })
    if count > 0 { test.mean = rows.reduce(0) { $0 + $1[value] } / count }
    test.baseline = test.eligible > 0 ? 0 : nil
    if test.places.count >= EventStudy.fewestEvents { test.p = p(side, outcome) }
    let markets = columns.count { column in
      column.events(on: side).contains { column.rows[$0][lane] > 0 }
    }
    return (test, markets)
  }
}

extension PooledPanel {
  private func eventRows(on side: Side) -> [OutcomeRow] { eventRows[side == .long ? 0 : 1] }

  /// By shifts along the axis of slots, the same for all subjects; those that bring no event to a
  /// slot with an outcome are left out.
  private func p(_ side: Side, _ outcome: EventStudy.Outcome) -> Double? {
    let lane = OutcomeLane.count(of: outcome)
    let value = OutcomeLane.value(of: outcome, side)
    var sums = Array(repeating: 0.0, count: slots)
    var counts = sums
    for column in columns {
      let events = column.events(on: side).filter { column.rows[$0][lane] > 0 }
      guard !events.isEmpty else { continue }
      let places = events.map { column.places[$0] }
      CircularShifts.add(column.circle(value, over: slots), at: places, to: &sums)
      CircularShifts.add(column.circle(lane, over: slots), at: places, to: &counts)
    }
    let effects = zip(sums, counts).compactMap { $1 > 0 ? abs($0 / $1) : nil }
    guard let effect = effects.first else { return nil }
    // Means of standardised values are differences from a mean of 0.
    let least = effect - CircularShifts.tie * max(effect, 1)
    return Double(1 + effects.dropFirst().count { $0 >= least }) / Double(effects.count)
  }
}

extension HorizonPanel.Column {
  /// The column with each value less its mean, in standard deviations (n − 1 below the line); an
  /// outcome without spread is left out.
  fileprivate var standardised: HorizonPanel.Column {
    var (mean, scale) = (OutcomeRow.zero, OutcomeRow.zero)
    let sum = rows.reduce(.zero, +)
    for lane in 0...OutcomeLane.rise {
      let counted = lane == OutcomeLane.volatilityRatio ? OutcomeLane.volatile : OutcomeLane.priced
      guard sum[counted] > 1 else { continue }
      mean[lane] = sum[lane] / sum[counted]
      let squares = rows.reduce(0) {
        $0 + ($1[lane] - mean[lane]) * ($1[lane] - mean[lane]) * $1[counted]
      }
      scale[lane] = squares > 0 ? sqrt((sum[counted] - 1) / squares) : 0
    }
    let rows = rows.map { row in
      var result = (row - mean) * scale
      result[OutcomeLane.priced] = row[OutcomeLane.priced]
      result[OutcomeLane.volatile] = row[OutcomeLane.volatile]
      result[OutcomeLane.volatilityRatio] *= row[OutcomeLane.volatile]
      return result
    }
    return HorizonPanel.Column(places: places, rows: rows, events: events)
  }

  /// One lane along the axis of slots, twice over.
  fileprivate func circle(_ lane: Int, over slots: Int) -> [Double] {
    var circle = Array(repeating: 0.0, count: 2 * slots)
    for (place, row) in zip(places, rows) {
      circle[place] = row[lane]
      circle[place + slots] = row[lane]
    }
    return circle
  }
}
