// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Figures
internal import Glibc
internal import Pages
internal import Positioning

extension BuildJob {
  /// The job that knows how old the figures of the newest of `notes` are, if that is to be looked at.
  func withFreshness(of notes: [NoteDate]) -> BuildJob {
    guard let rule = plan.freshness, let newest = notes.last else { return self }
    var job = self
    let now = request.now ?? Instant(Glibc.time(nil))
    job.site.freshness = Freshness(of: newest, by: rule, at: now, plan.settings.cadence)
    return job
  }
}

/// What is to be said of a site that is not published because its figures are late; `nil` if it may be.
///
/// - Throws: `data.late` at stage `freshness` where late figures are refused.
func lateFigures(of job: BuildJob) throws(ReportError) -> Diagnostic? {
  guard let freshness = job.site.freshness, freshness.isLate, freshness.rule.late != .banner else {
    return nil
  }
  let late = lateDiagnostic(freshness, .error, in: job)
  if freshness.rule.late == .refuse { throw ReportError(.freshness, late) }
  let warning = lateDiagnostic(freshness, .warning, in: job)
  if job.request.isStrict { throw ReportError(.checking, warning) }
  return warning
}

/// Says that late figures were published with a banner; `nil` if they are not late.
func lateBannerWarning(of job: BuildJob) -> Diagnostic? {
  job.site.lateness.map { lateDiagnostic($0, .warning, in: job) }
}

private func lateDiagnostic(
  _ freshness: Freshness,
  _ severity: Severity,
  in job: BuildJob
) -> Diagnostic {
  let due = freshness.cadence == .weekly ? "newer ones were due " : ""
  let old = freshness.cadence == .weekly ? " ago" : " old"
  let end =
    switch freshness.rule.late {
    case .banner: "; the home page and the newest note say so"
    case .refuse: ""
    case .lastGood: "; nothing is published, and the site stays as it is"
    }
  return Diagnostic(
    severity,
    ReportID.lateFigures.rawValue,
    "the newest figures are of \(longDate(freshness.asOf)): \(due)\(duration(freshness.age))\(old), "
      + "more than \(duration(freshness.rule.maxAge))\(end)",
    at: job.plan.freshnessPlace,
    fix: "see what the source last published, or allow more by `max_age` under `freshness:`"
  )
}
