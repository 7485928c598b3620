// SPDX-License-Identifier: Apache-2.0
import Glibc
internal import Positioning

/// The figures of one market, or of one sum, by slot, as they were seen at one moment.
struct SlotSeries: Hashable, Sendable {
  /// How far apart slots lie, and how many make a window.
  let cadence: Cadence
  /// The slots with a value, ascending, each once.
  let valueDays: [Day]
  /// The slots whose value has both sides, ascending.
  let days: [Day]
  /// Long ÷ short on ``days``.
  let ratios: [Double]
  /// Natural logarithms of ``ratios``.
  let logarithms: [Double]
  /// Long plus short on ``days``; 0 where only the ratio is known.
  let grosses: [Double]
  /// Long minus short of each value whose sides are known, an empty one among them.
  let nets: [SlotNet]

  /// A series of values, ascending by day.
  init(_ points: [(day: Day, value: PositionValue)], cadence: Cadence) {
    self.cadence = cadence
    valueDays = points.map(\.day)
    nets = points.compactMap { day, value in
      guard case .sides(let long, let short) = value else { return nil }
      return SlotNet(slot: day, net: long - short)
    }
    var days: [Day] = []
    var ratios: [Double] = []
    var grosses: [Double] = []
    for (day, value) in points {
      guard let ratio = value.ratio, ratio > 0, ratio.isFinite else { continue }
      days.append(day)
      ratios.append(ratio)
      grosses.append(value.gross ?? 0)
    }
    (self.days, self.ratios, self.grosses) = (days, ratios, grosses)
    logarithms = ratios.map { log($0) }
  }

  /// The positions in ``days`` of the window before `day`.
  func windowRange(before day: Day) -> Range<Int> {
    let start = days.partitioningIndex { $0 >= cadence.slot(cadence.window, before: day) }
    let end = days[start...].partitioningIndex { $0 >= day }
    return start..<end
  }

  /// The window before `day`.
  func window(before day: Day) -> Window {
    let range = windowRange(before: day)
    return Window(
      length: cadence.window,
      days: days[range],
      ratios: ratios[range],
      logarithms: logarithms[range]
    )
  }

  /// The ratio on `day`; `nil` without a value, or with an empty side.
  func ratio(on day: Day) -> Double? {
    let index = days.partitioningIndex { $0 >= day }
    return index < days.count && days[index] == day ? ratios[index] : nil
  }

  /// How many slots of `range` have a value.
  func valueCount(in range: Range<Day>) -> Int {
    valueDays.partitioningIndex { $0 >= range.upperBound }
      - valueDays.partitioningIndex { $0 >= range.lowerBound }
  }
}
