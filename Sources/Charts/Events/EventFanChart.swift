// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Positioning

/// The price around past events, as changes from the entry: the median with its interval and the
/// middle half, or with few events each path by itself.
///
/// Places across are per cent of the plot, 0 to 100, in paths 0 to 1000; down is pixels.
package struct EventFanChart: Hashable, Sendable {
  /// One labelled height of the axis.
  package struct Level: Hashable, Sendable {
    /// A fraction of the price at the entry.
    package let change: Double
    /// What it says, and pixels from the top.
    package let label: String, y: Double
  }

  /// The median at one distance from the entry.
  package struct Mark: Hashable, Sendable {
    /// Which.
    package let step: EventFan.Step
    /// Its place, and how its label above the plot stands to it.
    package let x: Double, y: Double, anchor: Tick.Anchor
  }

  /// The heights of the labels at right; `nil` where one finds no place near its line.
  package struct EndLabels: Hashable, Sendable {
    /// At the median, at an edge of its interval, and at an edge of the middle half.
    package let median: Double?, interval: Double?, half: Double?
  }

  /// One event's line, where the events are too few for a fan.
  package struct Line: Hashable, Sendable {
    /// Which.
    package let path: EventFan.Path
    /// A missing price breaks it.
    package let line: PathData
    /// The height of its label at right; `nil` where it does not reach the end, or finds no place.
    package let labelY: Double?
  }

  /// The lines of few events; empty where a fan is drawn.
  package let lines: [Line]
  /// The fan; all empty where single lines are drawn.
  package let median: PathData, interval: PathData, half: PathData
  /// The median at a middle horizon and at the last; `nil` where single lines are drawn, or where
  /// the fan ends before the middle horizon.
  package let middle: Mark?, end: Mark?
  /// The labels at right of a fan.
  package let endLabels: EndLabels
  /// The heights that have a label, from the top, zero among them.
  package let levels: [Level]
  /// Where the entry stands, per cent.
  package let entry: Double
  /// The labels along the foot.
  package let ticks: [Tick]
  /// What stands left of the plot.
  package let left: Gutter
  /// What stands right of a wide plot and of a narrow one, in pixels.
  package static let right = 112.0, narrowRight = 60.0
  /// The upper edge of the plot, in pixels: a fan leaves room above it for a label.
  package let top: Double
  /// The lower edge, and the picture's height.
  package static let bottom = 290.0, height = 330.0

  /// The chart of `fan`, or `nil` where no price is known away from the entry.
  ///
  /// - Parameters:
  ///   - fan: What is drawn.
  ///   - level: What a height of the axis says; its second figure is the step between heights.
  ///   - offset: What a tick says.
  ///   - mark: What stands above the middle horizon.
  package init?(
    _ fan: EventFan,
    level: (Double, Double) -> String,
    offset: (Int) -> String,
    mark: (EventFan.Step) -> String
  ) {
    guard let plot = EventFanPlot(fan) else { return nil }
    let isFan = fan.isFan
    top = plot.top
    levels = plot.levels(level)
    left = Gutter(holding: 12 + max(24, levels.map { textWidth($0.label) }.max() ?? 0))
    let widths = PlotWidths(
      gutters: Double(left.pixels) + Self.right,
      narrowGutters: Double(left.pixels) + Self.narrowRight,
      overhang: 8
    )
    lines = isFan ? [] : plot.lines
    median = isFan ? plot.median : PathData()
    interval = isFan ? plot.band { $0.interval } : PathData()
    half = isFan ? plot.band { $0.middleHalf } : PathData()
    let middleStep = fan.steps.dropLast().first { $0.offset == fan.middleHorizon }
    middle = isFan ? middleStep.map { plot.mark($0, mark($0), in: widths.narrow) } : nil
    end = isFan ? fan.steps.last.map { plot.mark($0, "", in: widths.narrow) } : nil
    endLabels = isFan ? plot.endLabels : EndLabels(median: nil, interval: nil, half: nil)
    entry = plot.x(0) / 10
    ticks = plot.ticks(offset, in: widths)
  }
}

extension EventFan {
  /// Whether there are enough events for a median and its interval.
  package var isFan: Bool { paths.count >= EventStudy.fewestEvents }

  /// The horizon that is told beside the last: 4 weeks, or 7 days.
  package var middleHorizon: Int { cadence == .weekly ? 4 : 7 }
}
