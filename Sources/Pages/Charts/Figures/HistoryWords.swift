// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures
internal import Positioning
internal import Templating

/// What the words around the ratio history may tell.
struct HistoryWords: Hashable, Sendable {
  /// How the last value stands to what came before it.
  enum Finding: Hashable, Sendable {
    /// The lowest or the highest of at least 100 values.
    case lowest, highest
    /// At least half as much again as 30 days, or four weeks, before.
    case moved
    /// Nothing of the kind.
    case none
  }

  let note: NoteWords
  let finding: Finding
  let last: String, lowest: String, highest: String
  let first: String?
  let firstDay: String, lastDay: String, lowestDay: String, highestDay: String
  let values: String
  let missing: String?
  let endsEarlier: Bool
  let lean: Side?
  let isWeekly: Bool
  let grouping: HistoryReadings.Grouping
  let hasMiddle: Bool, hasRegimes: Bool

  /// The words' data of `chart`, made of at least one reading.
  init(
    _ note: NoteWords,
    _ analysis: NoteAnalysis,
    _ readings: HistoryReadings,
    _ chart: RatioHistory,
    _ words: Vocabulary
  ) {
    self.note = note
    let values = readings.values
    let end = HistoryReadings.Reading(day: chart.end.day, ratio: chart.end.ratio)
    let low = values.min { $0.ratio < $1.ratio } ?? end
    let high = values.max { $0.ratio < $1.ratio } ?? end
    let back = Self.reading(before: end, in: readings)
    finding = Self.finding(end, back, values)
    first = back.map { words.ratio($0.ratio) }
    last = words.ratio(end.ratio)
    lowest = words.ratio(low.ratio)
    highest = words.ratio(high.ratio)
    lowestDay = mediumDate(low.day)
    highestDay = mediumDate(high.day)
    firstDay = mediumDate(values.first?.day ?? end.day)
    lastDay = mediumDate(end.day)
    lean = SideView.side(of: end.ratio)
    self.values = count(values.count)
    missing = readings.missing > 0 ? count(readings.missing) : nil
    endsEarlier = end.day != analysis.slot
    isWeekly = readings.isWeekly
    grouping = readings.grouping
    hasMiddle = !chart.middle.isEmpty
    hasRegimes = !chart.washes.isEmpty
  }

  /// What the template may write.
  static let model = Model<HistoryWords>(
    .record("note", of: NoteWords.model) { $0.note },
    .flag("isLowest") { $0.finding == .lowest },
    .flag("isHighest") { $0.finding == .highest },
    .flag("moved") { $0.finding == .moved },
    .flag("neutral") { $0.finding == .none },
    .optionalText("first") { $0.first },
    .text("last") { $0.last },
    .text("lowest") { $0.lowest },
    .text("lowestDay") { $0.lowestDay },
    .text("highest") { $0.highest },
    .text("highestDay") { $0.highestDay },
    .text("firstDay") { $0.firstDay },
    .text("lastDay") { $0.lastDay },
    .text("values") { $0.values },
    .optionalText("missing") { $0.missing },
    .flag("endsEarlier") { $0.endsEarlier },
    .flag("short") { $0.lean == .short },
    .flag("long") { $0.lean == .long },
    .flag("weekly") { $0.isWeekly },
    .flag("months") { $0.grouping == .months },
    .flag("years") { $0.grouping == .years },
    .flag("single") { $0.grouping == .none },
    .flag("middle") { $0.hasMiddle },
    .flag("regimes") { $0.hasRegimes }
  )
}

extension HistoryWords {
  private typealias Reading = HistoryReadings.Reading

  /// The value exactly 30 days, or four weeks, before the last one.
  private static func reading(before end: Reading, in readings: HistoryReadings) -> Reading? {
    let day = end.day - (readings.isWeekly ? 28 : 30)
    return readings.values.first { $0.day == day }
  }

  /// The extreme first: it says more than a move.
  private static func finding(_ end: Reading, _ back: Reading?, _ values: [Reading]) -> Finding {
    let others = values.filter { $0.day != end.day }.map(\.ratio)
    if others.count >= 99, let low = others.min(), let high = others.max() {
      if end.ratio < low { return .lowest }
      if end.ratio > high { return .highest }
    }
    guard let back else { return .none }
    return max(end.ratio / back.ratio, back.ratio / end.ratio) >= 1.5 ? .moved : .none
  }
}
