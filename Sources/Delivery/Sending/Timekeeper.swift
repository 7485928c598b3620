// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What a delivery knows of time; tests give one that does not pass.
package struct Timekeeper: Sendable {
  /// The time since a moment that stays the same in a run.
  package let uptime: @Sendable () -> Duration
  /// Seconds since 1970, UTC.
  package let date: @Sendable () -> Int
  /// Waits, but no longer once the task is cancelled.
  package let sleep: @Sendable (Duration) async -> Void

  /// A clock of these three hands.
  package init(
    uptime: @escaping @Sendable () -> Duration,
    date: @escaping @Sendable () -> Int,
    sleep: @escaping @Sendable (Duration) async -> Void
  ) {
    self.uptime = uptime
    self.date = date
    self.sleep = sleep
  }

  /// The system's clock.
  package static var system: Timekeeper {
    let start = ContinuousClock.now
    return Timekeeper(
      uptime: { start.duration(to: .now) },
      date: { Glibc.time(nil) },
      sleep: { duration in
        do {
          try await Task.sleep(for: duration)
        } catch {
          // Cancelled: whoever waits looks for that next.
          return
        }
      }
    )
  }

  /// The date as `2025-12-17T09:30:00Z`.
  var stamp: String {
    var seconds = time_t(date())
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(Int(parts.tm_year) + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}
