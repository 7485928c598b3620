// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning
internal import Templating

/// What the words around the dots by venue may tell.
struct VenueWords: Sendable {
  let series: SeriesWords
  let shown: VenueRows
  /// The ratio of all markets that add, long ÷ short; `nil` where none is drawn.
  let all: Double?
  let words: Vocabulary

  /// What the template may write; exactly one of `allShort`, `allLong`, `apart` and `neutral` holds.
  static let model = Model<VenueWords>(
    .record("note", of: SeriesWords.model) { $0.series },
    .flag("allShort") { $0.finding == .allShort },
    .flag("allLong") { $0.finding == .allLong },
    .flag("apart") { $0.finding == .apart },
    .flag("neutral") { $0.finding == .neutral },
    .optionalRecord("mostShort", of: Ends.model) { view in view.shown.mostShort.map(view.told) },
    .optionalRecord("mostLong", of: Ends.model) { view in view.shown.mostLong.map(view.told) },
    .text("count") { count($0.shown.present) },
    .flag("two") { $0.shown.present == 2 },
    .optionalText("late") { view in
      view.shown.present < view.shown.count ? count(view.shown.count - view.shown.present) : nil
    },
    .optionalText("shown") { view in
      view.shown.rows.count < view.shown.present ? count(view.shown.rows.count) : nil
    },
    .optionalText("all") { view in view.all.map { view.words.ratio($0) } },
    .text("day") { mediumDate($0.shown.day) },
    .optionalText("before") { $0.shown.before }
  )

  private enum Finding { case allShort, allLong, apart, neutral }

  /// What the printed ratios say; equal ones say nothing.
  private var finding: Finding {
    guard let short = shown.mostShort, let long = shown.mostLong,
      words.ratio(short.ratio) != words.ratio(long.ratio)
    else { return .neutral }
    return long.ratio < 1 ? .allShort : short.ratio > 1 ? .allLong : .apart
  }

  private func told(_ end: VenueRows.End) -> Ends {
    Ends(market: oneLine(end.market), ratio: words.ratio(end.ratio))
  }

  /// One end of what the markets say.
  private struct Ends: Sendable {
    let market: String, ratio: String

    static let model = Model<Ends>(.text("market") { $0.market }, .text("ratio") { $0.ratio })
  }
}
