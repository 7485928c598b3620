// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning
internal import Templating

/// One asset, or one market, in a list of newest readings.
struct AssetRowView: Sendable {
  /// What it is called.
  let name: String
  /// What stands behind the name, such as its venue or "sum of 8"; empty where nothing is to be told.
  let detail: String
  /// The way from the site's root to its page; `nil` for a market of the page itself.
  let path: String?
  let regime: String
  /// The small strip; `nil` in a long list, where the name alone tells it.
  let strip: RenderedMarkup?
  let ratio: String
  /// The ratio a slot before; empty where there is none.
  let before: String
  let sparkline: RenderedMarkup?
  let asOf: Day

  /// The names that templates see.
  static let model = Model<AssetRowView>(
    .text("name") { $0.name },
    .optionalText("detail") { $0.detail.isEmpty ? nil : $0.detail },
    .optionalText("path") { $0.path },
    .text("regime") { $0.regime },
    .optionalMarkup("strip") { $0.strip },
    .text("ratio") { $0.ratio },
    .text("before") { $0.before },
    .optionalMarkup("sparkline") { $0.sparkline },
    .text("iso") { $0.asOf.description },
    .text("day") { mediumDate($0.asOf) }
  )
}

/// Assets that stand alike.
struct AssetGroupView: Sendable {
  let title: String
  let rows: [AssetRowView]

  /// The names that templates see.
  static let model = Model<AssetGroupView>(
    .text("title") { $0.title },
    .list("rows", of: AssetRowView.model) { $0.rows }
  )
}

/// Everything on the page of all assets.
struct AssetsView: Sendable {
  let frame: FrameView
  let words: Words<AssetsWords.Key>
  let groups: [AssetGroupView]
  let heatmap: FigureView?
  let isCompact: Bool
  let left: [String]

  /// The names that templates see.
  static let model = Model<AssetsView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("heading") { $0.words[.heading] },
    .text("standfirst") { $0.words[.standfirst] },
    .text("caption") { $0.words[.caption] },
    .text("before") { $0.words[.before] },
    .text("source") { $0.words[.source] },
    .text("recent") { $0.words[.recent] },
    .flag("hasRows") { !$0.groups.isEmpty },
    .list("groups", of: AssetGroupView.model) { $0.groups },
    .optionalRecord("heatmap", of: FigureView.model) { $0.heatmap },
    .flag("compact") { $0.isCompact },
    .flag("hasLeft") { !$0.left.isEmpty },
    .texts("left") { $0.left }
  )
}

/// What the words of the page of all assets may tell.
struct AssetsWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case heading, standfirst, description, caption, before, source, recent
    case short, balanced, long, undecided, late
  }

  let measure: String
  let isWeekly, isByRank: Bool
  let count: Int
  let day: Day
  let slots: Int
  let hasOthers: Bool

  /// What the template may write.
  static let model = Model<AssetsWords>(
    .text("measure") { $0.measure },
    .flag("weekly") { $0.isWeekly },
    .flag("byRank") { $0.isByRank },
    .text("count") { Figures.count($0.count) },
    .flag("one") { $0.count == 1 },
    .flag("none") { $0.count == 0 },
    .text("day") { longDate($0.day) },
    .text("slots") { Figures.count($0.slots) },
    .flag("others") { $0.hasOthers }
  )
}
