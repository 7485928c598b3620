// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// A window that moves forward slot by slot and keeps its values sorted.
///
/// Each step inserts and removes by binary search; sorting every window anew would cost most of the
/// analysis of a long history.
struct SlidingWindow {
  private let series: SlotSeries
  private var range: Range<Int>
  private var ratios: [Double]
  private var logarithms: [Double]

  /// The window before `slot`.
  init(over series: SlotSeries, before slot: Day) {
    self.series = series
    range = series.windowRange(before: slot)
    ratios = series.ratios[range].sorted()
    logarithms = series.logarithms[range].sorted()
  }

  /// Moves on to the window before `slot`, which must not lie before the present one's.
  mutating func move(before slot: Day) {
    let next = series.windowRange(before: slot)
    for index in range.upperBound..<max(range.upperBound, next.upperBound) {
      insert(series.ratios[index], into: &ratios)
      insert(series.logarithms[index], into: &logarithms)
    }
    for index in range.lowerBound..<max(range.lowerBound, next.lowerBound) {
      remove(series.ratios[index], from: &ratios)
      remove(series.logarithms[index], from: &logarithms)
    }
    range = next
  }

  /// What the sorted values tell; `nil` with too few.
  var order: WindowOrder? {
    range.count >= Window.minimum ? WindowOrder(ratios: ratios, logarithms: logarithms) : nil
  }
}

extension SlidingWindow {
  private func insert(_ value: Double, into sorted: inout [Double]) {
    sorted.insert(value, at: sorted.partitioningIndex { $0 >= value })
  }

  private func remove(_ value: Double, from sorted: inout [Double]) {
    sorted.remove(at: sorted.partitioningIndex { $0 >= value })
  }
}
