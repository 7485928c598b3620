// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Fetch
internal import History
internal import Intake
internal import Positioning

extension FetchRun {
  /// Reads the answers to a window and puts them into the store.
  ///
  /// - Returns: What came of the rows, and what the page may have left out.
  mutating func put(
    _ answers: [VenueAnswer],
    of job: FetchPlan.Job,
    _ window: FetchWindow
  ) throws(ReportError) -> (counts: IngestCounts, rest: FetchWindow?) {
    if answers.isEmpty { return (IngestCounts(), nil) }
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
    // Of a thinned series a period is known by its last row alone, so a page is cut between periods.
    let grain = series.isThinned ? series.period : 1
    let moments = series.times == nil ? [] : batch.moments
    let page = PageCover(
      of: window,
      until: last,
      asked: asked,
      lag: series.lag,
      grain: grain,
      moments
    )
    let end = series.isThinned ? max(window.start, page.covered.upperBound) : last
    batch.keep(window.start...end, lastOf: series.isThinned ? series.period : nil)
    guard batch.rowCount > 0 else {
      if all > 0, window.isClosed { throw otherTimes(job, window) }
      return (IngestCounts(), nil)
    }
    found.insert(series.asset)
    batch.fetched = [FetchedWindow(job.name, page.covered, isWhole: page.isSettled)]
    var rules = IngestRules()
    rules.releases = place.rules.releases
    rules.restated = asked
    rules.delaysRestatements = true
    return (try ingest(batch, into: place.store, by: rules), page.rest)
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
