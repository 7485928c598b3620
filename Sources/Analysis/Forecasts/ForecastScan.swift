// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The forecasts of all subjects while the notes go by, oldest first.
struct ForecastScan: Sendable {
  /// The subjects, in the order in which they were first seen.
  private(set) var tracks: [ForecastTrack] = []
  /// Everything stated, and where that of each note begins.
  private(set) var entries: [ForecastEntry] = []
  private(set) var starts: [Int] = []
  /// The places of what was scored, in that order, and where that of each note begins.
  private(set) var scored: [Int] = [], scoredStarts: [Int] = []
  /// The same of each subject.
  private(set) var scoredOf: [SubjectFigure.Subject: [Int]] = [:]
  /// The scores of all subjects and of each.
  private(set) var scores: [Forecast.Kind: ScoreTrail] = [:]
  private(set) var scoresOf: [SubjectFigure.Subject: [Forecast.Kind: ScoreTrail]] = [:]
  private var places: [TrackName: Int] = [:]
  /// The latest slot that a note of a headline spoke of.
  private var latestSlots: [NoteAnalysis.Headline: Day] = [:]
  private let closes: [Asset: ClosingPrices]
  private let cadence: Cadence
  private let noteCount: Int

  private struct TrackName: Hashable {
    let headline: NoteAnalysis.Headline
    let subject: SubjectFigure.Subject
  }

  /// A scan before the first of `count` notes.
  init(of count: Int, closes: [Asset: ClosingPrices], cadence: Cadence) {
    (self.closes, self.cadence) = (closes, cadence)
    noteCount = count
  }

  /// Goes on to `note`, which is the one at `index`.
  ///
  /// What it states comes from what earlier notes resolved; only then it resolves by itself. A note
  /// that speaks of an earlier slot than one before it states nothing.
  mutating func read(_ note: NoteReadings, at index: Int) {
    var seen: [[ForecastReading]] = Array(repeating: [], count: tracks.count)
    for reading in note.readings {
      let place = place(of: reading, note.headline)
      while seen.count <= place { seen.append([]) }
      seen[place].append(reading)
    }
    let isLate = latestSlots[note.headline].map { note.slot < $0 } ?? false
    if !isLate { latestSlots[note.headline] = note.slot }
    starts.append(entries.count)
    scoredStarts.append(scored.count)
    let stated = tracks.indices.map { place -> [ForecastTrack.Pending] in
      let reading = isLate ? nil : seen[place].first { $0.slot == note.slot }
      return state(reading, of: place, in: note, at: index)
    }
    for place in tracks.indices {
      for each in tracks[place].resolve(by: note, seen[place]) {
        score(each, of: place, at: index)
      }
      tracks[place].wait(for: stated[place])
    }
  }
}

extension ForecastScan {
  private mutating func place(
    of reading: ForecastReading,
    _ headline: NoteAnalysis.Headline
  ) -> Int {
    let name = TrackName(headline: headline, subject: reading.subject)
    if let place = places[name] { return place }
    let prices = reading.priced.flatMap { closes[$0] }
    tracks.append(ForecastTrack(of: reading.subject, headline, prices: prices))
    places[name] = tracks.count - 1
    return tracks.count - 1
  }

  private mutating func state(
    _ reading: ForecastReading?,
    of place: Int,
    in note: NoteReadings,
    at index: Int
  ) -> [ForecastTrack.Pending] {
    guard let reading else { return [] }
    var candidates = tracks[place].candidates(from: reading, at: note.date, cadence)
    for each in candidates.indices {
      let candidate = candidates[each]
      guard let statement = tracks[place].statement(of: candidate) else { continue }
      candidates[each].entry = entries.count
      entries.append(
        ForecastEntry(track: place, note: index, candidate, statement)
      )
    }
    return candidates
  }

  private mutating func score(
    _ resolution: ForecastTrack.Resolution,
    of place: Int,
    at index: Int
  ) {
    guard let entry = resolution.pending.entry else { return }
    let (kind, subject) = (resolution.pending.kind, tracks[place].subject)
    entries[entry].end(at: index, happened: resolution.happened)
    let sums = entries[entry].sums(resolution.happened)
    let none = ScoreTrail(of: noteCount)
    scores[kind, default: none].add(sums, at: index)
    scoresOf[subject, default: [:]][kind, default: none].add(sums, at: index)
    guard resolution.happened != nil else { return }
    scored.append(entry)
    scoredOf[subject, default: []].append(entry)
    tracks[place].score(kind, climatologyBrier: sums.climatology)
  }
}
