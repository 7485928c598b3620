// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures
internal import Positioning
internal import Templating

/// What the template of an event fan draws.
struct EventFanDrawing: Hashable, Sendable {
  let head: DrawingHead
  let isWeekly: Bool
  let chart: EventFanChart

  /// What the template may write.
  static let model = Model<EventFanDrawing>(
    .text("id") { $0.head.id },
    .text("name") { $0.head.name },
    .text("desc") { $0.head.desc },
    .flag("weekly") { $0.isWeekly },
    .number("left", places: 0) { Double($0.chart.left.pixels) },
    .list("levels", of: EventFanChart.Level.model) { $0.chart.levels },
    .optionalText("half") { $0.chart.half.isEmpty ? nil : $0.chart.half.commands },
    .optionalText("interval") { $0.chart.interval.isEmpty ? nil : $0.chart.interval.commands },
    .optionalText("median") { $0.chart.median.isEmpty ? nil : $0.chart.median.commands },
    .list("lines", of: EventFanChart.Line.model) { $0.chart.lines },
    .number("entry", places: 2) { $0.chart.entry },
    .number("top", places: 0) { $0.chart.top },
    .list("ticks", of: Tick.model) { $0.chart.ticks },
    .optionalRecord("middle", of: MarkView.model) { view in
      view.chart.middle.map { MarkView(mark: $0, labels: nil) }
    },
    .optionalRecord("end", of: MarkView.model) { view in
      view.chart.end.map { MarkView(mark: $0, labels: view.chart.endLabels) }
    }
  )
}

/// What changes of a price after events say.
enum FanChange {
  /// A change with its sign: one decimal of per cent, none from a doubling on.
  static func text(_ logarithm: Double) -> String {
    let change = priceChange(logarithm)
    return signedPercent(change, places: abs(change) < 0.9995 ? 1 : 0)
  }

  /// The ends of a range: "−2.1% to +5.4%".
  static func text(_ range: ClosedRange<Double>) -> String {
    text(range.lowerBound) + " to " + text(range.upperBound)
  }
}

/// The median at one distance from the entry.
private struct MarkView {
  let mark: EventFanChart.Mark
  /// The heights of the labels at right; `nil` where there are none.
  let labels: EventFanChart.EndLabels?

  /// What templates may write of it.
  static let model = Model<MarkView>(
    .text("offset") { count($0.mark.step.offset) },
    .text("median") { FanChange.text($0.mark.step.median) },
    .optionalText("interval") { $0.mark.step.interval.map { FanChange.text($0) } },
    .number("x", places: 2) { $0.mark.x },
    .number("y", places: 1) { $0.mark.y },
    .optionalText("mark") { $0.mark.anchor == .start ? nil : $0.mark.anchor.rawValue },
    .optionalNumber("labelY", places: 1) { $0.labels?.median.map { $0 + 4 } },
    .optionalNumber("intervalY", places: 1) { $0.labels?.interval.map { $0 + 4 } },
    .optionalNumber("halfY", places: 1) { $0.labels?.half.map { $0 + 4 } }
  )
}

extension EventFanChart.Level {
  /// What templates may write of a height of the axis.
  fileprivate static let model = Model<EventFanChart.Level>(
    .text("label") { $0.label },
    .number("y", places: 1) { $0.y },
    .number("baseline", places: 1) { $0.y + 4 },
    .flag("zero") { $0.change == 0 }
  )
}

extension EventFanChart.Line {
  /// What templates may write of one event: "Mar 2020" and "+12%".
  fileprivate static let model = Model<EventFanChart.Line>(
    .text("line") { $0.line.commands },
    .text("entry") { line in
      mediumDate(line.path.entry).drop { $0 != " " }.dropFirst().description
    },
    .text("end") { line in
      line.path.values.last.flatMap { $0 }.map {
        signedPercent(priceChange($0), places: 0)
      } ?? ""
    },
    .optionalNumber("labelY", places: 1) { $0.labelY.map { $0 + 4 } }
  )
}
