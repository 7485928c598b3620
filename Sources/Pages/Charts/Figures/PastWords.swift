// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures
internal import Positioning
internal import Templating

/// What the words around a market's past may tell.
struct PastWords: Sendable {
  let series: SeriesWords
  let shown: PastReadings
  let hasRegimes: Bool
  let last: HistoryReadings.Reading
  let lowest: HistoryReadings.Reading, highest: HistoryReadings.Reading
  let words: Vocabulary

  /// The words' data of `chart`, made of at least one reading.
  init(_ series: SeriesWords, _ shown: PastReadings, _ chart: RatioHistory, _ words: Vocabulary) {
    self.series = series
    self.shown = shown
    self.words = words
    hasRegimes = !chart.washes.isEmpty
    let values = shown.history.values
    let end = HistoryReadings.Reading(day: shown.asOf(chart.end.day), ratio: chart.end.ratio)
    last = end
    lowest = values.min { $0.ratio < $1.ratio } ?? end
    highest = values.max { $0.ratio < $1.ratio } ?? end
  }

  /// What the template may write; `isLowest` and `isHighest` need at least 99 other values.
  static let model = Model<PastWords>(
    .record("note", of: SeriesWords.model) { $0.series },
    .flag("isLowest") { $0.isRecord { $0 < $1 } },
    .flag("isHighest") { $0.isRecord { $0 > $1 } },
    .flag("short") { SideView.side(of: $0.last.ratio) == .short },
    .flag("long") { SideView.side(of: $0.last.ratio) == .long },
    .text("last") { $0.words.ratio($0.last.ratio) },
    .text("lowest") { $0.words.ratio($0.lowest.ratio) },
    .text("highest") { $0.words.ratio($0.highest.ratio) },
    .text("firstDay") { mediumDate($0.shown.asOf($0.shown.axis.first)) },
    .text("lastDay") { mediumDate($0.last.day) },
    .text("newestDay") { mediumDate($0.shown.asOf($0.shown.axis.last)) },
    .text("lowestDay") { mediumDate($0.lowest.day) },
    .text("highestDay") { mediumDate($0.highest.day) },
    .text("values") { count($0.shown.history.values.count) },
    .optionalText("missing") { view in view.shown.missing > 0 ? count(view.shown.missing) : nil },
    .optionalText("oneSided") { view in
      view.shown.oneSided > 0 ? count(view.shown.oneSided) : nil
    },
    .flag("endsEarlier") { $0.last.day != $0.shown.asOf($0.shown.axis.last) },
    .flag("regimes") { $0.hasRegimes },
    .flag("months") { $0.shown.history.grouping == .months },
    .flag("years") { $0.shown.history.grouping == .years },
    .flag("single") { $0.shown.history.grouping == .none }
  )

  private func isRecord(_ isBeyond: (Double, Double) -> Bool) -> Bool {
    let others = shown.history.values.filter { $0.day != last.day }
    return others.count >= 99 && others.allSatisfy { isBeyond(last.ratio, $0.ratio) }
  }
}
