// SPDX-License-Identifier: Apache-2.0
internal import Analysis
package import Diagnostics
internal import Intake
internal import Markup
internal import Pages
internal import Site

/// Builds a site: from files to checked pages, published in one step or not at all.
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
  let plan = try plan(of: request)
  let templates = try pageTemplates(publisher: plan.templates)
  let dataset = try readDataset(
    plan.sources,
    rules: plan.rules,
    quarantine: request.quarantines
  )
  tell(BuildProgress(.read, dataset.observations.count, "observations"))
  let analyst = Analyst(
    observations: dataset.observations,
    bars: dataset.bars,
    settings: plan.settings
  )
  try requireNotes(analyst, of: dataset)
  let site = SiteContext(
    title: plan.title,
    baseURL: plan.baseURL,
    observations: dataset.observations,
    settings: plan.settings,
    templates: templates
  )
  let notes = try await written(analyst, in: site, jobs: request.jobs)
  tell(BuildProgress(.write, notes.count, "notes"))
  let inspected = try await inspectedPages(
    of: notes,
    analyst.overviews,
    in: site,
    jobs: request.jobs
  )
  let assets = try await siteAssets(
    of: notes,
    dataset,
    publisher: plan.templates,
    jobs: request.jobs
  )
  let checked = try checkSite(inspected, assets: assets)
  tell(BuildProgress(.check, inspected.count, "pages"))
  let warnings = dataset.warnings + quarantineWarning(on: dataset) + inspected.flatMap(\.findings)
  try refuse(warnings, if: request.isStrict)
  let receipt = try publish(checked, to: request.output)
  tell(BuildProgress(.publish, receipt.written, "files"))
  return BuildReceipt(
    notes: notes.count,
    pages: inspected.count,
    observations: dataset.observations.count,
    written: receipt.written,
    unchanged: receipt.unchanged,
    removed: receipt.removed,
    bytes: receipt.bytes,
    output: request.output,
    warnings: warnings + receipt.warnings,
    remarks: plan.remarks + remarks(on: dataset)
  )
}

/// Data without a single value of a measure that has two sides makes no note.
private func requireNotes(_ analyst: Analyst, of dataset: Dataset) throws(ReportError) {
  guard analyst.notes.isEmpty else { return }
  let summary = "the input holds no day with a value of a measure that has two sides"
  throw ReportError(
    .data,
    Diagnostic(
      .error,
      ReportID.noNotes.rawValue,
      summary,
      fix: "add positions with `long` and `short`, or a `ratio`"
    )
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

private func remarks(on dataset: Dataset) -> [String] {
  dataset.ignoredColumns.map { columns in
    "\(columns.file): columns not read: \(columns.names.joined(separator: ", "))"
  }
}
