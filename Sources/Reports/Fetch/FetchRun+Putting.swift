// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Fetch
internal import History
internal import Intake
internal import Positioning

extension FetchRun {
  /// Reads the answers to a window and puts them into the store.
  mutating func put(
    _ answers: [VenueAnswer],
    of job: FetchPlan.Job,
    _ window: FetchWindow
  ) throws(ReportError) -> IngestCounts {
    if answers.isEmpty { return IngestCounts() }
    let asked = clock.now()
    let series = job.series
    let texts = try answers.map { answer throws(ReportError) in
      venue.isOfAll ? try answer.unpacked() : answer
    }
    let read = try readBatch(texts, rules: place.rules)
    receipt.findings += read.warnings
    var batch = read.batch
    batch.keep(assets: job.assets, place.rules)
    let all = batch.rowCount
    let last = max(window.start, min(window.end, asked))
    batch.keep(window.start...last, lastOf: series.isThinned ? series.period : nil)
    guard batch.rowCount > 0 else {
      if all > 0, window.isClosed { throw otherTimes(job, window) }
      return IngestCounts()
    }
    found.insert(series.asset)
    batch.fetched = [FetchedWindow(job.name, window.start..<last, isWhole: window.isClosed)]
    var rules = IngestRules()
    rules.releases = place.rules.releases
    rules.restated = asked
    rules.delaysRestatements = true
    return try ingest(batch, into: place.store, by: rules)
  }

  private func otherTimes(_ job: FetchPlan.Job, _ window: FetchWindow) -> ReportError {
    ReportError(
      .data,
      Diagnostic(
        .otherTimes,
        """
        \(venue.title) answered `\(job.name)` for \(window.start) to \(window.end) with rows of other \
        times alone
        """,
        fix: "look at what answers there; none of these rows was taken"
      )
    )
  }
}
