// SPDX-License-Identifier: Apache-2.0
import Analysis

/// The scales of an event fan, and what lies on them.
struct EventFanPlot {
  /// The upper edge of the plot, in pixels.
  let top: Double
  private let fan: EventFan
  private let domain: ClosedRange<Double>
  private let offsets: LinearScale, heights: LinearScale

  /// The plot of `fan`; `nil` where it spans no time.
  init?(_ fan: EventFan) {
    guard let first = fan.steps.first?.offset, let last = fan.steps.last?.offset, first < last
    else {
      return nil
    }
    self.fan = fan
    top = fan.isFan ? 40 : 12
    let logarithms =
      fan.isFan
      ? fan.steps.flatMap { step in
        [step.median, step.middleHalf.lowerBound, step.middleHalf.upperBound]
          + (step.interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
      } : fan.paths.flatMap { $0.values.compactMap { $0 } }
    let changes = logarithms.map { priceChange($0) }.filter(\.isFinite)
    guard !changes.isEmpty else { return nil }
    domain = Self.domain(changes)
    offsets = LinearScale(Double(first)...Double(last), from: 0, to: 1000)
    heights = LinearScale(domain, from: EventFanChart.bottom, to: top)
  }

  /// Where `offset` stands across, 0 to 1000.
  func x(_ offset: Int) -> Double { offsets.place(Double(offset)) }

  /// The line of the medians.
  var median: PathData {
    var path = PathData()
    for run in runs(of: stepsWithGaps) {
      path.addLine(simplified(run.map { at($0.offset, $0.median) }, tolerance: 0.3))
    }
    return path
  }

  /// The area between the ends that `range` has at each step.
  func band(_ range: (EventFan.Step) -> ClosedRange<Double>?) -> PathData {
    var path = PathData()
    let ranges = stepsWithGaps.map { step in
      step.flatMap { step in range(step).map { (step.offset, $0) } }
    }
    for run in runs(of: ranges) {
      let upper = simplified(run.map { at($0.0, $0.1.upperBound) }, tolerance: 0.3)
      let lower = simplified(run.map { at($0.0, $0.1.lowerBound) }, tolerance: 0.3)
      path.addArea(upper + lower.reversed())
    }
    return path
  }

  /// Each event by itself, the labels of those that reach the end pushed apart; the first come first.
  var lines: [EventFanChart.Line] {
    let ends = fan.paths.map { $0.values.last.flatMap { $0 } }
    let reaching = ends.compactMap { $0.map { height(of: $0) } }
    var places = pushedApart(reaching.map { (wanted: $0, room: room(around: $0)) })[...]
    return zip(fan.paths, ends).map { path, end in
      var line = PathData()
      for run in runs(of: points(of: path)) { line.addLine(run) }
      return .init(path: path, line: line, labelY: end == nil ? nil : places.popFirst() ?? nil)
    }
  }

  /// The mark of `step`, whose label `text` must fit a plot of `width` pixels.
  func mark(_ step: EventFan.Step, _ text: String, in width: Double) -> EventFanChart.Mark {
    let across = x(step.offset) / 10
    let fits =
      across / 100 * width + textWidth(text, bold: true) <= width + EventFanChart.narrowRight
    return .init(step: step, x: across, y: height(of: step.median), anchor: fits ? .start : .end)
  }

  /// The labels at right, the most important first: the interval's stands at that edge of its band
  /// which is further from the median, the middle half's at its other edge if that has room.
  var endLabels: EventFanChart.EndLabels {
    guard let last = fan.steps.last else { return .init(median: nil, interval: nil, half: nil) }
    let median = height(of: last.median)
    func edge(_ range: ClosedRange<Double>, below: Bool) -> Double {
      height(of: below ? range.lowerBound : range.upperBound)
    }
    func isWiderBelow(_ range: ClosedRange<Double>) -> Bool {
      edge(range, below: true) - median > median - edge(range, below: false)
    }
    let interval = last.interval.map { (edge($0, below: isWiderBelow($0)), isWiderBelow($0)) }
    let opposite = interval.map { edge(last.middleHalf, below: !$0.1) }
    let half =
      opposite.flatMap { abs($0 - median) >= 17 ? $0 : nil }
      ?? edge(last.middleHalf, below: isWiderBelow(last.middleHalf))
    let wanted = [median] + (interval.map { [$0.0] } ?? []) + [half]
    let places = pushedApart(wanted.map { (wanted: $0, room: room(around: $0)) })
    return .init(
      median: places.first ?? nil,
      interval: places.count > 2 ? places[1] : nil,
      half: places.last ?? nil
    )
  }

  /// The heights that have a label, from the top: about five steps of the axis, zero among them.
  func levels(_ label: (Double, Double) -> String) -> [EventFanChart.Level] {
    let step = tickStep(upTo: domain.upperBound - domain.lowerBound, count: 6)
    guard step > 0 else { return [] }
    let first = Int((domain.lowerBound / step - 1e-9).rounded(.up))
    let last = Int((domain.upperBound / step + 1e-9).rounded(.down))
    return (first...max(first, last)).reversed().map { index in
      let change = Double(index) * step
      return .init(change: change, label: label(change, step), y: heights.place(change))
    }
  }

  /// The labels along the foot, with the entry among them.
  func ticks(_ label: (Int) -> String, in widths: PlotWidths) -> [Tick] {
    let (first, last) = (Int(offsets.domain.lowerBound), Int(offsets.domain.upperBound))
    let step = max(1, Int(tickStep(upTo: Double(last - first), count: 8)))
    let shown = (first...last).filter { $0.isMultiple(of: step) }
    return thinned(
      shown.map { (x($0) / 10, label($0)) },
      keeping: shown.firstIndex(of: 0) ?? 0,
      in: widths
    )
  }
}

extension EventFanPlot {
  /// The steps with an empty one in every stretch that is left out.
  private var stepsWithGaps: [EventFan.Step?] {
    var filled: [EventFan.Step?] = []
    var before: Int?
    for step in fan.steps {
      if let before, step.offset - before > 1 { filled.append(nil) }
      filled.append(step)
      before = step.offset
    }
    return filled
  }

  /// The places of `path`, with an empty one in every stretch of steps that is left out.
  private func points(of path: EventFan.Path) -> [PathData.Point?] {
    var points: [PathData.Point?] = []
    var before: Int?
    for (step, value) in zip(fan.steps, path.values) {
      if let before, step.offset - before > 1 { points.append(nil) }
      points.append(value.map { at(step.offset, $0) })
      before = step.offset
    }
    return points
  }

  private func at(_ offset: Int, _ logarithm: Double) -> PathData.Point {
    .init(x: x(offset), y: height(of: logarithm))
  }

  private func height(of logarithm: Double) -> Double { heights.place(priceChange(logarithm)) }

  /// Where the label of a line at `y` may stand: never more than 12 pixels from it.
  private func room(around y: Double) -> ClosedRange<Double> {
    max(top, y - 12)...min(EventFanChart.bottom, y + 12)
  }

  /// From the least to the most, zero included, with a little room; one per cent where all are 0.
  private static func domain(_ changes: [Double]) -> ClosedRange<Double> {
    let (low, high) = (min(0, changes.min() ?? 0), max(0, changes.max() ?? 0))
    let room = high > low ? (high - low) * 0.04 : 0.01
    return (low < 0 || high == 0 ? low - room : low)...(high > 0 || low == 0 ? high + room : high)
  }
}
