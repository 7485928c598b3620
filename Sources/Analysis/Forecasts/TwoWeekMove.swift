// SPDX-License-Identifier: Apache-2.0
internal import Glibc
internal import Positioning

/// What can be told at one cut-off of how far a price went in the two weeks after a note.
enum TwoWeekMove: Hashable, Sendable {
  /// Not yet: the two weeks are not over.
  case waiting
  /// Nothing, for good: no entry within a week, a gap of more than a week, or a close at or below 0.
  case untold
  /// The size of ln(exit ÷ entry).
  case size(Double)

  /// How many days lie between the entry and the day at which the move falls due.
  static let days = 14
  /// How many days may lie between neighbouring closes.
  static let longestGap = 7

  /// The move after the note of `day`, as seen at `cutOff`.
  ///
  /// The entry is the first close on a day after the note's, because many contracts settle before
  /// reports are out; the exit is the last close within 14 days after it. The first venue that has an
  /// entry decides.
  init(after day: Day, of prices: ClosingPrices, at cutOff: Instant) {
    let reach = Self.longestGap + Self.days
    for venue in prices.venues {
      let closes = venue.seen(in: day + 1...day + reach, at: cutOff)
      guard let entry = closes.first, entry.day - day <= Self.longestGap else { continue }
      let due = entry.day + Self.days
      guard due.end <= cutOff else {
        self = .waiting
        return
      }
      let size = Self.size(of: closes.prefix { $0.day <= due }, through: due)
      self = size.map(TwoWeekMove.size) ?? .untold
      return
    }
    self = (day + Self.longestGap).end <= cutOff ? .untold : .waiting
  }

  private static func size(of closes: ArraySlice<ClosingPrices.Close>, through due: Day) -> Double?
  {
    guard let entry = closes.first, let exit = closes.last, due - exit.day <= longestGap else {
      return nil
    }
    let hasGap = zip(closes, closes.dropFirst()).contains { $1.day - $0.day > longestGap }
    guard !hasGap, closes.allSatisfy({ $0.value > 0 && $0.value.isFinite }) else { return nil }
    return abs(log(exit.value / entry.value))
  }
}
