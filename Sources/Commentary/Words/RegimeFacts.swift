// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning
internal import Templating

/// What `commentary/LANG/words/regime.txt` is told to name a regime.
struct RegimeFacts: Sendable {
  /// The regime.
  let regime: Regime
  /// The calibrated word of its grade.
  let grade: String

  /// The names that the template sees.
  static let model = Model<RegimeFacts>(
    .text("grade") { $0.grade },
    .flag("byBands") { $0.regime.rule == .bands },
    .flag("byRank") { $0.regime.rule == .rank },
    .flag("short") { $0.regime.side == .short },
    .flag("long") { $0.regime.side == .long }
  )
}
