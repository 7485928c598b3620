// SPDX-License-Identifier: Apache-2.0
package import Analysis

/// How often forecasts came true against what they stated, around the diagonal on which both are
/// the same (a reliability diagram; Murphy & Winkler 1977, Applied Statistics 26:41).
package struct Calibration: Hashable, Sendable {
  /// One bin in place.
  package struct Point: Hashable, Sendable {
    /// The mean probability stated, per cent across.
    package let x: Double
    /// The share that happened, pixels down.
    package let y: Double
    /// The radius of the disc, pixels; its area grows with the forecasts of the bin.
    package let radius: Double
    /// The ends of the interval, pixels down; `low` is the share's lower end, further down.
    package let low: Double, high: Double
    /// What the point says.
    package let label: String
  }

  /// One labelled height of the axis.
  package struct Level: Hashable, Sendable {
    /// The share, 0 to 1.
    package let share: Double
    /// Pixels from the top.
    package let y: Double
  }

  /// The bins from the lowest; at least one.
  package let points: [Point]
  /// Lines and labels of the share that happened, from the foot.
  package let levels: [Level]
  /// Labels of what was stated, along the foot.
  package let ticks: [Tick]
  /// What stands left of the plot.
  package let left: Gutter
  /// Whether there is room to name the corner above the diagonal, and that below it.
  package let namesAbove: Bool, namesBelow: Bool
  /// The edges of the plot and the picture's height; pixels.
  package static let top = 14.0, bottom = 378.0, height = 420.0
  /// What stands right of the plot, in pixels: half of a disc at its edge.
  package static let right = 8.0
  /// The smallest and the largest disc.
  package static let radii = 3.0...8.0

  /// The bins as points, or `nil` without any.
  ///
  /// - Parameters:
  ///   - bins: The bins, from the lowest.
  ///   - percent: What a share says on the axes.
  ///   - label: What a point says.
  package init?(
    _ bins: [CalibrationBin],
    percent: (Double) -> String,
    label: (CalibrationBin) -> String
  ) {
    guard let most = bins.map(\.count).max(), most > 0 else { return nil }
    let scale = LinearScale(0...1, from: Self.bottom, to: Self.top)
    points = bins.map { bin in
      let radius = Self.radii.upperBound * (Double(bin.count) / Double(most)).squareRoot()
      return Point(
        x: 100 * min(max(bin.stated, 0), 1),
        y: scale.place(bin.frequency),
        radius: max(Self.radii.lowerBound, radius),
        low: scale.place(bin.interval.lowerBound),
        high: scale.place(bin.interval.upperBound),
        label: label(bin)
      )
    }
    let shares = [0, 0.25, 0.5, 0.75, 1]
    levels = shares.map { Level(share: $0, y: scale.place($0)) }
    left = Gutter(holding: 8 + (shares.map { textWidth(percent($0)) }.max() ?? 0))
    ticks = thinned(
      shares.map { (100 * $0, percent($0)) },
      keeping: 0,
      in: PlotWidths(gutters: Double(left.pixels) + Self.right, overhang: 3)
    )
    // The names' corners are two lines high and reach to the middle of the narrowest plot.
    namesAbove = points.allSatisfy { $0.x > 55 || min($0.high, $0.y - $0.radius) > Self.corner.top }
    namesBelow = points.allSatisfy {
      $0.x < 45 || max($0.low, $0.y + $0.radius) < Self.corner.bottom
    }
  }

  /// How far down the name of the upper corner reaches, and how far up that of the lower.
  private static let corner = (top: 66.0, bottom: 328.0)
}
