// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Manuscripts
internal import Markup
internal import Pages

/// Holds that every link of an analyst's text to a page of the site leads to one.
///
/// The check of the site would find it too, but at the template that writes all links.
///
/// - Throws: At stage `data`, `text.broken-link` at each link that leads nowhere.
func requireTextLinks(
  of job: BuildJob,
  among made: MadeParts,
  _ assets: [SiteFile],
  _ kept: KeptFiles
) throws(ReportError) {
  let texts = job.site.texts.values.sorted { $0.day < $1.day }
  let links = texts.flatMap(\.links)
  guard links.contains(where: { $0.sitePath != nil }) else { return }
  let paths = Set(
    made.pages.map(\.page.file.path) + assets.map(\.path) + kept.pages.map(\.file.path)
      + kept.assets.map(\.path)
  )
  let broken = links.compactMap { link -> Diagnostic? in
    guard let path = link.sitePath, !paths.contains(path) else { return nil }
    let pages = paths.filter { $0.hasSuffix(".html") }.sorted()
    return Diagnostic(
      .error,
      ManuscriptID.brokenLink.rawValue,
      "the site has no file `\(path)`",
      at: link.location,
      fix: nearSpelling(of: path, among: pages).map { "write `\($0)`" }
        ?? "write a page from the site's root, such as `methodology/index.html`",
      excerpt: link.excerpt
    )
  }
  guard broken.isEmpty else { throw ReportError(.data, broken) }
}
