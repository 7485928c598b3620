// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// A net position over time on a linear axis: longs above zero, shorts below, and at right where
/// the last value stands in the ranges before it.
///
/// Places across are per cent of the plot, 0 to 100, in paths 0 to 1000; down is pixels.
package struct NetHistory: Hashable, Sendable {
  /// One slot's value.
  package struct Point: Hashable, Sendable {
    /// The slot.
    package let slot: Day
    /// Long − short, finite.
    package let net: Double

    /// A value in `slot`.
    package init(slot: Day, net: Double) {
      self.slot = slot
      self.net = net
    }
  }

  /// One labelled height of the axis.
  package struct Level: Hashable, Sendable {
    /// What it says.
    package let label: String
    /// Pixels from the top.
    package let y: Double
    /// Whether it is zero.
    package let isZero: Bool
  }

  /// The range of the last slots, drawn right of the plot.
  package struct Range: Hashable, Sendable {
    /// How many slots it spans, today included, and how many of them have a value.
    package let slots: Int, readings: Int
    /// Its ends.
    package let low: Point, high: Point
    /// Its place: pixels right of the plot, and from the top.
    package let x: Double, top: Double, bottom: Double
  }

  /// The line; a missing slot breaks it.
  package let line: PathData
  /// Lines and labels of the axis from the top.
  package let levels: [Level]
  /// The ranges from the left.
  package let ranges: [Range]
  /// The last value.
  package let last: Point
  /// Its mark.
  package let x: Double, y: Double
  /// Labels along the foot.
  package let ticks: [Tick]
  /// What stands left of the plot, and right of a wide one.
  package let left: Gutter, right: Gutter
  /// The edges of the plot, and the picture's height; pixels.
  package static let top = 26.0, bottom = 186.0, height = 210.0
  /// What stands right of a narrow plot, in pixels: the ranges alone.
  package static let narrowRight = 28.0

  /// The history of `points`, or `nil` without any.
  ///
  /// - Parameters:
  ///   - points: Slots that have a value, oldest first; slots left out are gaps.
  ///   - axis: The slots drawn, such as those of the ratio above.
  ///   - spans: How many slots each range spans; one that is longer than the axis is left out.
  ///   - label: What a tick at a day says.
  ///   - amount: What a value says; ticks come with the step between them.
  package init?(
    points: [Point],
    axis: SlotAxis,
    spans: [Int],
    label: (DateTicks.Step, Day) -> String,
    amount: (Double, Double?) -> String
  ) {
    let points = points.filter { axis.column(of: $0.slot) != nil && $0.net.isFinite }
    guard let last = points.last else { return nil }
    let values = points.map(\.net)
    let domain = Self.domain(values)
    let scale = LinearScale(domain, from: Self.bottom, to: Self.top)
    let days = LinearScale(
      Double(axis.first.count)...Double(axis.last.count),
      from: 0,
      to: 1000
    )
    self.last = last
    x = days.place(Double(last.slot.count)) / 10
    y = scale.place(last.net)
    line = Self.line(points, axis.cadence, days, scale)
    levels =
      values.allSatisfy { $0 == 0 }
      ? [Level(label: amount(0, nil), y: scale.place(0), isZero: true)]
      : Self.levels(domain, scale, amount)
    ranges = spans.filter { $0 <= axis.count }.enumerated().compactMap { index, span in
      Self.range(of: span, points, axis.cadence, scale, x: 12 + 9 * Double(index))
    }
    left = Gutter(holding: 8 + max(38, levels.map { textWidth($0.label) }.max() ?? 0))
    let labelled = textWidth(amount(last.net, nil), bold: true) + Self.narrowRight + 4
    right = Gutter(holding: labelled)
    let widths = PlotWidths(
      gutters: Double(left.pixels + right.pixels),
      narrowGutters: Double(left.pixels) + Self.narrowRight,
      overhang: 3
    )
    let dates = DateTicks(from: axis.first, to: axis.last, every: axis.cadence.days)
    ticks = thinned(
      dates.days.map { (days.place(Double($0.count)) / 10, label(dates.step, $0)) },
      keeping: dates.anchor,
      in: widths
    )
  }
}

extension NetHistory {
  /// From the least to the most, zero included, with a little room.
  private static func domain(_ values: [Double]) -> ClosedRange<Double> {
    let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    guard high > low else { return -1...1 }
    let room = (high - low) * 0.04
    return (low < 0 ? low - room : low)...(high > 0 ? high + room : high)
  }

  private static func line(
    _ points: [Point],
    _ cadence: Cadence,
    _ days: LinearScale,
    _ scale: LinearScale
  ) -> PathData {
    var path = PathData()
    var run: [PathData.Point] = []
    var before: Day?
    for point in points {
      if let last = before, point.slot - last > cadence.days {
        path.addLine(simplified(run, tolerance: 1.1))
        run = []
      }
      run.append(.init(x: days.place(Double(point.slot.count)), y: scale.place(point.net)))
      before = point.slot
    }
    path.addLine(simplified(run, tolerance: 1.1))
    return path
  }
}
