// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Commentary
internal import Figures
internal import Positioning
internal import Templating

/// What the words around an event fan may tell.
struct EventFanWords: Sendable {
  let fan: EventFan
  /// What the extremes are of.
  let series: SeriesWords
  let words: Vocabulary

  /// What the template may write; `finding` is there where the last horizon has an interval.
  static let model = Model<EventFanWords>(
    .flag("few") { !$0.fan.isFan },
    .text("events") { count($0.fan.paths.count) },
    .flag("broken") { $0.fan.paths.contains(where: \.isBroken) },
    .flag("one") { $0.fan.paths.count == 1 },
    .optionalRecord("finding", of: FanStep.model) { view in
      view.fan.steps.last.flatMap { $0.interval == nil ? nil : FanStep(step: $0) }
    },
    .optionalRecord("middle", of: FanStep.model) { view in
      view.fan.steps.dropLast().first { $0.offset == view.fan.middleHorizon }.map(FanStep.init)
    },
    .optionalRecord("last", of: FanStep.model) { $0.fan.steps.last.map(FanStep.init) },
    .list("paths", of: PathView.model) { view in view.fan.paths.map { PathView(path: $0) } },
    .text("asset") { oneLine(assetTitle($0.fan.priced)) },
    .optionalText("subject") { $0.series.subject },
    .text("measure") { $0.series.measure.prefix(1).lowercased() + $0.series.measure.dropFirst() },
    .flag("high") { $0.fan.side == .long },
    .flag("weekly") { $0.fan.cadence == .weekly },
    .text("years") { $0.years },
    .flag("synthetic") { $0.series.isSynthetic },
    .flag("modelled") { $0.series.isModelled },
    .optionalText("source") { $0.series.source },
    .text("resamples") { count($0.fan.resamples) },
    .text("date") { mediumDate($0.fan.date) },
    .optionalText("fewer") { view in
      let reaching = view.events(at: view.fan.steps.count - 1)
      return reaching < view.fan.paths.count ? count(reaching) : nil
    }
  )

  /// The rows of the data table, one for each distance from the entry.
  var tableRows: [TableView.Row] {
    fan.steps.enumerated().map { index, step in
      TableView.Row(
        head: step.offset == 0 ? words[.entry] : signed(Double(step.offset), places: 0),
        cells: fan.isFan ? fanCells(step, index) : pathCells(index)
      )
    }
  }

  private func fanCells(_ step: EventFan.Step, _ index: Int) -> [String] {
    [
      FanChange.text(step.median),
      step.interval.map { FanChange.text($0) } ?? words[.noData],
      FanChange.text(step.middleHalf),
      count(events(at: index)),
    ]
  }

  private func pathCells(_ index: Int) -> [String] {
    fan.paths.map { path in
      path.values.indices.contains(index)
        ? path.values[index].map { FanChange.text($0) } ?? words[.noData] : words[.noData]
    }
  }

  /// How many events have a price at the step of `index`.
  private func events(at index: Int) -> Int {
    fan.paths.count { $0.values.indices.contains(index) && $0.values[index] != nil }
  }

  private var years: String {
    let years = fan.paths.map(\.entry.civil.year)
    guard let first = years.min(), let last = years.max() else { return "" }
    return first == last ? String(first) : "\(first) to \(last)"
  }
}

/// The median at one distance from the entry, in words.
private struct FanStep {
  let step: EventFan.Step

  /// What templates may write of it; `horizon` begins a sentence.
  static let model = Model<FanStep>(
    .text("offset") { count($0.step.offset) },
    .text("horizon") { view in
      let words = counted(view.step.offset)
      return words.prefix(1).uppercased() + words.dropFirst()
    },
    .text("median") { FanChange.text($0.step.median) },
    .optionalText("interval") { $0.step.interval.map { FanChange.text($0) } },
    .flag("holdsZero") { $0.step.interval?.contains(0) ?? true }
  )
}

/// One event in words.
private struct PathView {
  let path: EventFan.Path

  /// What templates may write of it: the day of its entry, and the last change that is known.
  static let model = Model<PathView>(
    .text("entry") { mediumDate($0.path.entry) },
    .text("end") { view in
      view.path.values.last { $0 != nil }.flatMap { $0 }.map { FanChange.text($0) } ?? "no data"
    }
  )
}

extension EventFan.Path {
  /// Whether a price is missing between two that are known.
  fileprivate var isBroken: Bool {
    guard let first = values.firstIndex(where: { $0 != nil }),
      let last = values.lastIndex(where: { $0 != nil })
    else { return false }
    return values[first...last].contains { $0 == nil }
  }
}
