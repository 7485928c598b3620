// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

/// Ratios of open interest are plain numbers; `moves` are relative changes over `span`.
func leverageJSON(_ leverage: LeverageContext) -> JSONText {
  .object([
    ("asset", .text(leverage.asset.symbol)),
    ("annualised_funding", .optional(leverage.annualisedFunding)),
    ("open_interest", .optional(leverage.openInterest)),
    ("interest_to_market_cap", .optional(leverage.interestToMarketCap)),
    ("interest_to_volume", .optional(leverage.interestToVolume)),
    (
      "moves",
      .list(
        leverage.moves.map { move in
          .object([
            ("span", .text(move.span.rawValue)), ("price", .optional(move.price)),
            ("interest", .optional(move.interest)),
            ("quadrant", .optional(move.quadrant?.rawValue)),
          ])
        }
      )
    ),
  ])
}

/// The mean of the ranks, null with fewer than two, and each of them.
func crowdingJSON(_ crowding: Crowding) -> JSONText {
  .object([
    ("asset", .text(crowding.asset.symbol)), ("score", .optional(crowding.score)),
    (
      "components",
      .list(
        crowding.components.map { component in
          .object([
            ("kind", .text(component.kind.rawValue)), ("value", .number(component.value)),
            ("rank", .optional(component.rank)), ("readings", .count(component.readings)),
          ])
        }
      )
    ),
  ])
}

/// The total without each venue and each asset; `ratio` is long ÷ short.
func sensitivityJSON(_ sensitivity: Sensitivity) -> JSONText {
  .list(
    sensitivity.outcomes.map { outcome in
      let (kind, name) =
        switch outcome.leftOut {
        case .venue(let venue): ("venue", venue.name)
        case .asset(let asset): ("asset", asset.symbol)
        }
      return .object([
        ("without", .text(kind)), ("name", .text(name)),
        ("ratio", .optional(outcome.imbalance.ratio)),
        ("regime", outcome.regime.map { .number(Double($0.step)) } ?? .null),
      ])
    }
  )
}

/// What both sides of a map hold within a band under another choice.
func levelsJSON(_ row: LiquidationSensitivity.Row) -> JSONText {
  let (name, days): (String, Int?) =
    switch row.variation {
    case .none: ("as_drawn", nil)
    case .lookBack(let days): ("look_back", days)
    case .lowLeverage: ("low_leverage", nil)
    case .highLeverage: ("high_leverage", nil)
    }
  return .object([
    ("choice", .text(name)), ("look_back_days", days.map { .count($0) } ?? .null),
    ("band", .number(row.band)), ("long", .number(row.long)), ("short", .number(row.short)),
  ])
}
