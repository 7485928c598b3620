// SPDX-License-Identifier: Apache-2.0
internal import Commentary
package import Diagnostics
package import Markup
internal import Templating

/// The home page: the latest note's head and the notes before it.
///
/// - Parameters:
///   - latest: The newest note.
///   - notes: All notes, oldest first, the newest among them.
///   - site: What all pages share.
/// - Returns: `index.html`.
/// - Throws: What rendering throws.
package func homePage(
  _ latest: NoteContent,
  of notes: [NoteSummary],
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
    recent: notes.dropLast().suffix(recentNotes).reversed().map(\.link),
    noteCount: notes.count
  )
  return try page(site.templates.home, HomeView.model.record(of: view), at: "index.html")
}

/// How many earlier notes the home page lists.
private let recentNotes = 10
