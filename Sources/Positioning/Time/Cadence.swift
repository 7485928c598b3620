// SPDX-License-Identifier: Apache-2.0

/// How often a desk publishes: the step between neighbouring slots, and the windows counted in them.
///
/// A slot is named by its first day: a day by itself, a week by the Monday of its ISO week.
package enum Cadence: String, Hashable, Sendable, CaseIterable {
  case daily, weekly

  /// Days from one slot to the next.
  package var days: Int { self == .daily ? 1 : 7 }

  /// How many slots before today a rank or a z is taken from: a year of days, three years of weeks.
  package var window: Int { self == .daily ? 365 : 156 }

  /// How many slots a year has, whole weeks being counted.
  package var year: Int { self == .daily ? 365 : 52 }

  /// How many slots are the recent ones, today included: a year of weeks, a quarter of days.
  package var recent: Int { self == .daily ? 90 : 52 }

  /// How far back a note compares.
  package enum Span: String, Hashable, Sendable, CaseIterable {
    /// A day, or a week.
    case near
    /// 7 days, or 4 weeks.
    case middle
    /// 30 days, or 13 weeks.
    case far
  }

  /// How many slots `span` goes back: 1, 7, 30 days or 1, 4, 13 weeks.
  package func slots(in span: Span) -> Int {
    switch span {
    case .near: 1
    case .middle: self == .daily ? 7 : 4
    case .far: self == .daily ? 30 : 13
    }
  }

  /// The slot that `day` belongs to.
  package func slot(of day: Day) -> Day { self == .daily ? day : day - day.weekday }

  /// The slot `count` slots before `slot`; negative goes on.
  package func slot(_ count: Int, before slot: Day) -> Day { slot - count * days }

  /// The last day of `slot`.
  package func lastDay(of slot: Day) -> Day { slot + (days - 1) }

  /// How many slots lie between `first` and `last`, both of them slots.
  package func distance(from first: Day, to last: Day) -> Int { (last - first) / days }
}
