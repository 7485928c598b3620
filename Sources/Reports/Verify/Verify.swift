// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import Analysis
internal import Markup
internal import Pages
internal import Site

/// Derives every number, sentence and page of a published site anew, from what the site itself
/// archives in `data/`, and compares.
///
/// 1. Read the site's record of itself, and see that it is whole.
/// 2. Read the archived figures, settings and phrases as a build reads its input.
/// 3. Make every file of the site from them, as a clean build does.
/// 4. Compare each with the published one, and the list of digests with both.
///
/// Where the templates are not those that drew the site, pages are compared by their sentences and
/// figures alone, and a warning says so.
///
/// - Parameter request: Which site.
/// - Returns: What was compared, and every difference.
/// - Throws: `verify.no-record` at stage `input` if the folder holds no site that can be verified;
///   what is wrong with the templates.
package func verify(_ request: VerifyRequest) async throws(ReportError) -> VerifyReceipt {
  let site = try PublishedFiles(in: request.folder)
  do throws(ReportError) {
    let record = try SiteRecord(parsing: try site.bytes(of: SiteRecord.path), at: site.recordPath)
    let job = try archivedJob(record, request)
    let remade = try await RemadeSite(of: job)
    let comparison = Comparison(site, remade, record)
    return VerifyReceipt(
      notes: remade.notes.count,
      files: remade.files.count,
      comparesMarkup: comparison.comparesMarkup,
      findings: try await comparison.findings(jobs: request.jobs),
      pictures: record.cards.count,
      comparesPacked: record.compresses
    )
  } catch {
    guard error.isOfData(in: site.folder) else { throw error }
    return VerifyReceipt(notes: 0, files: 0, comparesMarkup: false, findings: error.diagnostics)
  }
}

extension ReportError {
  /// Whether it tells of the site's own data: what cannot even be read was changed, which is a
  /// difference, and not a fault of the run.
  fileprivate func isOfData(in folder: String) -> Bool {
    if [.data, .checking, .analysis].contains(stage) { return true }
    return diagnostics.contains { $0.location?.file.hasPrefix("\(folder)/data/") ?? false }
  }
}
