// SPDX-License-Identifier: Apache-2.0
internal import Glibc
package import Positioning

/// What a fetch knows of time and chance; tests give one that does not pass.
package struct FetchClock: Sendable {
  /// The time of day.
  package let now: @Sendable () -> Instant
  /// The time since a moment that stays the same in a run.
  package let uptime: @Sendable () -> Duration
  /// Waits, but no longer once the task is cancelled.
  package let sleep: @Sendable (Duration) async -> Void
  /// A number from 0 to below 1, any equally likely.
  package let chance: @Sendable () -> Double

  /// A clock of these hands.
  package init(
    now: @escaping @Sendable () -> Instant,
    uptime: @escaping @Sendable () -> Duration,
    sleep: @escaping @Sendable (Duration) async -> Void,
    chance: @escaping @Sendable () -> Double
  ) {
    (self.now, self.uptime, self.sleep, self.chance) = (now, uptime, sleep, chance)
  }

  /// The system's clock.
  package static var system: FetchClock {
    let start = ContinuousClock.now
    return FetchClock(
      now: { Instant(Glibc.time(nil)) },
      uptime: { start.duration(to: .now) },
      sleep: { duration in
        do {
          try await Task.sleep(for: duration)
        } catch {
          // Cancelled: whoever waits looks for that next.
          return
        }
      },
      chance: { Double.random(in: 0..<1) }
    )
  }
}
