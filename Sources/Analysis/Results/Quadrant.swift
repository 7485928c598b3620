// SPDX-License-Identifier: Apache-2.0

/// Which way price and open interest went together.
///
/// A rule of thumb of traders, not a finding: every contract has a long and a short, and it only
/// tells which of them is thought to have moved first.
package enum Quadrant: String, Hashable, Sendable, CaseIterable {
  /// Price up, interest up: new longs lead.
  case newLongs = "new_longs"
  /// Price down, interest up: new shorts lead.
  case newShorts = "new_shorts"
  /// Price up, interest down: shorts are bought back.
  case shortCovering = "short_covering"
  /// Price down, interest down: longs are closed.
  case longClosing = "long_closing"
}
