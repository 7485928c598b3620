// SPDX-License-Identifier: Apache-2.0

/// How many requests a venue takes in a time.
package struct RequestRate: Hashable, Sendable {
  /// How many at once after a rest.
  package let burst: Int
  /// How long one more takes to come.
  package let interval: Duration

  /// `count` requests in `seconds`, of which `burst` may come at once.
  package init(_ count: Int, in seconds: Int, burst: Int = 1) {
    self.burst = burst
    interval = .seconds(seconds) / count
  }
}

/// A bucket of tokens, one a request, that fills at a rate.
///
/// Source: J. Turner, New directions in communications, IEEE Communications Magazine 24(10), 1986.
struct TokenBucket: Sendable {
  private let rate: RequestRate
  /// When the bucket would be full, were nothing taken.
  private var fullAt: Duration

  /// A full bucket at `uptime`.
  init(_ rate: RequestRate, at uptime: Duration) { (self.rate, fullAt) = (rate, uptime) }

  /// Takes a token, which may have to be waited for.
  ///
  /// - Returns: How long to wait before it may be used.
  mutating func take(at uptime: Duration) -> Duration {
    let empty = fullAt - rate.interval * (rate.burst - 1)
    fullAt = max(fullAt, uptime) + rate.interval
    return max(.zero, empty - uptime)
  }
}
