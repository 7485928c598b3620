// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures
internal import Positioning
internal import Templating

/// What the words around a net position over time may tell.
struct NetWords: Sendable {
  let series: SeriesWords
  let shown: PastReadings
  let chart: NetHistory
  let amount: NetAmounts
  let words: Vocabulary

  /// What the template may write; `atLow` and `atHigh` name the longest range whose end is today,
  /// where at least half of its slots have a value.
  static let model = Model<NetWords>(
    .record("note", of: SeriesWords.model) { $0.series },
    .flag("short") { $0.chart.last.net < 0 },
    .flag("long") { $0.chart.last.net > 0 },
    .text("last") { $0.amount.tick(abs($0.chart.last.net)) },
    .optionalText("atLow") { $0.record(\.low) },
    .optionalText("atHigh") { $0.record(\.high) },
    .text("firstDay") { mediumDate($0.shown.asOf($0.shown.axis.first)) },
    .text("lastDay") { mediumDate($0.shown.asOf($0.chart.last.slot)) },
    .text("values") { count($0.shown.nets.count) },
    .optionalText("missing") { view in
      let missing = view.shown.axis.count - view.shown.nets.count
      return missing > 0 ? count(missing) : nil
    },
    .list("ranges", of: Span.model) { $0.spans },
    .optionalText("bars") { view in
      let slots = view.bars.map(\.slots)
      return slots.isEmpty ? nil : slots.joined(separator: " \(view.words[.and]) ")
    },
    .flag("several") { $0.bars.count > 1 }
  )

  /// The rows of the data table: all that is shown, and the ranges.
  var tableRows: [TableView.Row] {
    spans.map { span in
      TableView.Row(
        head: span.name,
        cells: [span.low, span.lowDay, span.high, span.highDay, span.readings]
      )
    }
  }

  /// A range in words.
  struct Span: Hashable, Sendable {
    let name: String, slots: String
    let low: String, lowDay: String, high: String, highDay: String, readings: String

    /// What templates may write of it.
    static let model = Model<Span>(
      .text("slots") { $0.slots },
      .text("low") { $0.low },
      .text("lowDay") { $0.lowDay },
      .text("high") { $0.high },
      .text("highDay") { $0.highDay }
    )
  }

  private var spans: [Span] {
    let all = shown.nets
    let whole: [Span] =
      if let low = all.min(by: { $0.net < $1.net }), let high = all.max(by: { $0.net < $1.net }) {
        [span(words[.allShown], shown.axis.count, low, high, all.count)]
      } else {
        []
      }
    return bars + whole
  }

  /// The ranges that are drawn.
  private var bars: [Span] {
    chart.ranges.map { range in
      let unit = words[series.isWeekly ? .weeks : .days]
      return span("\(range.slots) \(unit)", range.slots, range.low, range.high, range.readings)
    }
  }

  private func span(
    _ name: String,
    _ slots: Int,
    _ low: NetHistory.Point,
    _ high: NetHistory.Point,
    _ readings: Int
  ) -> Span {
    Span(
      name: name,
      slots: count(slots),
      low: amount.signed(low.net),
      lowDay: mediumDate(shown.asOf(low.slot)),
      high: amount.signed(high.net),
      highDay: mediumDate(shown.asOf(high.slot)),
      readings: count(readings)
    )
  }

  private func record(_ end: KeyPath<NetHistory.Range, NetHistory.Point>) -> String? {
    chart.ranges.reversed().first { range in
      range.low.net < range.high.net && range.readings * 2 >= range.slots
        && range[keyPath: end] == chart.last
    }.map { count($0.slots) }
  }
}
