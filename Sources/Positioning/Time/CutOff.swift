// SPDX-License-Identifier: Apache-2.0

/// The time of day at which a day's note is written, in UTC.
package struct CutOff: Hashable, Sendable {
  /// Seconds after the midnight that begins the note's day, 1 to 86,400 (24:00).
  package let seconds: Int

  /// A cut-off `seconds` into the day, or `nil` outside 1 to 86,400.
  package init?(seconds: Int) {
    guard (1...86_400).contains(seconds) else { return nil }
    self.seconds = seconds
  }

  private init(endOfDay: Void) { seconds = 86_400 }

  /// 24:00, the end of the day.
  package static let endOfDay = CutOff(endOfDay: ())

  /// The moment the note of `day` is written.
  package func instant(of day: Day) -> Instant { day.start + seconds }

  /// The last cut-off at or before `instant`.
  package func last(through instant: Instant) -> Instant {
    let next = self.instant(of: firstNote(seeing: instant))
    return next > instant ? next + -86_400 : next
  }

  /// The day whose note is the first to see what became public at `instant`.
  ///
  /// A moment exactly at a cut-off is still seen by that note.
  package func firstNote(seeing instant: Instant) -> Day { (instant + (-seconds - 1)).day + 1 }
}
