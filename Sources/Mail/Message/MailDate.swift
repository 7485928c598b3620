// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning

/// A moment as RFC 5322, 3.3 writes it: "Thu, 26 Nov 2026 06:00:00 +0000".
func mailDate(_ time: Instant) -> String {
  let day = time.day
  let second = time.secondOfDay
  let clock = [second / 3600, second / 60 % 60, second % 60].map { ($0 < 10 ? "0" : "") + "\($0)" }
  let weekday = shortWeekdayNames[day.weekday]
  return "\(weekday), \(mediumDate(day)) \(clock.joined(separator: ":")) +0000"
}
