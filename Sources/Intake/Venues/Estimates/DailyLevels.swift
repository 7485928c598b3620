// SPDX-License-Identifier: Apache-2.0
import Positioning

extension VenueFormat {
  /// A model's maps of levels by day and hour: `{DAY: [{h, levels: [{price, long_liq_usd,
  /// short_liq_usd}]}]}`.
  ///
  /// Nothing in them says whose they are, so the source names the asset; without a venue they are of
  /// all venues.
  static let liquidationLevelsDaily = VenueFormat(
    "liquidation_levels_daily",
    of: "all",
    [.other(["h", "levels"] + ModelledLevel.names, rows: dailyRows)]
  ) { (cells, sink) throws(VenueFault) in
    let day = try cells.time("day").opening
    guard let hour = try cells.amount("h"), let whole = Int(exactly: hour.value), whole < 24 else {
      let problem = RowProblem(.time, "`h` is no hour of a day", fix: "fetch the file again")
      throw cells.fault(problem, "h")
    }
    let point = try sink.point(cells, at: .moment(day + whole * 3600))
    try sink.level(ModelledLevel.names, point)
  }

  /// Every level of every map, with its day and hour; `nil` if `root` is laid out otherwise.
  private static let dailyRows: @Sendable (JSONNode) -> [VenueRow]? = { root in
    guard let days = root.members, !days.isEmpty else { return nil }
    var rows: [VenueRow] = []
    for (name, maps) in days {
      guard let maps = maps.items else { return nil }
      for map in maps {
        guard let hour = map["h"], let levels = map["levels"]?.items else { return nil }
        let day = VenueCell.text(name, at: map.offset)
        rows += levels.map { VenueRow(object: $0, with: [("day", day), ("h", hour.cell)]) }
      }
    }
    return rows
  }
}

/// How the models that are read name what a level has.
enum ModelledLevel {
  /// Its price, and what would be liquidated of longs and of shorts, dollars.
  static let names = ["price", "long_liq_usd", "short_liq_usd"]
}
