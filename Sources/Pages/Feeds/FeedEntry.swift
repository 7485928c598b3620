// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
package import Diagnostics
internal import Positioning
internal import Templating

/// A note as a feed carries it whole, with absolute links.
package struct FeedEntry: Sendable {
  /// The absolute address of its page, which is its id as well.
  let address: String
  /// The headline, and what stands under it.
  let title: String, summary: String
  /// All that the note says, as HTML.
  let content: String
  /// When it was written, and when restated data last changed it.
  let published: Instant, updated: Instant

  /// The entry of `note`.
  ///
  /// It changes with the note's page alone: when restated data changes a figure, and never because
  /// another note was written.
  ///
  /// - Throws: What rendering throws.
  package init(
    of note: NoteContent,
    corrected correction: Correction?,
    in site: SiteContext
  ) throws(ReportError) {
    let address = site.baseURL + note.lead.path
    self.address = address
    title = oneLine(note.commentary.headline)
    summary = oneLine(note.commentary.standfirst)
    published = note.analysis.cutOff
    updated = correction?.last ?? note.analysis.cutOff
    var citations = Citations([])
    let own = try note.text.map { (text) throws(ReportError) in
      try OwnTextView(
        text,
        root: site.baseURL,
        page: address,
        citing: &citations,
        by: site.templates.prose
      )
    }
    let view = FeedEntryView(
      note: note,
      address: address,
      own: own,
      correction: try correction.map { (correction) throws(ReportError) in
        try CorrectionView(correction, in: site)
      }
    )
    let bytes = try site.templates[.feedEntry].render(FeedEntryView.model.record(of: view))
    content = String(decoding: bytes, as: UTF8.self)
  }
}

/// What the template of a feed's entry may write.
struct FeedEntryView: Sendable {
  let note: NoteContent
  let address: String
  let own: OwnTextView?
  let correction: CorrectionView?

  /// The names that templates see.
  static let model = Model<FeedEntryView>(
    .text("address") { $0.address },
    .text("standfirst") { $0.note.lead.standfirst },
    .text("asOf") { $0.note.lead.asOf },
    .optionalText("regime") { $0.note.lead.regime },
    .flag("byRank") { $0.note.lead.byRank },
    .optionalRecord("correction", of: CorrectionView.model) { $0.correction },
    .optionalRecord("own", of: OwnTextView.model) { $0.own },
    .list("paragraphs", of: ParagraphView.model) { view in
      view.note.commentary.paragraphs.map(ParagraphView.init(withoutEvidence:))
    },
    .list("keys", of: KeyView.model) { $0.note.keys },
    .texts("box") { $0.note.commentary.box },
    .optionalText("notice") { $0.note.notice }
  )
}
