// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

/// Where a net stands: `contracts` or dollars in `value`, the COT index (0 to 100, or null) with
/// its `window` and `readings`, and the ends of the last 52 slots; null for what is no class.
func netJSON(of lead: SubjectFigure) -> JSONText {
  guard let net = lead.net else { return .null }
  func end(_ extreme: NetStanding.Extreme) -> JSONText {
    .object([("slot", .text(extreme.slot.description)), ("value", .number(extreme.net))])
  }
  return .object([
    ("value", .number(net.net)), ("cot_index", .optional(net.index)),
    ("window", .number(Double(net.window))), ("readings", .number(Double(net.readings))),
    ("year_low", end(net.yearLow)), ("year_high", end(net.yearHigh)),
    ("year_readings", .number(Double(net.yearReadings))),
  ])
}

/// How a market's contracts became dollars: `size` units of the asset × `close`.
func conversionJSON(_ conversion: Conversion) -> JSONText {
  .object([
    ("asset", .text(conversion.market.asset.symbol)),
    ("venue", .text(conversion.market.venue.name)),
    ("contract", .text(conversion.market.contract)),
    ("size", .number(conversion.size)),
    ("close", .number(conversion.close)),
    ("close_day", .text(conversion.closeDay.description)),
  ])
}

/// A week by class of trader; each of `positions`, `changes` and `traders` has `long`, `short` and
/// `spreading` (null if not given), and `rows` count the rows of the data files from 1.
func reportJSON(_ report: ClassReport, rows: [Int: Int]) -> JSONText {
  .object([
    ("kind", .text(report.kind.rawValue)),
    ("asset", .text(report.asset.symbol)),
    ("venue", .text(report.venue.name)),
    ("contract", .text(report.contract)),
    ("slot", .text(report.slot.description)),
    ("as_of", .text(report.asOf.description)),
    ("open_interest", .optional(report.openInterest)),
    ("open_interest_change", .optional(report.openInterestChange)),
    ("is_complete", .flag(report.isComplete)),
    ("classes", .list(report.classes.map { classJSON($0, rows: rows) })),
  ])
}

private func classJSON(_ block: ClassBlock, rows: [Int: Int]) -> JSONText {
  .object([
    ("population", .text(block.population.rawValue)),
    ("positions", sides(block.positions)),
    ("changes", block.changes.map(sides) ?? .null),
    ("traders", block.traders.map(sides) ?? .null),
    ("rows", .list(block.inputs.compactMap { rows[$0].map { .number(Double($0)) } })),
  ])
}

private func sides(_ sides: ClassBlock.Sides) -> JSONText {
  .object([
    ("long", .number(sides.long)), ("short", .number(sides.short)),
    ("spreading", .optional(sides.spreading)),
  ])
}
