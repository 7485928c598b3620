// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning

/// The part of a ratio history that belongs to one regime.
package struct RegimeWash: Hashable, Sendable {
  /// The regime's step, −3 (extreme short) to 3 (extreme long).
  package let step: Int
  /// The edges, pixels from the top; the height is above zero.
  package let y: Double, height: Double
  /// The middle line of the regime's name right of the plot; `nil` where it would touch another.
  package let labelY: Double?
  /// The middle line of the name inside a narrow plot, at its left: only for the extremes, and
  /// only where the line of the ratio is not in the way.
  package let insideY: Double?

  /// The washes that are on the plot, from the top; one that is less than a pixel high is left out.
  static func all(_ bands: RegimeBands, _ plot: HistoryPlot, besides end: Double) -> [RegimeWash] {
    let edges = [bands.leaning, bands.crowded, bands.extreme]
    let ratios = edges.reversed() + edges.map { 1 / $0 }
    // The edges are measured by doublings, so that what lies beyond the axis stays beyond it.
    let heights =
      [RatioHistory.top] + ratios.map { plot.scale.place($0) } + [RatioHistory.bottom]
    let rooms = zip(heights, heights.dropFirst()).enumerated().map { index, edges in
      (step: 3 - index, top: edges.0, bottom: edges.1)
    }.filter { $0.bottom - $0.top >= 1 }
    let labels = labels(of: rooms.map { ($0.step, $0.top, $0.bottom) }, besides: end, bands, plot)
    return zip(rooms, labels).map { room, label in
      RegimeWash(
        step: room.step,
        y: room.top,
        height: room.bottom - room.top,
        labelY: label,
        insideY: inside(room.step, room.top, room.bottom, plot)
      )
    }
  }
}

extension RegimeWash {
  /// A height for the name of each room: that of the last value's regime first, then from the
  /// outside in; the last value's own label is there before all.
  private static func labels(
    of rooms: [(step: Int, top: Double, bottom: Double)],
    besides end: Double,
    _ bands: RegimeBands,
    _ plot: HistoryPlot
  ) -> [Double?] {
    let order = rooms.indices.sorted { a, b in
      rank(rooms[a], end) < rank(rooms[b], end)
    }
    let wanted = order.map { index -> (wanted: Double, room: ClosedRange<Double>) in
      let (_, top, bottom) = rooms[index]
      let middle = (top + bottom) / 2
      let slack = max(0, (bottom - top) / 2 - 7)
      return (middle, (middle - slack)...(middle + slack))
    }
    let placed = pushedApart([(end, end...end)] + wanted).dropFirst()
    var labels = [Double?](repeating: nil, count: rooms.count)
    for (index, place) in zip(order, placed) where rooms[index].bottom - rooms[index].top >= 15 {
      labels[index] = place
    }
    return labels
  }

  private static func rank(_ room: (step: Int, top: Double, bottom: Double), _ end: Double) -> Int {
    (room.top...room.bottom).contains(end) ? -1 : 3 - abs(room.step)
  }

  /// The middle of the band, if no value above or below the name comes near it.
  private static func inside(
    _ step: Int,
    _ top: Double,
    _ bottom: Double,
    _ plot: HistoryPlot
  ) -> Double? {
    guard abs(step) == 3, bottom - top >= 15 else { return nil }
    let middle = (top + bottom) / 2
    let isFree = plot.points.allSatisfy { point in
      guard let ratio = point.ratio, plot.x(point.day) < 600 else { return true }
      return abs(plot.scale.place(ratio) - middle) > 12
    }
    return isFree ? middle : nil
  }
}
