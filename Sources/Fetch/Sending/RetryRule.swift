// SPDX-License-Identifier: Apache-2.0

/// How often a request is tried, and how long is waited between: exponential back-off with full
/// jitter.
///
/// Source: M. Brooker, Exponential backoff and jitter, AWS Architecture Blog, 2015.
package struct RetryRule: Hashable, Sendable {
  /// How often a request is sent at most.
  package var tries = 5
  /// The longest wait before the second try.
  package var base: Duration = .seconds(1)
  /// The longest wait of all.
  package var cap: Duration = .seconds(60)
  /// The longest wait that a venue may ask for.
  package var patience: Duration = .seconds(300)

  /// The ordinary rule.
  package init() {}

  /// The wait after `tries` tries that failed: any up to twice as long a bound each time.
  ///
  /// Who asks for fewer requests, and does not say when, mostly counts by the minute: then the bound
  /// begins at sixteen times the first.
  ///
  /// - Parameters:
  ///   - tries: How many tries there were, from 1.
  ///   - fault: Why the last one failed.
  ///   - chance: A number from 0 to below 1.
  /// - Returns: From zero to below the bound.
  package func wait(after tries: Int, of fault: FetchFault, _ chance: Double) -> Duration {
    let doublings = tries - 1 + (fault == .busy(nil) ? 4 : 0)
    let bound = min(cap, base * (1 << min(20, max(0, doublings))))
    return bound * chance
  }
}
