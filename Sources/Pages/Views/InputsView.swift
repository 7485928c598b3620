// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

/// One kind of input of a figure, as the words of evidence may tell it.
struct InputItem: Sendable {
  /// What it is.
  enum Content: Sendable {
    /// Rows of the note's own data, such as "6–8, 11".
    case rows(String)
    /// Anything else.
    case other(FigureInput)
  }

  let content: Content
  let isWeekly: Bool
  let isLast: Bool

  /// What the template may write; days are short dates, of weeks those of their Mondays.
  static let model = Model<InputItem>(
    .optionalText("rows") { if case .rows(let text) = $0.content { text } else { nil } },
    .flag("readings") { if case .other(.readings) = $0.content { true } else { false } },
    .flag("reading") { if case .other(.reading) = $0.content { true } else { false } },
    .flag("note") { if case .other(.note) = $0.content { true } else { false } },
    .flag("markets") { if case .other(.markets) = $0.content { true } else { false } },
    .flag("levels") { if case .other(.levels) = $0.content { true } else { false } },
    .flag("study") { if case .other(.study) = $0.content { true } else { false } },
    .flag("forecasts") { if case .other(.forecasts) = $0.content { true } else { false } },
    .flag("close") { $0.column == .close },
    .flag("prices") { $0.column == .prices },
    .flag("volume") { $0.column == .volume },
    .flag("funding") { $0.column == .fundingRate },
    .flag("interest") { $0.column == .openInterest },
    .flag("cap") { $0.column == .marketCap },
    .text("asset") { $0.asset },
    .text("count") { $0.count },
    .text("first") { $0.days.map { mediumDate($0.lowerBound) } ?? "" },
    .text("last") { $0.days.map { mediumDate($0.upperBound) } ?? "" },
    .flag("span") { $0.days.map { $0.lowerBound != $0.upperBound } ?? false },
    .flag("weekly") { $0.isWeekly },
    .flag("isLast") { $0.isLast }
  )
}

extension InputItem {
  private var input: FigureInput? { if case .other(let input) = content { input } else { nil } }

  private var column: FigureInput.Column? {
    if case .bars(let column, _, _, _, _) = input { column } else { nil }
  }

  private var asset: String {
    switch input {
    case .bars(_, let asset, _, _, _), .levels(let asset, _, _): assetName(asset)
    default: ""
    }
  }

  private var count: String {
    switch input {
    case .readings(_, _, let count), .forecasts(_, let count): Figures.count(count)
    default: ""
    }
  }

  private var days: ClosedRange<Day>? {
    switch input {
    case .readings(let first, let last, _), .markets(let first, let last),
      .bars(_, _, _, let first, let last):
      first...max(first, last)
    case .reading(let day), .study(let day), .note(let day, _): day...day
    case .levels(_, _, let time): time.asOf...time.asOf
    case .forecasts, nil: nil
    }
  }
}

/// All inputs of a figure.
struct InputsView: Sendable {
  let items: [InputItem]

  /// The names that the template sees.
  static let model = Model<InputsView>(.list("inputs", of: InputItem.model) { $0.items })

  /// The inputs of `figure`, whose observations stand in the given rows of the note's data.
  init(_ figure: Figure, rows: [Int: Int], isWeekly: Bool) {
    let own = figure.inputs.compactMap { rows[$0] }
    var contents: [InputItem.Content] = own.isEmpty ? [] : [.rows(ranges(of: own.sorted()))]
    contents += figure.others.map { .other($0) }
    items = contents.enumerated().map { index, content in
      InputItem(content: content, isWeekly: isWeekly, isLast: index + 1 == contents.count)
    }
  }
}

/// Ascending numbers as a reader writes them: "6–8, 11".
func ranges(of numbers: [Int]) -> String {
  var runs: [ClosedRange<Int>] = []
  for number in numbers {
    if let last = runs.last, number <= last.upperBound + 1 {
      runs[runs.count - 1] = last.lowerBound...number
    } else {
      runs.append(number...number)
    }
  }
  return runs.map { run in
    run.count == 1 ? count(run.lowerBound) : "\(count(run.lowerBound))–\(count(run.upperBound))"
  }.joined(separator: ", ")
}

extension PageTemplates {
  /// What the figure of `row` was computed from, in words; `nil` for a figure of nothing.
  func inputs(
    of row: EvidenceRow,
    rows: [Int: Int],
    isWeekly: Bool
  ) throws(ReportError) -> String? {
    let view = InputsView(row.figure, rows: rows, isWeekly: isWeekly)
    if view.items.isEmpty { return nil }
    let bytes = try words[.inputs].render(InputsView.model.record(of: view))
    return String(decoding: bytes, as: UTF8.self)
      .split { " \n".contains($0) }.joined(separator: " ").replacing(" ;", with: ";")
  }
}
