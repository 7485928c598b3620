// SPDX-License-Identifier: Apache-2.0
internal import Analysis
package import Diagnostics
internal import Intake
internal import Markup
internal import Pages
internal import Positioning
internal import Site

/// Builds a site: from files to checked pages, published in one step or not at all.
///
/// What an earlier build made of the same is kept; see ``BuildCache``. The site has the same bytes as
/// one built without. A build that is refused is done once more without anything kept, so that what
/// is told is what a clean build tells, with its template's line.
///
/// - Parameters:
///   - request: What to build, from what, to where.
///   - tell: Called as each stage ends.
/// - Returns: What was done.
/// - Throws: The first stage's error that stops the build; the output is then as it was.
package func build(
  _ request: BuildRequest,
  tell: (BuildProgress) -> Void = { _ in }
) async throws(ReportError) -> BuildReceipt {
  var log = StageLog()
  let read = try job(of: request)
  tell(log.end(.read, read.dataset.observations.count, "observations"))
  // Both look at every figure, each in its own way.
  async let bytes = DatasetBytes(read.dataset)
  let analyst = try read.analyst()
  let job = read.withWords(around: analyst.notes).withFreshness(of: analyst.notes)
  if let late = try lateFigures(of: job) {
    return BuildReceipt(nothingPublishedTo: request.output, of: job, because: late, log.stages)
  }
  let cards = try await CardPlan(analyst.notes, of: job)
  let inventory = Inventory(analyst.notes, of: job, await bytes, cards)
  let cache = request.isForced ? BuildCache() : BuildCache(of: request.output, by: programIdentity)
  let ledger = inventory.ledger(over: cache, in: request.output)
  tell(log.end(.prepare, ledger.notes.kept.count { $0 != nil }, "notes kept"))
  do throws(ReportError) {
    return try await finish(job, analyst, ledger, over: cache, &log, tell: tell)
  } catch {
    guard ledger.keepsAny, error.mayBeOfKeptFiles else { throw error }
    let nothing = BuildCache()
    let all = inventory.ledger(over: nothing, in: request.output)
    return try await finish(job, analyst, all, over: nothing, &log, tell: tell)
  }
}

/// Makes what the ledger does not keep, checks the site, publishes it, and keeps what was made.
private func finish(
  _ job: BuildJob,
  _ analyst: Analyst,
  _ ledger: Ledger,
  over cache: BuildCache,
  _ log: inout StageLog,
  tell: (BuildProgress) -> Void
) async throws(ReportError) -> BuildReceipt {
  let request = job.request
  let made = try await madeParts(of: job, analyst, ledger)
  tell(log.end(.write, made.notes.count, "notes"))
  var kept = ledger.files
  kept.assets += made.cards.kept
  let assets = try siteAssets(made, of: job, ledger, keeping: kept)
  try requireTextLinks(of: job, among: made, assets.files, kept)
  let packed = try await compressed(made, assets, kept, of: job, over: cache)
  kept.assets += packed.kept
  let checked = try checkSite(made.pages, assets: assets.files + packed.made, kept: kept)
  let pages = made.pages.count + ledger.files.pages.count
  tell(log.end(.check, pages, "pages"))
  let findings = made.pages.flatMap(\.findings) + made.cards.findings
  let changes = ChangedNotes(made.notes, of: analyst.notes, in: request.output)
  let cause = BuildCache.cause(since: request.output, by: programIdentity, ledger.shared)
  let warnings =
    job.dataset.warnings + quarantineWarning(on: job.dataset) + job.wordWarnings
    + (try unusedOverrides(in: job.plan.templates, among: job.templates)) + findings
    + (try behindCopies(in: job.plan.templates)) + (try looksWarnings(of: job))
    + [changes.warning(cause), lateBannerWarning(of: job)].compactMap { $0 }
    + suspectFigures(of: job, analyst)
  try refuse(warnings, if: request.isStrict)
  let receipt = try publish(checked, digests: assets.digests + packed.digests, to: request.output)
  if receipt.isReplaced { waitOneTick() }
  let remark = keep(made, ledger, packed, over: cache, beside: request.output)
  tell(log.end(.publish, receipt.written, "files"))
  return BuildReceipt(
    notes: analyst.notes.count,
    made: made.notes.count,
    pages: pages,
    observations: job.dataset.observations.count,
    written: receipt.written,
    unchanged: receipt.unchanged,
    removed: receipt.removed,
    bytes: receipt.bytes,
    output: request.output,
    stages: log.stages,
    linking: receipt.linking,
    warnings: warnings + receipt.warnings,
    leftOut: job.texts.remarks + made.cards.remarks,
    remarks: job.plan.remarks + remarks(on: job.dataset) + job.wordRemarks
      + [changes.remark(cause)].compactMap { $0 } + remark
  )
}

/// Warnings fail a strict build before anything is published.
private func refuse(_ warnings: [Diagnostic], if isStrict: Bool) throws(ReportError) {
  if isStrict, !warnings.isEmpty { throw ReportError(.checking, warnings) }
}

/// Rows that were set aside are told, so that they are not forgotten and `--strict` refuses them.
private func quarantineWarning(on dataset: Dataset) -> [Diagnostic] {
  guard let first = dataset.rejected.first else { return [] }
  let count = dataset.rejected.count
  let rows = count == 1 ? "1 row was" : "\(count) rows were"
  return [
    Diagnostic(
      .warning,
      ReportID.quarantined.rawValue,
      "\(rows) set aside; `data/quarantine.csv` lists them with their reasons",
      at: SourceLocation(file: first.file, line: first.line, column: first.column)
    )
  ]
}

extension ReportError {
  /// Whether a build without kept files may pass, or tell more.
  fileprivate var mayBeOfKeptFiles: Bool {
    diagnostics.contains { found in
      stage == .checking && found.severity == .error || found.id == SiteID.keptChanged.rawValue
    }
  }
}

private func remarks(on dataset: Dataset) -> [String] {
  dataset.ignoredColumns.map { columns in
    "\(columns.file): columns not read: \(columns.names.joined(separator: ", "))"
  }
}
