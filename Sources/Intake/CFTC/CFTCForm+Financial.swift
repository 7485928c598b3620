// SPDX-License-Identifier: Apache-2.0
import Positioning

extension CFTCForm {
  /// Traders in Financial Futures.
  static let financial = CFTCForm(
    .financial,
    "Traders in Financial Futures",
    fieldCount: 87,
    date: "report date as yyyy mm dd",
    classes: [
      .reportable(.dealer, "dealer", at: 8, traders: 59),
      .reportable(.assetManager, "asset mgr", at: 11, traders: 62),
      .reportable(.leveragedFunds, "lev money", at: 14, traders: 65),
      .reportable(.otherReportable, "other rept", at: 17, traders: 68),
      .init(.nonreportable, "nonrept positions * all", at: 22, sides: ["long", "short"]),
    ],
    scope: Named(86, "futonly or combined")
  )
}
