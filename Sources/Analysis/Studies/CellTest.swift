// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// What one cell comes to, before it is known which cells survive.
struct CellTest {
  /// How many events and slots have the outcome.
  var events = 0, eligible = 0
  /// Where the events stand on the axis of slots.
  var places: [Int] = []
  /// The mean over the events, and over all slots.
  var mean: Double?, baseline: Double?
  /// By circular shifts; `nil` with too few events.
  var p: Double?
  /// By the bootstrap; `nil` with too few events.
  var interval: ClosedRange<Double>?

  /// The mean less the baseline.
  var effect: Double? { mean.flatMap { mean in baseline.map { mean - $0 } } }

  /// What is to be said of it if the correction is `passed`, or not.
  func verdict(passed: Bool) -> EventStudy.Verdict {
    guard p != nil else { return .tooFew }
    guard passed, let interval else { return .cannotTell }
    return interval.lowerBound > 0 || interval.upperBound < 0 ? .survives : .cannotTell
  }
}

extension CellTest {
  /// The test of one side and outcome of a column, without its interval.
  init(of column: HorizonPanel.Column, _ side: Side, _ outcome: EventStudy.Outcome) {
    let (values, chosen) = column.values(of: outcome, side)
    events = chosen.count
    eligible = values.count
    let lane = OutcomeLane.count(of: outcome)
    places = column.events(on: side).filter { column.rows[$0][lane] > 0 }.map { column.places[$0] }
    mean = Self.mean(of: chosen.map { values[$0] })
    baseline = Self.mean(of: values)
    guard events >= EventStudy.fewestEvents else { return }
    p = CircularShifts.p(of: chosen, among: values)
  }

  /// The mean of `values`; `nil` if there are none.
  static func mean(of values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// Takes the interval from the effects of resamples; none if most of them had no event.
  ///
  /// - Parameters:
  ///   - effects: Those of the resamples with an event, in no order.
  ///   - resamples: How many were drawn.
  ///   - dates: On how many dates the events lie.
  ///   - percentile: Which of the effects are the ends.
  mutating func takeInterval(
    from effects: ArraySlice<Double>,
    resamples: Int,
    dates: Int,
    _ percentile: ExpandedPercentile
  ) {
    guard p != nil, 2 * effects.count >= resamples else { return }
    interval = middle(of: effects, leavingOut: percentile.tail(events: dates))
  }
}
