// SPDX-License-Identifier: Apache-2.0
import Templating

/// The data of the measured page.
struct PageView: Sendable {
  /// One row of the table.
  struct Row: Sendable {
    let time, asset, venue, long, short: String
    let ratio: Double
  }

  /// One rectangle, in user units.
  struct Bar: Sendable {
    let x, y, width, height: Double
  }

  /// Text that needs escaping, as names may.
  let title = "Longs & shorts"
  let rows: [Row]
  let bars: [Bar]

  /// 200 rows and 400 bars, the same in every run.
  init() {
    var chance = Chance()
    rows = (0..<200).map { index in
      Row(
        time: "2025-12-\(10 + index % 20)",
        asset: "BTC-PERP \(index)",
        venue: "Aldgate & Co",
        long: "\(chance.below(1000)).\(chance.below(10)) mn",
        short: "\(chance.below(1000)).\(chance.below(10)) mn",
        ratio: chance.number(below: 20)
      )
    }
    bars = (0..<400).map { _ in
      Bar(
        x: chance.number(below: 1000),
        y: chance.number(below: 1000),
        width: chance.number(below: 20),
        height: chance.number(below: 300)
      )
    }
  }
}

extension PageView {
  /// What the template may name.
  static let model = Model<PageView>(
    .text("title") { $0.title },
    .list("rows", of: row) { $0.rows },
    .list("bars", of: bar) { $0.bars }
  )

  private static let row = Model<Row>(
    .text("time") { $0.time },
    .text("asset") { $0.asset },
    .text("venue") { $0.venue },
    .text("long") { $0.long },
    .text("short") { $0.short },
    .number("ratio", places: 2) { $0.ratio }
  )

  private static let bar = Model<Bar>(
    .number("x", places: 2) { $0.x },
    .number("y", places: 2) { $0.y },
    .number("width", places: 2) { $0.width },
    .number("height", places: 2) { $0.height }
  )
}
