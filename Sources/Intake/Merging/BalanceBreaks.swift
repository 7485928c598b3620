// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning

/// The broken balances so far: the first few of a market are told fully, the others counted.
struct BalanceBreaks {
  /// Those of one market.
  private struct Breaks {
    let market: Market
    var count = 0
    /// The last of them.
    var last: ObservationTime
    /// Where the first is that is not told fully.
    var firstUntold: SourceLocation?
  }

  private static let fullyTold = 5
  private var all: [Breaks] = []

  /// Counts a break, which begins at `location`, and says whether it is one of the first of its
  /// market; keys come in order.
  mutating func isToldFully(_ key: Observation.Key, at location: SourceLocation?) -> Bool {
    var breaks = all.popLast() ?? Breaks(market: key.market, last: key.time)
    if breaks.market != key.market {
      all.append(breaks)
      breaks = Breaks(market: key.market, last: key.time)
    }
    breaks.count += 1
    breaks.last = key.time
    if breaks.count == Self.fullyTold + 1 { breaks.firstUntold = location }
    all.append(breaks)
    return breaks.count <= Self.fullyTold
  }

  /// A finding for each market of which not every break was told.
  var rest: [Diagnostic] {
    all.filter { $0.count > Self.fullyTold }.map { breaks in
      let more = breaks.count - Self.fullyTold
      return Diagnostic(
        .balance,
        """
        \(more) more \(more == 1 ? "time" : "times") up to \(breaks.last) the sides of \
        `\(breaks.market)` do not balance
        """,
        at: breaks.firstUntold
      )
    }
  }
}
