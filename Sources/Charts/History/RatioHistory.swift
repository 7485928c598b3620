// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Positioning

/// A ratio over time on a symmetrical logarithmic axis: longs above one to one, shorts below.
///
/// Places across are per cent of the plot, 0 to 100, in paths 0 to 1000; down is pixels.
package struct RatioHistory: Hashable, Sendable {
  /// Regime washes from the top; empty where the regimes are told by rank.
  package let washes: [RegimeWash]
  /// Lines and labels of the ratio axis from the top.
  package let levels: [Level]
  /// The line of the ratio; a missing slot breaks it, a lone value is a dot.
  package let line: PathData
  /// The middle 80% of the window before each slot.
  package let middle: PathData
  /// Labels along the foot.
  package let ticks: [Tick]
  /// The last value.
  package let end: End
  /// The furthest value on each side that the axis does not reach.
  package let clipped: [Clipped]
  /// The edges of the plot, the foot of the labels under it, and the picture's height; pixels.
  package static let top = 26.0, bottom = 306.0, height = 330.0

  /// One labelled height of the ratio axis.
  package struct Level: Hashable, Sendable {
    /// Long ÷ short.
    package let ratio: Double
    /// Pixels from the top.
    package let y: Double
  }

  /// The mark at the last value, whose label stands right of the plot.
  package struct End: Hashable, Sendable {
    /// Long ÷ short, and its day.
    package let ratio: Double, day: Day
    /// The mark.
    package let x: Double, y: Double
  }

  /// A value beyond the axis, told by an arrow and its number.
  package struct Clipped: Hashable, Sendable {
    /// Long ÷ short, and its day.
    package let ratio: Double, day: Day
    /// Where the arrow stands.
    package let x: Double, y: Double
  }

  /// The history of `points`, or `nil` where none has a value.
  ///
  /// - Parameters:
  ///   - points: Slots, oldest first; what is missing may be empty or left out.
  ///   - cadence: What parts neighbouring slots.
  ///   - bands: The regime bands, or `nil` where regimes are told by rank.
  ///   - label: What a tick at a day says, by what ticks of the axis are told by.
  package init?(
    points: [HistoryPoint],
    cadence: Cadence,
    bands: RegimeBands?,
    label: (DateTicks.Step, Day) -> String
  ) {
    guard let first = points.first?.day, let last = points.last?.day, last >= first else {
      return nil
    }
    let plot = HistoryPlot(points, cadence, from: first, to: last)
    guard let end = plot.end else { return nil }
    self.end = end
    line = plot.line
    middle = plot.middle
    clipped = plot.clipped
    levels = ratioTicks(in: plot.scale.domain, most: 9).reversed().map { ratio in
      Level(ratio: ratio, y: plot.scale.place(ratio))
    }
    washes = bands.map { RegimeWash.all($0, plot, besides: end.y) } ?? []
    ticks = plot.ticks(label: label)
  }
}
