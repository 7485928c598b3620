// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning
internal import Templating

/// A measure in the list of all.
struct MeasureLinkView: Sendable {
  let name: String
  let path: String
  let markets, first, last, values: String

  /// The names that templates see.
  static let model = Model<MeasureLinkView>(
    .text("name") { $0.name },
    .text("path") { $0.path },
    .text("markets") { $0.markets },
    .text("first") { $0.first },
    .text("last") { $0.last },
    .text("values") { $0.values }
  )
}

/// Everything on the page of all measures.
struct MeasuresView: Sendable {
  let frame: FrameView
  let words: Words<MeasuresWords.Key>
  let rows: [MeasureLinkView]

  /// The names that templates see.
  static let model = Model<MeasuresView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("heading") { $0.words[.heading] },
    .text("standfirst") { $0.words[.standfirst] },
    .text("caption") { $0.words[.caption] },
    .list("rows", of: MeasureLinkView.model) { $0.rows }
  )
}

/// What the words of the page of all measures may tell.
struct MeasuresWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case heading, standfirst, description, caption
  }

  let count: Int

  /// What the template may write.
  static let model = Model<MeasuresWords>(
    .text("count") { counted($0.count) },
    .flag("one") { $0.count == 1 }
  )
}

/// Everything on a measure's page.
struct MeasureView: Sendable {
  let frame: FrameView
  let words: Words<MeasureWords.Key>
  let box: [String]
  var breadth: [FigureView]
  /// What moved the sum since the slot before.
  let moves: [FigureView]
  let newest: [FigureView]
  let rows: [MarketRowView]
  /// What came after extremes; `nil` without a study.
  let study: StudySummaryView?
  var left: [String]

  /// The names that templates see.
  static let model = Model<MeasureView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("kind") { $0.words[.kind] },
    .text("heading") { $0.words[.heading] },
    .text("standfirst") { $0.words[.standfirst] },
    .text("caption") { $0.words[.caption] },
    .texts("box") { $0.box },
    .flag("hasMoves") { !$0.moves.isEmpty },
    .list("moves", of: FigureView.model) { $0.moves },
    .flag("hasNewest") { !$0.newest.isEmpty },
    .list("newest", of: FigureView.model) { $0.newest },
    .flag("hasBreadth") { !$0.breadth.isEmpty },
    .list("breadth", of: FigureView.model) { $0.breadth },
    .flag("hasRows") { !$0.rows.isEmpty },
    .list("rows", of: MarketRowView.model) { $0.rows },
    .optionalRecord("study", of: StudySummaryView.model) { $0.study },
    .flag("hasLeft") { !$0.left.isEmpty },
    .texts("left") { $0.left }
  )
}

/// What the words of a measure's page may tell.
struct MeasureWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case kind, heading, standfirst, description, caption
  }

  let name: String
  let isWeekly: Bool
  let markets: Int, reporting: Int, shown: Int
  let first: Day, day: Day
  let slots: Int, empty: Int
  let unit: String?

  /// What the template may write.
  static let model = Model<MeasureWords>(
    .text("name") { $0.name },
    .flag("weekly") { $0.isWeekly },
    .text("markets") { count($0.markets) },
    .flag("one") { $0.markets == 1 },
    .flag("none") { $0.markets == 0 },
    .text("reporting") { count($0.reporting) },
    .text("shown") { count($0.shown) },
    .flag("all") { $0.shown == $0.markets },
    .text("first") { longDate($0.first) },
    .text("day") { longDate($0.day) },
    .text("slots") { count($0.slots) },
    .optionalText("empty") { view in view.empty > 0 ? count(view.empty) : nil },
    .optionalText("unit") { $0.unit }
  )
}
