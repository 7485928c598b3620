// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning
internal import Templating

/// A market in a table: whose it is, how it stands, and where there is more.
struct MarketRowView: Sendable {
  let name: String
  let path: String?
  let long, short, net, ratio, rank: String
  let regime: String
  let asOf: Day
  /// Whether the newest slot has no value of it.
  let isLate: Bool

  /// The names that templates see.
  static let model = Model<MarketRowView>(
    .text("name") { $0.name },
    .optionalText("path") { $0.path },
    .text("long") { $0.long },
    .text("short") { $0.short },
    .text("net") { $0.net },
    .text("ratio") { $0.ratio },
    .text("rank") { $0.rank },
    .text("regime") { $0.regime },
    .text("iso") { $0.asOf.description },
    .text("day") { mediumDate($0.asOf) },
    .flag("late") { $0.isLate }
  )
}

/// One measure's markets of an asset.
struct AssetMeasureView: Sendable {
  let name: String
  /// The way from the site's root to the measure's page.
  let path: String
  /// What the sides are counted in.
  let unit: String
  let rows: [MarketRowView]

  /// The names that templates see.
  static let model = Model<AssetMeasureView>(
    .text("name") { $0.name },
    .text("path") { $0.path },
    .text("unit") { $0.unit },
    .list("rows", of: MarketRowView.model) { $0.rows }
  )
}

/// A file in a list of files.
struct FileView: Sendable {
  let path, name: String

  /// The names that templates see.
  static let model = Model<FileView>(.text("path") { $0.path }, .text("name") { $0.name })
}

/// Everything on an asset's page.
struct AssetView: Sendable {
  let frame: FrameView
  let words: Words<AssetWords.Key>
  let name: String
  let asOf: Day
  let regime: String?
  let regimeStrip: RenderedMarkup?
  let byRank: Bool
  let keys: [KeyView]
  let past: [FigureView]
  let classes: [FigureView]
  let report: ClassReportView?
  let measures: [AssetMeasureView]
  let unit: String
  let readings: [ReadingView]
  let notes: [NoteLinkView]
  let files: [FileView]
  let left: [String]

  /// The names that templates see.
  static let model = Model<AssetView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("kind") { $0.words[.kind] },
    .text("standfirst") { $0.words[.standfirst] },
    .text("recent") { $0.words[.recent] },
    .text("caption") { $0.words[.caption] },
    .text("counted") { $0.words[.counted] },
    .text("noteTitle") { $0.words[.notes] },
    .text("name") { $0.name },
    .text("iso") { $0.asOf.description },
    .text("day") { longDate($0.asOf) },
    .optionalText("regime") { $0.regime },
    .optionalMarkup("regimeStrip") { $0.regimeStrip },
    .flag("byRank") { $0.byRank },
    .list("keys", of: KeyView.model) { $0.keys },
    .flag("hasPast") { !$0.past.isEmpty },
    .list("past", of: FigureView.model) { $0.past },
    .flag("hasClasses") { !$0.classes.isEmpty || $0.report != nil },
    .optionalRecord("report", of: ClassReportView.model) { $0.report },
    .list("classes", of: FigureView.model) { $0.classes },
    .list("measures", of: AssetMeasureView.model) { $0.measures },
    .text("unit") { $0.unit },
    .list("readings", of: ReadingView.model) { $0.readings },
    .flag("hasNotes") { !$0.notes.isEmpty },
    .list("notes", of: NoteLinkView.model) { $0.notes },
    .list("files", of: FileView.model) { $0.files },
    .flag("hasLeft") { !$0.left.isEmpty },
    .texts("left") { $0.left }
  )
}

/// What the words of an asset's page may tell.
struct AssetWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case kind, standfirst, description, recent, caption, counted, notes
    case ratio, long, short, net, skew, index, rank, range
    case ratioNote = "ratio_note"
    case sideNote = "side_note"
    case netNote = "net_note"
    case skewNote = "skew_note"
    case indexNote = "index_note"
    case rankNote = "rank_note"
    case rangeNote = "range_note"
    case indexWanting = "index_wanting"
    case rankWanting = "rank_wanting"
    case rangeWanting = "range_wanting"
  }

  let name: String
  let reading: ReadingWords
  let isWeekly: Bool
  /// How many markets are added; `nil` where one market stands for the asset.
  let sumOf: Int?
  /// How many markets it has in this measure.
  let markets: Int
  let slots: Int
  /// The newest day of the measure where the asset has none; `nil` else.
  let lateTo: Day?
  let unit: String
  let indexReadings: Int, indexWindow: Int
  let yearReadings: Int
  /// The ends of the year's net positions with their days, "−794 on 8 Apr 2025"; `nil` where the
  /// figure has no net standing.
  let yearLow: String?, yearHigh: String?
  let noteCount: Int, notesShown: Int

  /// What the template may write.
  static let model = Model<AssetWords>(
    .text("name") { $0.name },
    .record("reading", of: ReadingWords.model) { $0.reading },
    .flag("weekly") { $0.isWeekly },
    .optionalText("sumOf") { view in view.sumOf.map { count($0) } },
    .text("markets") { count($0.markets) },
    .flag("severalMarkets") { $0.markets > 1 },
    .text("slots") { count($0.slots) },
    .optionalText("lateTo") { view in view.lateTo.map { longDate($0) } },
    .text("unit") { $0.unit },
    .text("indexReadings") { count($0.indexReadings) },
    .text("indexWindow") { count($0.indexWindow) },
    .text("yearReadings") { count($0.yearReadings) },
    .optionalText("yearLow") { $0.yearLow },
    .optionalText("yearHigh") { $0.yearHigh },
    .text("noteCount") { count($0.noteCount) },
    .flag("oneNote") { $0.noteCount == 1 },
    .flag("allNotes") { $0.noteCount == $0.notesShown },
    .text("notesShown") { count($0.notesShown) }
  )
}
