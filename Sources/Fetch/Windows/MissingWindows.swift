// SPDX-License-Identifier: Apache-2.0
package import Positioning

extension FetchSeries {
  /// The windows that are still to be asked for, oldest first.
  ///
  /// They lie between `since`, or what the venue still serves, and the last full period up to `until`;
  /// what is known to be whole is left out, and the rest is cut where it is cut in every run.
  ///
  /// - Parameters:
  ///   - since: The first moment wanted.
  ///   - now: The time of asking.
  ///   - until: The last moment wanted; `nil` for now.
  ///   - known: What is in the store whole, in any order.
  /// - Returns: Windows in the order of time, none of them empty.
  /// - Complexity: O(n log n) in `known`, O(1) for each window.
  package func missingWindows(
    since: Instant,
    now: Instant,
    until: Instant? = nil,
    known: [Range<Instant>]
  ) -> [FetchWindow] {
    let last = Instant(min(now, until ?? now).seconds / period * period)
    var start = max(since, firstServed(at: now) ?? since)
    if case .years = rule { start = rule.cut(before: start) }
    var windows: [FetchWindow] = []
    for gap in gaps(in: start, until: last, known) {
      var at = gap.lowerBound
      while at < gap.upperBound {
        let end = min(rule.cut(after: at), gap.upperBound)
        windows.append(FetchWindow(start: at, end: end, isClosed: end + lag <= now))
        at = end
      }
    }
    return windows
  }

  /// The first moment that the venue still serves; `nil` where it serves all.
  package func firstServed(at now: Instant) -> Instant? {
    // Half an hour is left for the run itself, since the venue counts from the time of each request.
    depth.map { Instant((now.seconds - $0 * 86_400 + 1800 + period - 1) / period * period) }
  }

  private func gaps(
    in start: Instant,
    until end: Instant,
    _ known: [Range<Instant>]
  ) -> [Range<Instant>] {
    guard start < end else { return [] }
    var gaps: [Range<Instant>] = []
    var at = start
    for range in known.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > at {
      if range.lowerBound >= end { break }
      if range.lowerBound > at { gaps.append(at..<range.lowerBound) }
      at = range.upperBound
    }
    if at < end { gaps.append(at..<end) }
    return gaps
  }
}
