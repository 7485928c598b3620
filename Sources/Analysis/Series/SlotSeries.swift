// SPDX-License-Identifier: Apache-2.0
import Glibc
internal import Positioning

/// The figures of one market, or of one sum, by slot, as they were seen at one moment.
struct SlotSeries: Hashable, Sendable {
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

  /// A series of values, ascending by day.
  init(_ points: [(day: Day, value: PositionValue)]) {
    valueDays = points.map(\.day)
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
    let start = days.partitioningIndex { $0 >= day - Window.length }
    let end = days[start...].partitioningIndex { $0 >= day }
    return start..<end
  }

  /// The window before `day`.
  func window(before day: Day) -> Window {
    let range = windowRange(before: day)
    return Window(days: days[range], ratios: ratios[range], logarithms: logarithms[range])
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
