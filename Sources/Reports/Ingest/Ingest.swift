// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import History
internal import Intake

/// Puts files into a history store: all that `request` names, or nothing.
///
/// - Parameter request: What to put into which store.
/// - Returns: What came of it.
/// - Throws: `ingest.nothing`, `ingest.unsupported-store`; what is wrong with the configuration or the
///   data, as for a build; what the store refuses.
package func ingest(_ request: IngestRequest) throws(ReportError) -> IngestReceipt {
  try checkStore(request.store)
  let plan = try plan(of: request)
  let read = try readBatch(plan.sources, rules: plan.rules, quarantine: request.quarantines)
  var rules = IngestRules()
  rules.releases = plan.rules.releases
  rules.restated = request.restated
  rules.quarantines = request.quarantines
  rules.text = read.texts()
  let counts = try History.ingest(read.batch, into: request.store, by: rules)
  return IngestReceipt(
    counts: counts,
    files: read.files.count,
    store: request.store,
    warnings: read.warnings + quarantineWarning(counts, request.store),
    remarks: read.ignoredColumns.map { columns in
      "\(columns.file): columns not read: \(columns.names.joined(separator: ", "))"
    }
  )
}

/// The plan of a build of the same, with the configuration's own stores left out.
private func plan(of request: IngestRequest) throws(ReportError) -> Plan {
  var build = BuildRequest()
  (build.configuration, build.inputs) = (request.configuration, request.inputs)
  if request.inputs.isEmpty, request.configuration == nil, !isFile("leverage-notes.yml") {
    throw nothing(for: request.store)
  }
  var plan = try plan(of: build)
  if request.inputs.isEmpty { plan.sources.removeAll { $0.kind == .sqlite } }
  if plan.sources.isEmpty { throw nothing(for: request.store) }
  return plan
}

private func nothing(for store: String) -> ReportError {
  ReportError(
    .arguments,
    Diagnostic(
      .error,
      ReportID.nothingToIngest.rawValue,
      "there is nothing to put into `\(store)`",
      fix: "name files, or a configuration with sources that are no stores: `-c leverage-notes.yml`"
    )
  )
}

private func quarantineWarning(_ counts: IngestCounts, _ store: String) -> [Diagnostic] {
  if counts.rejected == 0 { return [] }
  let rows = counts.rejected == 1 ? "1 row was" : "\(counts.rejected) rows were"
  return [
    Diagnostic(
      .warning,
      ReportID.quarantined.rawValue,
      "\(rows) set aside; a build from `\(store)` lists them with their reasons"
    )
  ]
}
