// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// One stated forecast, by places rather than names, and packed: a long record of many markets has a
/// million.
struct ForecastEntry: Sendable {
  private let places: (track: Int32, note: Int32)
  private let dueCount: Int32
  private let outcomeCount: Int32
  /// What the price has to pass; NaN for nothing.
  private let least: Double
  /// What was stated, as ``Forecast`` has it.
  let probability: Double, climatology: Double
  private var endNote: Int32 = -1
  private var endHappened: Bool?
  /// Likewise.
  let kind: Forecast.Kind
  let regime: Regime?
  let side: Side?
  let basis: Forecast.Basis

  /// What the note at `note` states of the track at `track`.
  init(
    track: Int,
    note: Int,
    _ candidate: ForecastTrack.Pending,
    _ statement: OutcomeCounts.Statement
  ) {
    places = (Int32(track), Int32(note))
    dueCount = candidate.due.map { Int32(clamping: $0.count) } ?? .min
    outcomeCount = Int32(clamping: statement.outcomes)
    least = candidate.threshold ?? .nan
    (probability, climatology) = (statement.probability, statement.climatology)
    kind = candidate.kind
    regime = candidate.regime
    side = candidate.kind == .netFlips ? candidate.side : nil
    basis = statement.basis
  }

  /// The place of its track.
  var track: Int { Int(places.track) }
  /// The place of the note that stated it.
  var note: Int { Int(places.note) }
  /// When it falls due; `nil` for the next note.
  var due: Day? { dueCount == .min ? nil : Day(Int(dueCount)) }
  /// How many resolved outcomes it was counted from.
  var outcomes: Int { Int(outcomeCount) }
  /// What the price has to pass.
  var threshold: Double? { least.unlessNaN }
  /// The note that ended it, and whether it happened, `nil` if nothing could tell; `nil` while open.
  var end: (note: Int, happened: Bool?)? { endNote < 0 ? nil : (Int(endNote), endHappened) }

  /// Ends it at the note at `note`.
  mutating func end(at note: Int, happened: Bool?) {
    (endNote, endHappened) = (Int32(note), happened)
  }

  /// What the score of a forecast adds to the sums.
  func sums(_ happened: Bool?) -> ScoreTrail.Sums {
    guard let happened else { return ScoreTrail.Sums(untold: 1) }
    let outcome = happened ? 1.0 : 0
    return ScoreTrail.Sums(
      count: 1,
      happened: happened ? 1 : 0,
      brier: (probability - outcome) * (probability - outcome),
      climatology: (climatology - outcome) * (climatology - outcome)
    )
  }
}
