// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// A subject's readings with what came after each, from one state of readings and closes.
///
/// What is told of a reading follows from the readings up to it and from the closes up to the end of
/// its horizon alone. So a state of the data tells all earlier ones of which it only is a
/// continuation.
struct Chronicle: Sendable {
  /// The readings, ascending by slot.
  let readings: [SeenFigure]
  /// How far out each stands.
  let extremes: Extremes
  /// The closes.
  let closes: CloseSeries
  /// The close at which each reading is acted on: the first on a day after the note that first saw
  /// it; `nil` if there is none yet.
  let entries: [Int?]
  /// What came after each reading, by horizon.
  let outcomes: [[OutcomeRow]]

  /// The chronicle of readings and closes, ascending by day.
  init(readings: [SeenFigure], closes seen: [SeenFigure], plan: StudyPlan) {
    let closes = CloseSeries(seen)
    let extremes = Extremes(of: readings, plan: plan)
    let entries = readings.map { closes.first(after: plan.cutOff.firstNote(seeing: $0.published)) }
    self.readings = readings
    self.closes = closes
    self.extremes = extremes
    self.entries = entries
    outcomes = plan.horizons.map { horizon in
      zip(entries, extremes.ranks).map { entry, rank in
        guard let entry, rank != nil else { return .zero }
        return closes.outcome(at: entry, span: plan.days(of: horizon))
      }
    }
  }
}

/// A chronicle as far as it was known at one moment.
struct KnownChronicle: Sendable {
  /// Whose.
  let subject: SubjectFigure.Subject
  /// Whose price.
  let priced: Asset
  /// What is known, and what may have come later.
  let chronicle: Chronicle
  /// How many readings and how many closes were known.
  let readingCount: Int, closeCount: Int

  /// The last day with a known close; `nil` without any.
  var lastClose: Day? { closeCount > 0 ? chronicle.closes.days[closeCount - 1] : nil }

  /// The close at which the reading at `index` is acted on; `nil` if it was not known.
  func entry(of index: Int) -> Int? {
    chronicle.entries[index].flatMap { $0 < closeCount ? $0 : nil }
  }

  /// What came after the reading at `index`, `span` days on, which are those of the horizon at
  /// `place`; all zero if it has no rank, or if the horizon was not over: no close on its last day
  /// or later was known.
  func outcome(of index: Int, place: Int, span: Int) -> OutcomeRow {
    guard
      let entry = entry(of: index), let lastClose,
      chronicle.closes.days[entry] + span <= lastClose
    else { return .zero }
    return chronicle.outcomes[place][index]
  }
}
