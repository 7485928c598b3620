// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What an event study looks at: something that is ranked in its own past, and the price it may
/// speak of.
///
/// Readings and closes may be given in several forms, such as units and venues, the preferred form
/// first; what was public at a study's cut-off decides which is read.
package struct StudySubject: Sendable {
  /// One version of the figure of one day.
  package struct Figure: Hashable, Sendable {
    /// The slot of a reading, or the day of a close.
    package let day: Day
    /// From when on this version was seen.
    package let published: Instant
    /// The figure; `nil` where this version has none, such as a ratio with an empty side.
    package let value: Double?

    /// A version of the figure of `day`; a value must be finite.
    package init(day: Day, published: Instant, value: Double?) {
      self.day = day
      self.published = published
      self.value = value
    }
  }

  /// Whose readings.
  package let subject: SubjectFigure.Subject
  /// What the closes are of.
  package let priced: Asset
  /// What is ranked, by slot: long ÷ short, or anything finite; each form in any order.
  package let readings: [[Figure]]
  /// Closing prices, one a day; any finite numbers; each form in any order.
  package let closes: [[Figure]]

  /// A subject whose readings and closes come in several forms, the preferred ones first.
  package init(
    _ subject: SubjectFigure.Subject,
    priced: Asset,
    readings: [[Figure]],
    closes: [[Figure]]
  ) {
    self.subject = subject
    self.priced = priced
    self.readings = readings
    self.closes = closes
  }

  /// A subject with one list of readings and one of closes.
  package init(
    _ subject: SubjectFigure.Subject,
    priced: Asset,
    readings: [Figure],
    closes: [Figure]
  ) {
    self.init(subject, priced: priced, readings: [readings], closes: [closes])
  }
}
