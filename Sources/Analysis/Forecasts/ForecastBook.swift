// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// Every forecast that notes stated by rule, and how each turned out.
///
/// The notes are gone through once, oldest first. A note states what its own readings and the
/// outcomes resolved by earlier notes give; then it resolves what it can tell of, with the values it
/// sees. A forecast is scored once, so what is restated or added later changes no earlier entry.
/// Scores are those of Brier (1950, "Verification of forecasts expressed in terms of probability",
/// Monthly Weather Review 78:1).
package struct ForecastBook: Sendable {
  /// The days of the notes, ascending.
  package let dates: [Day]
  /// How far slots lie apart.
  package let cadence: Cadence
  /// Everything that has a forecast, in order: the total, assets, markets.
  package let subjects: [SubjectFigure.Subject]
  /// How many outcomes must be resolved before anything is stated.
  package static let fewestOutcomes = OutcomeCounts.fewest
  /// How many of them in a regime before that regime alone is counted.
  package static let fewestInRegime = OutcomeCounts.fewestInRegime
  /// How many days a move of the price spans.
  package static let moveDays = TwoWeekMove.days
  /// Everything stated, note by note.
  let entries: [ForecastEntry]
  /// The slot that each note speaks of.
  private let slots: [Day]
  /// The places of the first entry of each note, and of the end.
  private let starts: [Int]
  /// The entries scored, in the order in which they were, and where those of each note begin.
  private let scored: [Int], scoredStarts: [Int]
  private let names: [SubjectFigure.Subject]
  private let scoredOf: [SubjectFigure.Subject: [Int]]
  private let scores: [Forecast.Kind: ScoreTrail]
  private let scoresOf: [SubjectFigure.Subject: [Forecast.Kind: ScoreTrail]]

  /// The book of `notes`, in any order, each day once.
  ///
  /// - Parameters:
  ///   - notes: What each note sees.
  ///   - closes: The closing prices of the assets that readings name.
  ///   - cadence: How far slots lie apart.
  package init(
    _ notes: consuming [NoteReadings],
    closes: [Asset: ClosingPrices],
    cadence: Cadence
  ) {
    var left = notes.sorted { $0.date > $1.date }
    notes = []
    dates = left.reversed().map(\.date)
    slots = left.reversed().map(\.slot)
    var scan = ForecastScan(of: left.count, closes: closes, cadence: cadence)
    // What was read is let go, so that there is never all of both.
    for index in left.indices { if let note = left.popLast() { scan.read(note, at: index) } }
    self.cadence = cadence
    entries = scan.entries
    starts = scan.starts + [scan.entries.count]
    scored = scan.scored
    scoredStarts = scan.scoredStarts + [scan.scored.count]
    names = scan.tracks.map(\.subject)
    scoredOf = scan.scoredOf
    scores = scan.scores
    scoresOf = scan.scoresOf
    var hasStated = [Bool](repeating: false, count: scan.tracks.count)
    for entry in scan.entries { hasStated[entry.track] = true }
    let stated = scan.tracks.indices.filter { hasStated[$0] }.map { scan.tracks[$0].subject }
    subjects = Set(stated).sorted { $0.precedes($1) }
  }
}

extension ForecastBook {
  /// What the note at `index` of ``dates`` stated; none while too little was known.
  package func forecasts(ofNoteAt index: Int) -> [Forecast] {
    (starts[index]..<starts[index + 1]).map(forecast)
  }

  /// What the note at `index` scored.
  package func scored(byNoteAt index: Int) -> [ScoredForecast] {
    scored[scoredStarts[index]..<scoredStarts[index + 1]].compactMap(scoredForecast)
  }

  /// The last `count` forecasts, of one subject or of all, that were scored up to the note at
  /// `index`; newest first.
  package func latest(
    _ count: Int,
    of subject: SubjectFigure.Subject? = nil,
    asOfNoteAt index: Int
  ) -> [ScoredForecast] {
    let places = subject.map { scoredOf[$0] ?? [] } ?? scored
    let end = places.partitioningIndex { (entries[$0].end?.note ?? index) > index }
    return places[..<end].suffix(count).reversed().compactMap(scoredForecast)
  }

  /// How the forecasts did that were scored up to the note at `index`: of one subject or of all, of
  /// one kind or of all.
  ///
  /// - Complexity: O(log n).
  package func score(
    of subject: SubjectFigure.Subject? = nil,
    _ kind: Forecast.Kind? = nil,
    asOfNoteAt index: Int
  ) -> ForecastScore {
    let trails = subject.map { scoresOf[$0] ?? [:] } ?? scores
    let kinds = kind.map { [$0] } ?? Forecast.Kind.allCases
    return kinds.reduce(ScoreTrail.Sums()) { sums, kind in
      sums + (trails[kind]?.sums(asOf: index) ?? ScoreTrail.Sums())
    }.score
  }

  /// The first note that stated a forecast; `nil` if none did.
  package var firstStated: Day? { entries.first.map { dates[$0.note] } }
}

extension ForecastBook {
  /// The forecast of the entry at `place`.
  func forecast(at place: Int) -> Forecast {
    let entry = entries[place]
    return Forecast(
      kind: entry.kind,
      subject: names[entry.track],
      made: dates[entry.note],
      slot: slots[entry.note],
      due: entry.due,
      regime: entry.regime,
      side: entry.side,
      threshold: entry.threshold,
      probability: entry.probability,
      climatology: entry.climatology,
      outcomes: entry.outcomes,
      basis: entry.basis
    )
  }

  private func scoredForecast(at place: Int) -> ScoredForecast? {
    guard let end = entries[place].end, let happened = end.happened else { return nil }
    return ScoredForecast(forecast(at: place), scored: dates[end.note], happened: happened)
  }
}
