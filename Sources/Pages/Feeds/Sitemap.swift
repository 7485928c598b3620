// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Markup
internal import Positioning

/// The list of a site's pages for search engines (https://www.sitemaps.org), each with the time of its
/// last change as its data tell it.
///
/// - Parameters:
///   - others: The paths of the pages beside the notes.
///   - corrections: What restated data changes of the notes.
///   - past: What the pages beside the notes are made of.
/// - Returns: `sitemap.xml`, and `robots.txt`, which leads to it.
func sitemap(
  of others: [String],
  corrected corrections: [Correction],
  _ past: SitePast
) -> (page: Page, robots: SiteFile) {
  let base = past.site.baseURL
  let restated = corrections.lastByNote
  let cutOff = past.site.settings.cutOff
  let newest = past.latest.analysis.cutOff
  let last = max(newest, corrections.map(\.last).max() ?? newest)
  let notes = past.notes.compactMap { note in
    note.link.path.map { ($0, restated[note.facts.date] ?? cutOff.instant(of: note.facts.date)) }
  }
  let pages = others.filter { $0.hasSuffix(".html") && $0 != "404.html" }.map { ($0, last) }
  let lines = (pages + notes).map { path, time in
    "<url><loc>\(AtomFeed.escaped(base + path))</loc><lastmod>\(time)</lastmod></url>"
  }
  let text =
    ([
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
    ] + lines + ["</urlset>", ""]).joined(separator: "\n")
  let robots = "User-agent: *\nAllow: /\n\nSitemap: \(base)sitemap.xml\n"
  return (
    Page(SiteFile(path: "sitemap.xml", bytes: Array(text.utf8)), kind: .xml),
    SiteFile(path: "robots.txt", bytes: Array(robots.utf8))
  )
}
