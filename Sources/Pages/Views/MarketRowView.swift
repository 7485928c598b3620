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
