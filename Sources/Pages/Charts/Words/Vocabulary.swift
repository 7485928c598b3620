// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import Positioning
package import Templating

/// The single words that charts and their tables take into figures.
package struct Vocabulary: Sendable {
  /// A word of its own.
  package enum Key: String, Hashable, Sendable, CaseIterable {
    case short, long, other, all
    case noLongs = "no_longs"
    case noShorts = "no_shorts"
    case noPositions = "no_positions"
    case noData = "no_data"
    case notEnoughHistory = "not_enough_history"
    case median, mean
    case notGiven = "not_given"
    case allClasses = "all_classes"
    case allShown = "all_shown"
    case days, weeks, and, spot, entry
    case funding
    // Parts of a crowding score
    case crowdingFunding = "crowding_funding"
    case crowdingRatio = "crowding_ratio"
    case crowdingToCap = "crowding_to_cap"
    case crowdingToVolume = "crowding_to_volume"
    // Totals without one of their parts
    case withoutOne = "without_one"
    case without
    case ratioName = "ratio_name"
    case regimeName = "regime_name"
    // Choices for liquidation levels
    case levelChoices = "level_choices"
    case choice, within
    case asDrawn = "as_drawn"
    case openingsOf = "openings_of"
    case lowLeverage = "low_leverage"
    case highLeverage = "high_leverage"
    // Measures
    case openInterest = "open_interest"
    case liquidationLevels = "liquidation_levels"
    case reported
    case traderClass = "trader_class"
    case accountRatio = "account_ratio"
    case topAccountRatio = "top_account_ratio"
    case topPositionRatio = "top_position_ratio"
    case takerVolume = "taker_volume"
    case liquidations
    case marginBorrow = "margin_borrow"
    case walletSample = "wallet_sample"
    // Populations
    case noncommercial, commercial, dealer
    case assetManager = "asset_manager"
    case leveragedFunds = "leveraged_funds"
    case producerMerchant = "producer_merchant"
    case swapDealer = "swap_dealer"
    case managedMoney = "managed_money"
    case otherReportable = "other_reportable"
    case nonreportable
    // Units
    case usd, coin, contracts, accounts, share
    case bareRatio = "bare_ratio"
  }

  private let words: Words<Key>

  /// The words that `template`, which takes no data, writes.
  ///
  /// - Throws: As ``Words``.
  package init(_ template: Template) throws(ReportError) {
    words = try Words(template, Self.model.record(of: ()))
  }

  /// The declaration of no data.
  static let model = Model<Void>()

  /// The word of `key`.
  package subscript(key: Key) -> String { words[key] }

  /// A measure with its class of traders, if it has one.
  func name(of measure: Measure, _ population: Population?) -> String {
    [Key(rawValue: measure.rawValue), population.flatMap { Key(rawValue: $0.rawValue) }]
      .compactMap { $0 }.map { self[$0] }.joined(separator: ", ")
  }

  /// A unit, or what a bare ratio has instead.
  func name(of unit: Unit?) -> String {
    self[unit.flatMap { Key(rawValue: $0.rawValue) } ?? .bareRatio]
  }
}
