// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// How old the newest note's figures were at one moment.
///
/// The age of a daily note counts from its cut-off. That of a weekly one counts from the moment at which
/// the next week's figures were expected: the release of the CFTC for classes of traders
/// (``ReleaseCalendar``), a week after the note's own cut-off for others.
package struct Freshness: Hashable, Sendable {
  /// What was chosen.
  package let rule: FreshnessRule
  /// The moment.
  package let now: Instant
  /// The day that the newest figures are of.
  package let asOf: Day
  /// Since when newer ones were expected.
  package let since: Instant
  /// How often notes are written.
  package let cadence: Cadence

  /// How old they were, in seconds; negative if no newer ones were due yet.
  package var age: Int { now.seconds - since.seconds }

  /// Whether they were older than the rule allows.
  package var isLate: Bool { age > rule.maxAge }

  /// The freshness of `newest`, the newest note, at `now`.
  package init(
    of newest: NoteDate,
    by rule: FreshnessRule,
    at now: Instant,
    _ cadence: Cadence
  ) {
    (self.rule, self.now, self.cadence) = (rule, now, cadence)
    asOf = newest.asOf
    switch cadence {
    case .daily: since = newest.cutOff
    case .weekly where newest.headline.measure == .traderClass:
      since = ReleaseCalendar().published(asOf: newest.asOf + cadence.days)
    case .weekly: since = newest.cutOff + cadence.days * 86_400
    }
  }
}
