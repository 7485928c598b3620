// SPDX-License-Identifier: Apache-2.0
import Analysis
import Figures
import Positioning

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

  /// The most values that a table lists one by one.
  private static let most = 31

  /// The values of `points`.
  init(_ points: [HistoryPoint]) {
    values = points.compactMap { point in
      point.ratio.flatMap { $0 > 0 && $0.isFinite ? Reading(day: point.day, ratio: $0) : nil }
    }
    missing = points.count - values.count
    isWeekly = points.count > 1 && points[1].day - points[0].day >= 7
  }

  /// Whether the table sums months up.
  var isByMonth: Bool { values.count > Self.most }

  /// The rows of the data table: one a month, or one a value where these are few.
  func rows(_ words: Vocabulary) -> [TableView.Row] {
    guard isByMonth else {
      return values.map { reading in
        TableView.Row(head: mediumDate(reading.day), cells: [words.ratio(reading.ratio)])
      }
    }
    return months.map { month in
      let ratios = month.map(\.ratio)
      let ends = [ratios.first, ratios.min(), ratios.max(), ratios.last].compactMap { $0 }
      return TableView.Row(
        head: month.first.map { monthAndYear($0.day) } ?? "",
        cells: ends.map(words.ratio) + [count(month.count)]
      )
    }
  }

  /// The values by month, none of them empty.
  private var months: [[Reading]] {
    var months: [[Reading]] = []
    for value in values {
      let last = months.last?.last?.day.civil
      let (year, month, _) = value.day.civil
      if last?.year == year, last?.month == month {
        months[months.count - 1].append(value)
      } else {
        months.append([value])
      }
    }
    return months
  }
}
