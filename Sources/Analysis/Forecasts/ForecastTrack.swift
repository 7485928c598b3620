// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The forecasts of one subject of one headline while the notes go by.
struct ForecastTrack: Sendable {
  /// What waits for its outcome, whether or not a probability was stated.
  struct Pending: Sendable {
    /// What may happen.
    let kind: Forecast.Kind
    /// The day of the note it was made in, and the slot it speaks of.
    let made: Day, slot: Day
    /// When it falls due; `nil` for the next note.
    let due: Day?
    /// What stood when it was made, and what a move has to pass.
    let regime: Regime?
    let side: Side?
    let threshold: Double?
    /// The place of what was stated; `nil` while too little was known.
    var entry: Int?
  }

  /// How something pending ended.
  struct Resolution: Sendable {
    /// What waited.
    let pending: Pending
    /// `nil` if it fell due without data to tell.
    let happened: Bool?
  }

  /// Whose, of which headline.
  let subject: SubjectFigure.Subject
  let headline: NoteAnalysis.Headline
  private let prices: ClosingPrices?
  private var pending: [Pending] = []
  /// The last slot that a note forecast from.
  private var lastSlot: Day?
  private var counts: [Forecast.Kind: OutcomeCounts] = [:]
  /// The sizes of all moves told so far, ascending.
  private var moves: [Double] = []

  /// A subject before its first note.
  init(
    of subject: SubjectFigure.Subject,
    _ headline: NoteAnalysis.Headline,
    prices: ClosingPrices?
  ) {
    (self.subject, self.headline, self.prices) = (subject, headline, prices)
  }
}

extension ForecastTrack {
  /// What the note of `date` may forecast from `reading`, by what earlier notes resolved.
  ///
  /// Each slot is forecast from once, and none after a later one: what comes late may be known.
  func candidates(from reading: ForecastReading, at date: Day, _ cadence: Cadence) -> [Pending] {
    if let lastSlot, reading.slot <= lastSlot { return [] }
    func pending(_ kind: Forecast.Kind, due: Day?, threshold: Double? = nil) -> Pending {
      Pending(
        kind: kind,
        made: date,
        slot: reading.slot,
        due: due,
        regime: reading.regime,
        side: reading.side,
        threshold: threshold
      )
    }
    var candidates: [Pending] = []
    if reading.regime != nil { candidates.append(pending(.regimeHolds, due: nil)) }
    if prices != nil {
      // The entry is tomorrow's close at the earliest.
      let due = date + (1 + TwoWeekMove.days)
      candidates.append(pending(.largeMove, due: due, threshold: median(ofSorted: moves)))
    }
    if reading.side != nil {
      let due = cadence.slot(-cadence.slots(in: .middle), before: reading.slot)
      candidates.append(pending(.netFlips, due: due))
    }
    return candidates
  }

  /// What is stated of `candidate`; `nil` while too little is known.
  func statement(of candidate: Pending) -> OutcomeCounts.Statement? {
    if candidate.kind == .largeMove, candidate.threshold == nil { return nil }
    return counts[candidate.kind]?.statement(in: candidate.regime)
  }

  /// Lets `candidates`, all of one slot, wait for their outcomes.
  mutating func wait(for candidates: [Pending]) {
    pending += candidates
    lastSlot = candidates.last?.slot ?? lastSlot
  }

  /// Ends all that `note` can tell of, `readings` being what it sees of this subject.
  mutating func resolve(by note: NoteReadings, _ readings: [ForecastReading]) -> [Resolution] {
    var waiting: [Pending] = []
    var resolved: [Resolution] = []
    for each in pending {
      switch each.kind {
      case .largeMove:
        guard let end = endOfMove(each, at: note.cutOff) else {
          waiting.append(each)
          continue
        }
        resolved.append(Resolution(pending: each, happened: end))
      case .regimeHolds, .netFlips:
        guard note.headline == headline, let end = end(of: each, by: note, readings) else {
          waiting.append(each)
          continue
        }
        resolved.append(Resolution(pending: each, happened: end))
      }
    }
    pending = waiting
    for each in resolved { count(each) }
    return resolved
  }

  /// Takes in how far the yardstick of a stated forecast was off.
  mutating func score(_ kind: Forecast.Kind, climatologyBrier: Double) {
    counts[kind, default: OutcomeCounts()].add(climatologyBrier: climatologyBrier)
  }
}

extension ForecastTrack {
  private mutating func count(_ each: Resolution) {
    guard let happened = each.happened else { return }
    if each.pending.kind == .largeMove, each.pending.threshold == nil { return }
    counts[each.pending.kind, default: OutcomeCounts()].add(happened, in: each.pending.regime)
  }

  /// Whether a regime or a side turned out as forecast, `.some(nil)` if that is never told, `nil` if
  /// not yet.
  private func end(
    of each: Pending,
    by note: NoteReadings,
    _ readings: [ForecastReading]
  ) -> Bool?? {
    if each.kind == .regimeHolds {
      // A further note of the same slot, or of an earlier one, is not the next.
      guard note.slot > each.slot else { return nil }
      let regime = readings.first { $0.slot == note.slot }?.regime
      return .some(regime.map { $0 == each.regime })
    }
    guard let due = each.due else { return .some(nil) }
    if let reading = readings.first(where: { $0.slot == due }) {
      return reading.side == each.side?.opposite
    }
    return note.slot > due ? .some(nil) : nil
  }

  /// Whether a move was large, `.some(nil)` if that is never told, `nil` if not yet; its size is kept
  /// for later thresholds.
  private mutating func endOfMove(_ each: Pending, at cutOff: Instant) -> Bool?? {
    guard let prices else { return .some(nil) }
    switch TwoWeekMove(after: each.made, of: prices, at: cutOff) {
    case .waiting: return nil
    case .untold: return .some(nil)
    case .size(let size):
      moves.insert(size, at: moves.partitioningIndex { $0 >= size })
      return each.threshold.map { size > $0 } ?? false
    }
  }
}
