// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// The days at which an axis of time shows labels, and what they are told by.
package struct DateTicks: Hashable, Sendable {
  /// What a label names.
  package enum Step: Hashable, Sendable {
    /// Single days, so many apart.
    case days(Int)
    /// The first days of months.
    case months
    /// The first days of years.
    case years
  }

  /// What the labels name.
  package let step: Step
  /// The days, ascending, all within the axis.
  package let days: [Day]

  /// The ticks from `first` to `last`, both on the axis; `last` must not be earlier.
  ///
  /// Up to 70 days are told by days, up to 800 by months, more by years.
  ///
  /// - Parameters:
  ///   - first: The axis's first day.
  ///   - last: The axis's last day.
  ///   - slot: Days from slot to slot; single days are told only where a slot begins.
  package init(from first: Day, to last: Day, every slot: Int = 1) {
    switch last - first {
    case ...70:
      let distances = [1, 2, 7, 14].filter { $0.isMultiple(of: slot) }
      let distance = distances.first { (last - first) / $0 <= 6 } ?? 14
      step = .days(distance)
      days = stride(from: first.count, through: max(first.count, last.count), by: distance)
        .map { Day($0) }
    case ...800:
      step = .months
      days = Self.firstDays(from: first, to: last, everyMonth: true)
    default:
      step = .years
      days = Self.firstDays(from: first, to: last, everyMonth: false)
    }
  }

  /// The label that stays where others are left out: January, else the first of a quarter, else the
  /// first there is.
  package var anchor: Int {
    guard step == .months else { return 0 }
    let months = days.map(\.civil.month)
    return months.firstIndex(of: 1) ?? months.firstIndex { $0 % 3 == 1 } ?? 0
  }

  private static func firstDays(from first: Day, to last: Day, everyMonth: Bool) -> [Day] {
    var days: [Day] = []
    var (year, month, _) = first.civil
    while let day = Day(year: year, month: month, day: 1), day <= last {
      if day >= first, everyMonth || month == 1 { days.append(day) }
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return days
  }
}
