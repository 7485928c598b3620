// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning
internal import Templating

/// What the words of an asset's page may tell.
struct AssetWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case kind, standfirst, description, recent, caption, counted, notes, state
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
