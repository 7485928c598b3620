// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Positioning

/// What the notes at `places`, and the pages beside them, share of the past.
///
/// Every note's readings are gone through for the forecasts, which costs little; a study costs more
/// and is made only where one of these notes uses it, or the newest.
///
/// - Parameters:
///   - analyst: All notes of the dataset; at least one.
///   - places: The notes that are made.
///   - jobs: How much is made at once.
/// - Returns: The almanac of these notes.
/// - Throws: Nothing of its own.
func almanac(
  of analyst: Analyst,
  for places: [Int],
  jobs: Int
) async throws(ReportError) -> Almanac {
  let notes = stripes(of: analyst.notes, width: jobs)
  let readings = try await parallelMap(notes, jobs: jobs) { (_, stripe) in
    stripe.map(analyst.readings)
  }
  let forecasts = ForecastBook(
    readings.flatMap { $0 },
    closes: analyst.closingPrices,
    cadence: analyst.cadence
  )
  let newest = analyst.studyNote(ofNoteAt: analyst.notes.count - 1)
  let wanted = Set(places.map { analyst.studyNote(ofNoteAt: $0) } + [newest])
    .sorted { $0.date < $1.date }
  let books = analyst.studyBooks(for: wanted)
  let studies = try await parallelMap(wanted, jobs: jobs) { (_, note) in
    analyst.study(asOf: note, from: books)
  }
  return Almanac(
    analyst,
    forecasts: forecasts,
    studies: studies.compactMap { $0 },
    funding: analyst.fundingStudy(asOf: newest)
  )
}
