// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Figures
internal import Intake
internal import Markup
internal import Pages
internal import Positioning

/// Stops a note that is older than it may be: a feed that stood still makes yesterday's note the
/// newest, and no one should get it as today's.
///
/// - Throws: `mail.stale` at stage `freshness`.
func requireFresh(_ desk: MailDesk) throws(ReportError) {
  let age = desk.now.seconds - desk.note.cutOff.seconds
  let most =
    desk.job.plan.mail?.maxAge ?? dailyAge(desk) ?? standardAge(of: desk.job.site.settings.cadence)
  guard age > most else { return }
  throw ReportError(
    .freshness,
    Diagnostic(
      .error,
      ReportID.staleMail.rawValue,
      "the note of \(longDate(desk.note.date)) is \(duration(age)) old, more than \(duration(most))",
      at: desk.job.plan.mail?.location,
      fix: "build a newer note, or allow more by `max_age` under `mail:`"
    )
  )
}

/// How old the figures of a daily note may be when they are published; those of weekly ones count from
/// the next release, so they tell nothing of a mail.
private func dailyAge(_ desk: MailDesk) -> Int? {
  desk.job.site.settings.cadence == .daily ? desk.job.plan.freshness?.maxAge : nil
}

/// How old a note may be: until the next one is half a day late.
private func standardAge(of cadence: Cadence) -> Int {
  switch cadence {
  case .daily: 36 * 3600
  case .weekly: 180 * 3600
  }
}

/// Stops a note that the published site does not hold as it would be mailed, and one of a site that
/// does not verify: the mail's links must lead to the figures that the mail has.
///
/// - Throws: `mail.not-published` at stage `checking`; what verifying finds.
func requirePublished(_ desk: MailDesk, in request: BuildRequest) async throws(ReportError) {
  let site = try PublishedFiles(in: request.output)
  let record = try SiteRecord(parsing: try site.bytes(of: SiteRecord.path), at: site.recordPath)
  if record.baseURL != desk.job.site.baseURL {
    throw notPublished("`\(request.output)` is the site of \(record.baseURL)", desk)
  }
  let files = dataFiles(
    of: desk.content.analysis,
    desk.content.commentary,
    text: desk.content.text,
    readers: desk.content.readers,
    from: desk.job.site.observations
  )
  for file in files {
    guard let published = try site.bytesIfPresent(of: file.path) else {
      throw notPublished("`\(request.output)` does not hold it", desk)
    }
    if published != file.bytes {
      throw notPublished("`\(request.output)/\(file.path)` is of other data or words", desk)
    }
  }
  var verifying = VerifyRequest(request.output)
  verifying.templates = desk.job.plan.templates
  verifying.jobs = request.jobs
  let found = try await verify(verifying).findings.filter { $0.severity == .error }
  guard found.isEmpty else { throw ReportError(.checking, found) }
}

private func notPublished(_ reason: String, _ desk: MailDesk) -> ReportError {
  ReportError(
    .checking,
    Diagnostic(
      .error,
      ReportID.notPublished.rawValue,
      "the note of \(longDate(desk.note.date)) is not published as it would be mailed: \(reason)",
      fix: "run `build` first, and name its folder by `--site`"
    )
  )
}
