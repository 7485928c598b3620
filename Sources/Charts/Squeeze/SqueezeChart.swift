// SPDX-License-Identifier: Apache-2.0
package import Analysis

/// What a move of the price would liquidate: falls to the left of the spot, rises to the right, the
/// notional upwards.
///
/// What the moves of 5% liquidate stands above the plot, each beside a pole that runs down to its
/// marks, so that no label meets a curve or another label. Places across are per cent of the plot,
/// 0 to 100, in paths 0 to 1000; down is pixels.
package struct SqueezeChart: Hashable, Sendable {
  /// One direction of the price.
  package struct Arm: Hashable, Sendable {
    /// What lies between the spot and the move.
    package let direct: PathData
    /// With the cascade, and between the ends of the impact constant; `nil` without an impact.
    package let cascade: PathData?, range: PathData?
    /// The pole of the move that is told, per cent.
    package let pole: Double
    /// The marks on it; no cascade without an impact.
    package let directY: Double, cascadeY: Double?
  }

  /// One labelled height of the axis.
  package struct Level: Hashable, Sendable {
    /// US dollars.
    package let value: Double
    /// Pixels from the top.
    package let y: Double
  }

  /// Falls, which force longs, and rises, which force shorts.
  package let fall: Arm, rise: Arm
  /// The heights that have a label, from the foot, zero first.
  package let levels: [Level]
  /// The most that the axis holds, US dollars.
  package let most: Double
  /// The labels along the foot.
  package let ticks: [Tick]
  /// What stands left of the plot.
  package let left: Gutter
  /// What stands right of it, in pixels; the edges of the plot, and the picture's height.
  package static let right = 8.0, top = 62.0, bottom = 372.0, height = 412.0

  /// The chart of `curve`, or `nil` where no move liquidates anything.
  ///
  /// - Parameters:
  ///   - curve: What is drawn.
  ///   - move: What a tick at a move says.
  ///   - amount: What a height says; its second figure is the most that the axis holds.
  package init?(
    _ curve: SqueezeCurve,
    move: (Double) -> String,
    amount: (Double, Double) -> String
  ) {
    let points = curve.points
    let most = points.map { max($0.direct, $0.cascade?.liquidated ?? 0, $0.cascade?.high ?? 0) }
    guard let most = most.max(), most > 0, most.isFinite, let reach = points.last?.move, reach > 0
    else { return nil }
    let moves = LinearScale(-reach...reach, from: 0, to: 1000)
    let heights = LinearScale(0...most, from: Self.bottom, to: Self.top)
    self.most = most
    fall = Self.arm(points.filter { $0.move <= 0 }, telling: curve.fall, moves, heights)
    rise = Self.arm(points.filter { $0.move >= 0 }, telling: curve.rise, moves, heights)
    levels = Charts.ticks(upTo: most, count: 6).map { Level(value: $0, y: heights.place($0)) }
    let widest = levels.map { textWidth(amount($0.value, most)) }.max() ?? 0
    left = Gutter(holding: 8 + max(24, widest))
    let step = tickStep(upTo: reach, count: 4)
    let count = step > 0 ? Int((reach / step + 1e-9).rounded(.down)) : 0
    ticks = thinned(
      (-count...count).map { index in
        let value = Double(index) * step
        return (moves.place(value) / 10, move(value))
      },
      keeping: count,
      in: PlotWidths(gutters: Double(left.pixels) + Self.right, overhang: Self.right)
    )
  }
}

extension SqueezeChart {
  /// How far a line may leave its points, in pixels.
  private static let tolerance = 0.3

  private static func arm(
    _ points: [SqueezeCurve.Point],
    telling told: SqueezeCurve.Point,
    _ moves: LinearScale,
    _ heights: LinearScale
  ) -> Arm {
    func line(_ value: (SqueezeCurve.Point) -> Double?) -> [PathData.Point] {
      let places = points.compactMap { point in
        value(point).map { PathData.Point(x: moves.place(point.move), y: heights.place($0)) }
      }
      return simplified(places, tolerance: tolerance)
    }
    let high = line { $0.cascade?.high }
    let low = line { $0.cascade?.low }
    return Arm(
      direct: PathData(line: line { $0.direct }),
      cascade: high.isEmpty ? nil : PathData(line: line { $0.cascade?.liquidated }),
      range: high.isEmpty ? nil : PathData(area: high + low.reversed()),
      pole: moves.place(told.move) / 10,
      directY: heights.place(told.direct),
      cascadeY: told.cascade.map { heights.place($0.liquidated) }
    )
  }
}
