// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// A subject with all versions of its figures, and its chronicle when everything is public.
struct SubjectRecord: Sendable {
  /// Whose.
  let subject: SubjectFigure.Subject
  private let priced: Asset
  private let readings: [FigureHistory]
  private let closes: [FigureHistory]
  private let latest: (forms: Forms, chronicle: Chronicle)?
  private let plan: StudyPlan

  /// The record of a subject.
  init(_ source: StudySubject, plan: StudyPlan) {
    (subject, priced) = (source.subject, source.priced)
    self.plan = plan
    let readings = source.readings.map(FigureHistory.init)
    let closes = source.closes.map(FigureHistory.init)
    (self.readings, self.closes) = (readings, closes)
    latest = Self.forms(of: readings, closes, at: Instant(.max)).map { forms in
      let chronicle = Chronicle(
        readings: readings[forms.readings].latest,
        closes: closes[forms.closes].latest,
        plan: plan
      )
      return (forms, chronicle)
    }
  }

  /// Whether a reading was public at `cutOff`.
  func hasReading(at cutOff: Instant) -> Bool {
    readings.contains { $0.lastDay(at: cutOff) != nil }
  }

  /// What was known at `cutOff`; `nil` without a reading or without a close.
  func known(at cutOff: Instant) -> KnownChronicle? {
    guard let forms = Self.forms(of: readings, closes, at: cutOff) else { return nil }
    let (readings, closes) = (readings[forms.readings], closes[forms.closes])
    if let latest, latest.forms == forms,
      let readingCount = readings.extent(at: cutOff),
      let closeCount = closes.extent(at: cutOff)
    {
      return known(latest.chronicle, readingCount, closeCount)
    }
    let (seen, prices) = (readings.seen(at: cutOff), closes.seen(at: cutOff))
    let chronicle = Chronicle(readings: seen, closes: prices, plan: plan)
    return known(chronicle, seen.count, prices.count)
  }
}

extension SubjectRecord {
  /// Which of several forms of readings and closes are read.
  private struct Forms: Hashable, Sendable {
    let readings: Int, closes: Int
  }

  /// The first form of readings that has the newest slot, as notes choose a unit, and the first of
  /// closes that has any.
  private static func forms(
    of readings: [FigureHistory],
    _ closes: [FigureHistory],
    at cutOff: Instant
  ) -> Forms? {
    let lasts = readings.map { $0.lastDay(at: cutOff) }
    guard
      let newest = lasts.compactMap({ $0 }).max(),
      let reading = lasts.firstIndex(of: newest),
      let close = closes.firstIndex(where: { $0.lastDay(at: cutOff) != nil })
    else { return nil }
    return Forms(readings: reading, closes: close)
  }

  private func known(
    _ chronicle: Chronicle,
    _ readingCount: Int,
    _ closeCount: Int
  ) -> KnownChronicle {
    KnownChronicle(
      subject: subject,
      priced: priced,
      chronicle: chronicle,
      readingCount: readingCount,
      closeCount: closeCount
    )
  }
}
