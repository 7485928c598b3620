// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Intake
internal import Markup
internal import Pages

/// Every file of a site, made anew from what it archives, but for pictures and compressed files.
struct RemadeSite: Sendable {
  /// The notes.
  let notes: [MadeNote]
  /// All files, sorted by the bytes of their paths.
  let files: [SiteFile]
  /// What the site would record of itself.
  let record: SiteRecord

  /// The site that a clean build makes of `job`.
  ///
  /// - Throws: What stops such a build.
  init(of job: BuildJob) async throws(ReportError) {
    async let bytes = DatasetBytes(job.dataset)
    let analyst = try job.analyst()
    let job = job.withFreshness(of: analyst.notes)
    let cards = try await CardPlan(analyst.notes, of: job)
    let inventory = Inventory(analyst.notes, of: job, await bytes, cards)
    let ledger = inventory.ledger(over: BuildCache(), in: "")
    let made = try await madeParts(of: job, analyst, ledger)
    let assets = try siteAssets(made, of: job, ledger, keeping: KeptFiles())
    notes = made.notes
    record = assets.record
    files = (made.pages.map(\.page.file) + assets.files)
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
