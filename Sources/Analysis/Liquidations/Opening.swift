// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// What was newly opened within one bar, and what became of it until the last bar.
struct Opening: Sendable {
  /// The end of the bar.
  let time: Instant
  /// The bar's close, which stands for the price of entry.
  let price: Double
  /// Notional at entry that later falls of open interest left open, US dollars.
  let long: Double, short: Double
  /// The lowest and the highest price of all later bars; infinite, and zero, without any.
  let lowest: Double, highest: Double

  /// Every rise of open interest between neighbouring bars that have one, the last first.
  ///
  /// Open interest is compared in coins: in dollars it rises with the price though nobody opens
  /// anything. A fall takes the same share of all that was opened before, our choice; where the
  /// fall was itself a liquidation of levels that the price went through, both are taken off.
  ///
  /// Walking backwards, the extremes of all later prices and the product of all later falls are at
  /// hand at each bar.
  ///
  /// - Parameter bars: Oldest first, each time once; closes above zero.
  /// - Returns: Empty where open interest never rises.
  /// - Complexity: O(`bars.count`).
  static func all(in bars: [OpeningBar]) -> [Opening] {
    var openings: [Opening] = []
    var (lowest, highest, left) = (Double.infinity, 0.0, 1.0)
    var later: (bar: OpeningBar, coins: Double, lowest: Double, highest: Double)?
    for bar in bars.reversed() {
      if let coins = bar.coins {
        if let later, later.coins > coins {
          openings.append(
            Opening(
              of: (later.coins - coins) * later.bar.close * left,
              in: later.bar,
              lowest: later.lowest,
              highest: later.highest
            )
          )
        } else if let later {
          left *= later.coins / coins
        }
        later = (bar, coins, lowest, highest)
      }
      lowest = min(lowest, bar.low ?? bar.close, bar.close)
      highest = max(highest, bar.high ?? bar.close, bar.close)
    }
    return openings
  }

  /// The price that liquidates what `side` opened at `leverage`; `nil` if there is none, if it was
  /// traded through since, or if the margin would not have allowed the position.
  func liquidationPrice(of side: Side, leverage: Double, maintenance: Double) -> Double? {
    let position = IsolatedPosition(side, entry: price, leverage: leverage)
    guard let level = position?.liquidationPrice(maintenance: maintenance) else { return nil }
    switch side {
    case .long: return level < min(price, lowest) ? level : nil
    case .short: return level > max(price, highest) ? level : nil
    }
  }
}

extension Opening {
  private init(of notional: Double, in bar: OpeningBar, lowest: Double, highest: Double) {
    let share = min(max(bar.takerBuyShare ?? 0.5, 0), 1)
    time = bar.time.naturallyPublic
    price = bar.close
    long = notional * share
    short = notional * (1 - share)
    self.lowest = lowest
    self.highest = highest
  }
}

extension OpeningBar {
  /// Open interest in coins; `nil` where not known or nothing, with which nothing compares.
  fileprivate var coins: Double? { openInterest.flatMap { $0 > 0 ? $0 / close : nil } }
}
