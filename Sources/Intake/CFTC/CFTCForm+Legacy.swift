// SPDX-License-Identifier: Apache-2.0
import Positioning

extension CFTCForm {
  /// The legacy report, whose files do not say whether options are in.
  static let legacy = CFTCForm(
    .legacy,
    "legacy",
    fieldCount: 129,
    date: "as of date in form yyyy mm dd",
    classes: [
      .init(
        .noncommercial,
        "noncommercial positions * all",
        at: 8,
        traders: (78, "traders noncommercial * all"),
        sides: ["long", "short", "spreading"]
      ),
      .init(
        .commercial,
        "commercial positions * all",
        at: 11,
        traders: (81, "traders commercial * all"),
        sides: ["long", "short"]
      ),
      .init(
        .nonreportable,
        "nonreportable positions * all",
        at: 15,
        sides: ["long", "short"]
      ),
    ]
  )
}
