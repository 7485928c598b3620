// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Positioning

/// How many markets stand in which regime, slot by slot: columns up from a zero line for the long
/// side, down for the short, the furthest regimes outermost; balanced markets are not drawn.
///
/// Heights are shares of the markets that report; a slot in which none does is a gap.
package struct BreadthColumns: Hashable, Sendable {
  /// The columns of one regime.
  package struct Path: Hashable, Sendable {
    /// The regime's step, −3 to 3 without 0.
    package let step: Int
    /// The areas: across one unit a slot, down pixels.
    package let commands: String
  }

  /// One labelled height of the axis.
  package struct Level: Hashable, Sendable {
    /// The share, 0 to 1; equal on both sides.
    package let share: Double
    /// Pixels from the top.
    package let y: Double
  }

  /// One path for each regime that occurs.
  package let paths: [Path]
  /// Upright strips where no market reports; empty if there are none.
  package let gaps: String
  /// How many slots there are.
  package let columns: Int
  /// Lines and labels of the share axis from the top.
  package let levels: [Level]
  /// The zero line.
  package let zero: Double
  /// The middle lines of the labels of both sides right of the last column.
  package let longLabel: Double, shortLabel: Double
  /// Labels along the foot.
  package let ticks: [Tick]
  /// What stands right of the plot.
  package let right: Gutter
  /// The edges of the plot and the picture's height; pixels.
  package static let top = 26.0, bottom = 226.0, height = 250.0
  /// What stands left of the plot, in pixels.
  package static let left = 46.0

  /// The columns of `breadth`, or `nil` where no slot has a market that reports.
  ///
  /// - Parameters:
  ///   - breadth: Counts by slot; slots of the axis that are not among them are gaps.
  ///   - axis: The slots.
  ///   - ends: What stands right of the last column, of the long and the short side.
  ///   - label: What a tick at a day says.
  package init?(
    _ breadth: [Day: Breadth],
    axis: SlotAxis,
    ends: (long: String, short: String),
    label: (DateTicks.Step, Day) -> String
  ) {
    let slots = (0..<axis.count).map { column -> Breadth? in
      breadth[axis.cadence.slot(-column, before: axis.first)].flatMap { $0.count > 0 ? $0 : nil }
    }
    guard slots.contains(where: { $0 != nil }) else { return nil }
    let reach = (long: Self.reach(slots, 1...3), short: Self.reach(slots, -3 ... -1))
    let scale = LinearScale(-reach.short...reach.long, from: Self.bottom, to: Self.top)
    columns = axis.count
    zero = scale.place(0)
    paths = [-1, -2, -3, 1, 2, 3].compactMap { Self.path(of: $0, slots, scale) }
    gaps = equalRuns(of: slots.map { $0 == nil }).filter(\.value).reduce("") { text, run in
      let height = Int(Self.bottom - Self.top)
      return text + "M\(run.start) \(Int(Self.top))h\(run.count)v\(height)h-\(run.count)z"
    }
    levels = stride(from: reach.long, through: -reach.short, by: -0.25).map { share in
      Level(share: abs(share), y: scale.place(share))
    }
    let last = slots.last.flatMap { $0 }
    longLabel = min(zero - 9, scale.place((last?.share(of: 1...3) ?? 0) / 2))
    shortLabel = max(zero + 9, scale.place(-(last?.share(of: -3 ... -1) ?? 0) / 2))
    right = Gutter(
      holding: 8 + max(textWidth(ends.long, bold: true), textWidth(ends.short, bold: true))
    )
    let widths = PlotWidths(gutters: Self.left + Double(right.pixels), overhang: 3)
    ticks = axis.ticks(in: widths, label: label)
  }
}

extension BreadthColumns {
  /// The largest share of a side, up to the next quarter.
  private static func reach(_ slots: [Breadth?], _ steps: ClosedRange<Int>) -> Double {
    let most = slots.compactMap { $0?.share(of: steps) }.max() ?? 0
    return max(0.25, (most * 4 - 1e-9).rounded(.up) / 4)
  }

  private static func path(of step: Int, _ slots: [Breadth?], _ scale: LinearScale) -> Path? {
    let sign = step < 0 ? -1.0 : 1
    let ends = slots.map { slot -> [Int] in
      guard let slot else { return [] }
      // From the zero line outwards, so that neighbours share their rounded edge.
      let nearer = abs(step) > 1 ? slot.share(from: 1, to: abs(step) - 1, sign: step.signum()) : 0
      let whole = slot.share(from: 1, to: abs(step), sign: step.signum())
      return [nearer, whole].map { Int(scale.place(sign * $0).rounded()) }.sorted()
    }
    let commands = equalRuns(of: ends).reduce("") { text, run in
      guard run.value.count == 2, run.value[1] > run.value[0] else { return text }
      let (top, height) = (run.value[0], run.value[1] - run.value[0])
      return text + "M\(run.start) \(top)h\(run.count)v\(height)h-\(run.count)z"
    }
    return commands.isEmpty ? nil : Path(step: step, commands: commands)
  }
}

extension Breadth {
  /// The share of the markets that stand in `steps`; 0 where none reports.
  fileprivate func share(of steps: ClosedRange<Int>) -> Double {
    count > 0 ? Double(steps.reduce(0) { $0 + byStep[$1 + 3] }) / Double(count) : 0
  }

  fileprivate func share(from near: Int, to far: Int, sign: Int) -> Double {
    sign < 0 ? share(of: -far ... -near) : share(of: near...far)
  }
}
