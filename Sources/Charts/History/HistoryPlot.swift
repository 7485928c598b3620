// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning

/// The scales of a ratio history, and what lies on them.
struct HistoryPlot {
  let points: [HistoryPoint]
  let scale: RatioScale
  private let days: LinearScale
  private let first: Day
  private let last: Day
  private let cadence: Cadence

  /// The most values whose line is drawn through each of them.
  private static let mostPoints = 400

  /// The plot of `points`, which lie between `first` and `last`.
  init(_ points: [HistoryPoint], _ cadence: Cadence, from first: Day, to last: Day) {
    self.cadence = cadence
    self.points = Self.withGaps(points, cadence).map { point in
      HistoryPoint(
        day: point.day,
        ratio: point.ratio.flatMap { $0 > 0 && $0.isFinite ? $0 : nil },
        middle: point.middle.flatMap { $0.lowerBound > 0 && $0.upperBound.isFinite ? $0 : nil }
      )
    }
    self.first = first
    self.last = last
    let values = self.points.flatMap { point in
      [point.ratio, point.middle?.lowerBound, point.middle?.upperBound].compactMap { $0 }
    }
    let domain = RatioDomain(covering: values)
    scale = RatioScale(domain, from: RatioHistory.bottom, to: RatioHistory.top)
    days = LinearScale(Double(first.count)...Double(last.count), from: 0, to: 1000)
  }

  /// Where `day` stands across, 0 to 1000; the middle of an axis of one day.
  func x(_ day: Day) -> Double { days.place(Double(day.count)) }

  /// The line of the values.
  var line: PathData {
    var path = PathData()
    for run in runs(of: points.map { point in point.ratio.map { at(point.day, $0) } }) {
      path.addLine(points.count > Self.mostPoints ? simplified(run, tolerance: 1.3) : run)
    }
    return path
  }

  /// The area between the percentiles, with points left out that do not show.
  var middle: PathData {
    var path = PathData()
    for run in runs(of: points.map { point in point.middle.map { (point.day, $0) } }) {
      let upper = run.map { at($0.0, $0.1.upperBound) }
      let lower = run.map { at($0.0, $0.1.lowerBound) }
      path.addArea(
        simplified(upper, tolerance: 0.4) + simplified(lower, tolerance: 0.4).reversed()
      )
    }
    return path
  }

  /// The mark of the last value; `nil` where there is none at all.
  var end: RatioHistory.End? {
    guard let point = points.last(where: { $0.ratio != nil }), let ratio = point.ratio else {
      return nil
    }
    return .init(ratio: ratio, day: point.day, x: x(point.day) / 10, y: scale.place(ratio))
  }

  /// The furthest value beyond each end of the axis, the long one first.
  var clipped: [RatioHistory.Clipped] {
    let values = points.compactMap { point in point.ratio.map { (point.day, $0) } }
    let outside = [
      values.filter { scale.clipping($0.1) == .long }.max { $0.1 < $1.1 },
      values.filter { scale.clipping($0.1) == .short }.min { $0.1 < $1.1 },
    ]
    return outside.compactMap { $0 }.map { day, ratio in
      .init(ratio: ratio, day: day, x: x(day) / 10, y: scale.place(ratio))
    }
  }

  /// The labels along the foot.
  func ticks(label: (DateTicks.Step, Day) -> String) -> [Tick] {
    let dates = DateTicks(from: first, to: last, every: cadence.days)
    return thinned(
      dates.days.map { (x($0) / 10, label(dates.step, $0)) },
      keeping: dates.anchor,
      // The axis labels stand left of the plot, the last value and the regimes right of it.
      in: PlotWidths(gutters: 46 + 112, narrowGutters: 46 + 60, overhang: 3)
    )
  }

  /// `points` with an empty one in every stretch of slots that are left out.
  private static func withGaps(_ points: [HistoryPoint], _ cadence: Cadence) -> [HistoryPoint] {
    var filled: [HistoryPoint] = []
    for point in points {
      if let last = filled.last, point.day - last.day > cadence.days {
        filled.append(HistoryPoint(day: last.day + cadence.days, ratio: nil, middle: nil))
      }
      filled.append(point)
    }
    return filled
  }

  private func at(_ day: Day, _ ratio: Double) -> PathData.Point {
    .init(x: x(day), y: scale.place(ratio))
  }
}
