// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning

/// The values of a history, without its gaps.
struct HistoryReadings: Hashable, Sendable {
  /// One value of a history.
  struct Reading: Hashable, Sendable {
    let day: Day
    /// Long ÷ short, above zero.
    let ratio: Double
  }

  /// The values, oldest first.
  let values: [Reading]
  /// How many slots have none.
  let missing: Int
  /// Whether slots are weeks.
  let isWeekly: Bool

  /// How the table sums values up.
  enum Grouping: Hashable, Sendable {
    /// Not at all.
    case none
    case months, years
  }

  /// The most values that a table lists one by one, and the most months that it lists.
  private static let mostValues = 31, mostMonths = 60

  /// The values of `points`.
  init(_ points: [HistoryPoint], _ cadence: Cadence) {
    values = points.compactMap { point in
      point.ratio.flatMap { $0 > 0 && $0.isFinite ? Reading(day: point.day, ratio: $0) : nil }
    }
    missing = points.count - values.count
    isWeekly = cadence == .weekly
  }

  /// How the table sums values up: by month where there are many, by year where there are very
  /// many.
  var grouping: Grouping {
    if values.count <= Self.mostValues { return .none }
    return groups(by: .months).count > Self.mostMonths ? .years : .months
  }

  /// The rows of the data table: one a value, a month or a year.
  func rows(_ words: Vocabulary) -> [TableView.Row] {
    let grouping = grouping
    guard grouping != .none else {
      return values.map { reading in
        TableView.Row(head: mediumDate(reading.day), cells: [words.ratio(reading.ratio)])
      }
    }
    return groups(by: grouping).map { group in
      let ratios = group.map(\.ratio)
      let ends = [ratios.first, ratios.min(), ratios.max(), ratios.last].compactMap { $0 }
      let day = group.first?.day
      return TableView.Row(
        head: day.map { grouping == .years ? String($0.civil.year) : monthAndYear($0) } ?? "",
        cells: ends.map(words.ratio) + [count(group.count)]
      )
    }
  }

  /// The values by month or by year, none of them empty.
  private func groups(by grouping: Grouping) -> [[Reading]] {
    var groups: [[Reading]] = []
    for value in values {
      let (year, month, _) = value.day.civil
      let last = groups.last?.last?.day.civil
      if last?.year == year, grouping == .years || last?.month == month {
        groups[groups.count - 1].append(value)
      } else {
        groups.append([value])
      }
    }
    return groups
  }
}
