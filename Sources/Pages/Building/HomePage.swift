// SPDX-License-Identifier: Apache-2.0
internal import Commentary
package import Diagnostics
package import Markup
internal import Templating

/// The home page: the latest note's head and the notes before it.
///
/// - Parameters:
///   - latest: The newest note.
///   - earlier: All other notes, oldest first.
///   - site: What all pages share.
/// - Returns: `index.html`.
/// - Throws: What rendering throws.
package func homePage(
  _ latest: NoteContent,
  earlier: [NoteLinkView],
  in site: SiteContext
) throws(ReportError) -> Page {
  let frame = FrameView(
    siteTitle: site.title,
    title: latest.commentary.headline,
    description: latest.commentary.standfirst,
    root: "",
    place: .home,
    notice: try noticeText(on: site.observations, isSite: true, site)
  )
  let view = HomeView(
    frame: frame,
    lead: latest.lead,
    recent: earlier.suffix(recentNotes).reversed(),
    noteCount: earlier.count + 1
  )
  return try page(site.templates.home, HomeView.model.record(of: view), at: "index.html")
}

/// How many earlier notes the home page lists.
private let recentNotes = 10
