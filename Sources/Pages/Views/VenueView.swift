// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning
internal import Templating

/// A venue in the list of all.
struct VenueLinkView: Sendable {
  let name: String
  let path: String
  let measures, markets, values, first, last: String

  /// The names that templates see.
  static let model = Model<VenueLinkView>(
    .text("name") { $0.name },
    .text("path") { $0.path },
    .text("measures") { $0.measures },
    .text("markets") { $0.markets },
    .text("values") { $0.values },
    .text("first") { $0.first },
    .text("last") { $0.last }
  )
}

/// Everything on the page of all venues.
struct VenuesView: Sendable {
  let frame: FrameView
  let words: Words<VenuesWords.Key>
  let rows: [VenueLinkView]

  /// The names that templates see.
  static let model = Model<VenuesView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("heading") { $0.words[.heading] },
    .text("standfirst") { $0.words[.standfirst] },
    .text("caption") { $0.words[.caption] },
    .flag("hasRows") { !$0.rows.isEmpty },
    .list("rows", of: VenueLinkView.model) { $0.rows }
  )
}

/// What the words of the page of all venues may tell.
struct VenuesWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case heading, standfirst, description, caption
  }

  let count: Int

  /// What the template may write.
  static let model = Model<VenuesWords>(
    .text("count") { counted($0.count) },
    .flag("none") { $0.count == 0 },
    .flag("one") { $0.count == 1 }
  )
}

/// Everything on a venue's page.
struct VenueView: Sendable {
  let frame: FrameView
  let words: Words<VenuePageWords.Key>
  /// The page of the measure whose markets it shows.
  let measurePath: String
  let newest: [FigureView]
  let past: [FigureView]
  let rows: [MarketRowView]
  /// The venue's other measures.
  let others: [MeasureLinkView]
  let left: [String]

  /// The names that templates see.
  static let model = Model<VenueView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("kind") { $0.words[.kind] },
    .text("heading") { $0.words[.heading] },
    .text("standfirst") { $0.words[.standfirst] },
    .text("caption") { $0.words[.caption] },
    .text("measure") { $0.words[.measure] },
    .text("otherCaption") { $0.words[.others] },
    .text("measurePath") { $0.measurePath },
    .flag("hasNewest") { !$0.newest.isEmpty },
    .list("newest", of: FigureView.model) { $0.newest },
    .flag("hasPast") { !$0.past.isEmpty },
    .list("past", of: FigureView.model) { $0.past },
    .list("rows", of: MarketRowView.model) { $0.rows },
    .flag("hasOthers") { !$0.others.isEmpty },
    .list("others", of: MeasureLinkView.model) { $0.others },
    .flag("hasLeft") { !$0.left.isEmpty },
    .texts("left") { $0.left }
  )
}

/// What the words of a venue's page may tell.
struct VenuePageWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case kind, heading, standfirst, description, caption, measure, others
  }

  let name: String
  /// What its markets are shown by, and how many measures it has.
  let measure: String, measures: Int
  let isWeekly: Bool
  let markets: Int, reporting: Int, shown: Int
  let first: Day, day: Day
  let unit: String?

  /// What the template may write.
  static let model = Model<VenuePageWords>(
    .text("name") { $0.name },
    .text("measure") { $0.measure },
    .optionalText("measures") { $0.measures > 1 ? counted($0.measures) : nil },
    .flag("weekly") { $0.isWeekly },
    .text("markets") { count($0.markets) },
    .flag("one") { $0.markets == 1 },
    .text("reporting") { count($0.reporting) },
    .text("shown") { count($0.shown) },
    .flag("all") { $0.shown == $0.markets },
    .text("first") { longDate($0.first) },
    .text("day") { longDate($0.day) },
    .optionalText("unit") { $0.unit }
  )
}
