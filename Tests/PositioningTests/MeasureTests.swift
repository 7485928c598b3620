// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@Suite struct MeasureTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let measure: Measure
    let rule: Measure.RegimeRule?
    let isFlow: Bool
    let units: [Unit]
    var testDescription: String { measure.rawValue }

    init(_ measure: Measure, _ rule: Measure.RegimeRule?, isFlow: Bool = false, _ units: [Unit]) {
      self.measure = measure
      self.rule = rule
      self.isFlow = isFlow
      self.units = units
    }
  }

  /// The table of measures in the product's contract, in its order.
  static let table = [
    Row(.openInterest, nil, [.usd, .coin, .contracts]),
    Row(.liquidationLevels, .bands, [.usd]),
    Row(.reported, .bands, [.usd, .coin, .contracts, .accounts, .share]),
    Row(.traderClass, .bands, [.contracts, .accounts]),
    Row(.accountRatio, .rank, [.accounts, .share]),
    Row(.topAccountRatio, .rank, [.accounts, .share]),
    Row(.topPositionRatio, .rank, [.usd, .coin, .contracts, .share]),
    Row(.takerVolume, .rank, isFlow: true, [.usd, .coin, .contracts]),
    Row(.liquidations, .rank, isFlow: true, [.usd, .coin, .contracts]),
    Row(.marginBorrow, .rank, [.usd, .coin, .contracts]),
    Row(.walletSample, .rank, [.usd, .coin, .contracts]),
  ]

  @Test("a measure has the regime rule, kind and units of its row", arguments: table)
  func row(row: Row) {
    #expect(row.measure.regimeRule == row.rule)
    #expect(row.measure.hasImbalance == (row.rule != nil))
    #expect(row.measure.isFlow == row.isFlow)
    #expect(row.measure.units == row.units)
    let implied =
      row.measure == .traderClass ? .contracts : row.units.count == 1 ? row.units[0] : nil
    #expect(row.measure.impliedUnit == implied)
  }

  @Test("measures are named as in the data, in the order of the table")
  func names() {
    #expect(Measure.allCases == Self.table.map(\.measure))
    #expect(
      Measure.allCases.map(\.rawValue) == [
        "open_interest", "liquidation_levels", "reported", "trader_class", "account_ratio",
        "top_account_ratio", "top_position_ratio", "taker_volume", "liquidations", "margin_borrow",
        "wallet_sample",
      ]
    )
  }

  @Test("populations bear the CFTC's names")
  func populations() {
    #expect(
      Set(Population.allCases.map(\.rawValue)) == [
        "noncommercial", "commercial", "nonreportable", "dealer", "asset_manager",
        "leveraged_funds", "other_reportable", "producer_merchant", "swap_dealer",
        "managed_money",
      ]
    )
  }

  @Test("units, statuses and sides are named as in the data")
  func words() {
    #expect(Unit.allCases.map(\.rawValue) == ["usd", "coin", "contracts", "accounts", "share"])
    #expect(Status.allCases.map(\.rawValue) == ["published", "modelled", "synthetic"])
    #expect(Side.allCases.map(\.opposite) == [.short, .long])
  }
}
