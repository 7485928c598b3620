// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures
internal import Positioning
internal import Templating

/// What the words around the change waterfall may tell.
struct MovesWords: Sendable {
  let series: SeriesWords
  let change: NetChange
  let shown: MovesRows
  /// Whether the axis leaves zero out.
  let isCropped: Bool
  /// The markets that only one of both days has, as far as they are named.
  let unpaired: [String]

  /// How many markets a source line names.
  static let mostNamed = 4

  /// What the template may write; at most one of `towardsShort`, `towardsLong` and `unchanged` holds.
  static let model = Model<MovesWords>(
    .record("note", of: SeriesWords.model) { $0.series },
    .text("before") { shortDate($0.change.before) },
    .text("beforeDay") { mediumDate($0.change.before) },
    .text("day") { mediumDate($0.change.slot) },
    .flag("towardsShort") { $0.moved < 0 && !$0.shown.amounts.isNothing($0.moved) },
    .flag("towardsLong") { $0.moved > 0 && !$0.shown.amounts.isNothing($0.moved) },
    .flag("unchanged") { $0.shown.amounts.isNothing($0.moved) },
    .text("moved") { $0.shown.amounts.size($0.moved) },
    .text("then") { $0.shown.amounts.signed($0.shown.then) },
    .text("now") { $0.shown.amounts.signed($0.shown.now) },
    .optionalRecord("largest", of: Mover.model) { view in
      view.shown.largest.map { Mover(entry: $0, moved: view.moved, amounts: view.shown.amounts) }
    },
    .text("count") { count($0.shown.count) },
    .optionalText("others") { $0.shown.others > 0 ? count($0.shown.others) : nil },
    .text("markets") { count($0.change.markets) },
    .flag("oneMarket") { $0.change.markets == 1 },
    .optionalText("unpaired") { view in
      view.unpaired.isEmpty ? nil : view.unpaired.joined(separator: ", ")
    },
    .optionalText("unnamed") { view in
      let left = view.change.unpaired.count - view.unpaired.count
      return left > 0 ? count(left) : nil
    },
    .flag("dollars") { $0.change.unit == .usd },
    .flag("cropped") { $0.isCropped }
  )

  private var moved: Double { shown.now - shown.then }

  /// What moved most, and whether it went with the net.
  struct Mover: Sendable {
    let entry: MovesRows.Entry
    let moved: Double
    let amounts: MovesAmounts

    /// What templates may write of it.
    static let model = Model<Mover>(
      .text("name") { $0.entry.name },
      .text("size") { $0.amounts.size($0.entry.change) },
      .text("change") { $0.amounts.signed($0.entry.change) },
      .flag("short") { $0.entry.change < 0 },
      .flag("long") { $0.entry.change > 0 },
      .flag("against") { $0.entry.change * $0.moved < 0 }
    )
  }
}
