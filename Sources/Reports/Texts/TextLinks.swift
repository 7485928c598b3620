// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Manuscripts
internal import Markup
internal import Pages

/// Holds that every link of an analyst's text to a page of the site, or to a part of one, leads
/// there.
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
  let leads = texts.flatMap(\.links).contains { $0.sitePath != nil || $0.isOfPage }
  guard leads else { return }
  var targets = LinkTargets(made, assets, kept)
  let broken = texts.flatMap { text in
    text.links.compactMap { targets.finding(at: $0, in: noteFolder(of: text.day) + "index.html") }
  }
  guard broken.isEmpty else { throw ReportError(.data, broken) }
}

/// Where the links of texts may lead.
private struct LinkTargets {
  private let paths: Set<String>
  private var index: SiteIndex

  init(_ made: MadeParts, _ assets: [SiteFile], _ kept: KeptFiles) {
    paths = Set(
      made.pages.map(\.page.file.path) + assets.map(\.path) + kept.pages.map(\.file.path)
        + kept.assets.map(\.path)
    )
    index = SiteIndex(made.pages, assets, kept)
  }

  /// What is wrong with a link in the text of the note at `path`; its address, if it names a page,
  /// is one from the site's root.
  mutating func finding(at link: ProseLink, in path: String) -> Diagnostic? {
    if let missing = link.sitePath, !paths.contains(missing) {
      let pages = paths.filter { $0.hasSuffix(".html") }.sorted()
      return broken(
        link,
        "the site has no file `\(missing)`",
        nearSpelling(of: missing, among: pages).map { "write `\($0)`" }
          ?? "write a page from the site's root, such as `methodology/index.html`"
      )
    }
    guard link.isOfPage || link.sitePath != nil else { return nil }
    let base = link.isOfPage ? path : "index.html"
    return index.problem(of: link.address, in: base).map { problem in
      broken(link, problem.summary, problem.fix ?? "write an `id` of that page, or remove `#…`")
    }
  }

  private func broken(_ link: ProseLink, _ summary: String, _ fix: String) -> Diagnostic {
    Diagnostic(
      .error,
      ManuscriptID.brokenLink.rawValue,
      summary,
      at: link.location,
      fix: fix,
      excerpt: link.excerpt
    )
  }
}
