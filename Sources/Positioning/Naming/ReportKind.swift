// SPDX-License-Identifier: Apache-2.0

/// A report of the CFTC: which classes make up a market's whole open interest.
package enum ReportKind: String, Hashable, Sendable, CaseIterable {
  /// Commitments of Traders, legacy: noncommercial, commercial, nonreportable.
  case legacy
  /// Traders in Financial Futures.
  case financial
  /// Disaggregated Commitments of Traders, for physical commodities.
  case disaggregated

  /// The classes, in the report's order; no trader is in two of them.
  package var classes: [Population] {
    switch self {
    case .legacy: [.noncommercial, .commercial, .nonreportable]
    case .financial: [.dealer, .assetManager, .leveragedFunds, .otherReportable, .nonreportable]
    case .disaggregated:
      [.producerMerchant, .swapDealer, .managedMoney, .otherReportable, .nonreportable]
    }
  }
}
