// SPDX-License-Identifier: Apache-2.0

/// The class of traders a `trader_class` figure counts, in the CFTC's words.
package enum Population: String, Hashable, Sendable, CaseIterable {
  case noncommercial, commercial
  case dealer
  case assetManager = "asset_manager"
  case leveragedFunds = "leveraged_funds"
  case producerMerchant = "producer_merchant"
  case swapDealer = "swap_dealer"
  case managedMoney = "managed_money"
  case otherReportable = "other_reportable"
  case nonreportable
}
