// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning
internal import Templating

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
  let sides: [FigureView]
  let classes: [FigureView]
  let report: ClassReportView?
  /// What a move would set off, and what came after extremes.
  let outlook: OutlookFigures
  let otherStudy: StudyView?
  /// What came after extremes of funding.
  let funding: [StudyView]
  /// Price, leverage and crowding.
  let state: [KeyView]
  let measures: [AssetMeasureView]
  let unit: String
  let readings: [ReadingView]
  let notes: [NoteLinkView]
  /// What leads to the feed of all such notes.
  let follow: String
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
    .flag("hasSides") { !$0.sides.isEmpty },
    .flag("severalSides") { $0.sides.count > 1 },
    .list("sides", of: FigureView.model) { $0.sides },
    .flag("hasClasses") { !$0.classes.isEmpty || $0.report != nil },
    .optionalRecord("report", of: ClassReportView.model) { $0.report },
    .list("classes", of: FigureView.model) { $0.classes },
    .flag("hasState") { !$0.state.isEmpty },
    .text("stateTitle") { $0.words[.state] },
    .list("state", of: KeyView.model) { $0.state },
    .flag("hasMoves") { !$0.outlook.moves.isEmpty },
    .list("moves", of: FigureView.model) { $0.outlook.moves },
    .optionalRecord("choices", of: TableView.model) { $0.outlook.choices },
    .flag("hasAfter") {
      !$0.outlook.after.isEmpty || $0.outlook.study != nil || !$0.funding.isEmpty
    },
    .list("funding", of: StudyView.model) { $0.funding },
    .list("after", of: FigureView.model) { $0.outlook.after },
    .optionalRecord("study", of: StudyView.model) { $0.outlook.study },
    .optionalRecord("otherStudy", of: StudyView.model) { $0.otherStudy },
    .list("measures", of: AssetMeasureView.model) { $0.measures },
    .text("unit") { $0.unit },
    .list("readings", of: ReadingView.model) { $0.readings },
    .flag("hasNotes") { !$0.notes.isEmpty },
    .list("notes", of: NoteLinkView.model) { $0.notes },
    .text("follow") { $0.follow },
    .list("files", of: FileView.model) { $0.files },
    .flag("hasLeft") { !$0.left.isEmpty },
    .texts("left") { $0.left }
  )
}
