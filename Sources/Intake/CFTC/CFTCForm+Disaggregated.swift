// SPDX-License-Identifier: Apache-2.0
import Positioning

extension CFTCForm {
  /// The disaggregated report, of physical commodities.
  static let disaggregated = CFTCForm(
    .disaggregated,
    "disaggregated",
    fieldCount: 191,
    date: "report date as yyyy mm dd",
    classes: [
      .init(
        .producerMerchant,
        "prod merc positions * all",
        at: 8,
        traders: (120, "traders prod merc * all"),
        sides: ["long", "short"]
      ),
      .reportable(.swapDealer, "swap", at: 10, traders: 122),
      .reportable(.managedMoney, "m money", at: 13, traders: 125),
      .reportable(.otherReportable, "other rept", at: 16, traders: 128),
      .init(.nonreportable, "nonrept positions * all", at: 21, sides: ["long", "short"]),
    ],
    scope: Named(190, "futonly or combined")
  )
}
