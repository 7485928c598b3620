// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// An axis of slots side by side, all equally wide.
package struct SlotAxis: Hashable, Sendable {
  /// The first slot, how many there are, and what parts them.
  package let first: Day, count: Int, cadence: Cadence

  /// The slots from the first to the last of `slots`, which ascend; `nil` without any.
  package init?(_ slots: [Day], _ cadence: Cadence) {
    guard let first = slots.first, let last = slots.last, last >= first else { return nil }
    self.first = first
    self.cadence = cadence
    count = cadence.distance(from: first, to: last) + 1
  }

  /// The last slot.
  package var last: Day { cadence.slot(-(count - 1), before: first) }

  /// The column of `slot`, from 0; `nil` beyond the axis.
  package func column(of slot: Day) -> Int? {
    let column = cadence.distance(from: first, to: slot)
    return slot >= first && column < count ? column : nil
  }

  /// The middle of `day`'s column, per cent.
  func place(_ day: Day) -> Double {
    let columns = Double(day - first) / Double(cadence.days)
    return min(100, max(0, (columns + 0.5) / Double(count) * 100))
  }

  /// The labels along the axis.
  ///
  /// - Parameters:
  ///   - widths: The plots they must fit.
  ///   - label: What a tick at a day says, by what ticks of the axis are told by.
  /// - Returns: The labels, apart from each other.
  func ticks(in widths: PlotWidths, label: (DateTicks.Step, Day) -> String) -> [Tick] {
    let dates = DateTicks(from: first, to: last, every: cadence.days)
    return thinned(
      dates.days.map { (place($0), label(dates.step, $0)) },
      keeping: dates.anchor,
      in: widths
    )
  }
}
