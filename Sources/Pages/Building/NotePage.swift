// SPDX-License-Identifier: Apache-2.0
internal import Analysis
package import Diagnostics
internal import Commentary
internal import Design
internal import Figures
package import Markup
internal import Positioning
internal import Templating

/// The page of one note between its neighbours.
///
/// - Parameters:
///   - note: The note, as first published.
///   - correction: What restated data changes of it; `nil` for nothing.
///   - neighbours: The notes that it leads on to.
///   - site: What all pages share.
/// - Returns: The page.
/// - Throws: What rendering throws.
package func notePage(
  _ note: NoteContent,
  corrected correction: Correction? = nil,
  beside neighbours: NoteNeighbours,
  in site: SiteContext
) throws(ReportError) -> Page {
  let address = site.baseURL + note.lead.path
  var frame = FrameView(
    siteTitle: site.title,
    title: "\(note.commentary.headline), \(longDate(note.analysis.date))",
    description: note.commentary.standfirst,
    root: "../../../",
    place: .elsewhere,
    notice: note.notice,
    address: address,
    design: site.design
  )
  frame.published = note.analysis.cutOff
  if neighbours.next == nil { frame.late = try site.lateBanner() }
  frame.card = CardLinkView(of: note, in: site)
  frame.linkedData = linkedData(of: note, corrected: correction, at: address, in: site)
  var citations = Citations(note.commentary.evidence)
  let text = try note.text.map { (text) throws(ReportError) in
    try OwnTextView(text, root: frame.root, citing: &citations, by: site.templates.prose)
  }
  let paragraphs = note.commentary.paragraphs.map { ParagraphView(runs: citations.views(of: $0)) }
  let qualities = note.commentary.qualities.map { quality in
    QualityView(
      isCaution: quality.quality.isCaution,
      head: quality.head,
      runs: citations.views(of: quality.text)
    )
  }
  let evidence = try evidenceViews(of: note, in: site)
  let view = NoteView(
    frame: frame,
    sections: site.design.sections,
    lead: note.lead,
    text: text,
    correction: try correction.map { (correction) throws(ReportError) in
      try CorrectionView(correction, in: site)
    },
    paragraphs: paragraphs,
    evidence: evidence.filter(\.row.isInText),
    further: evidence.filter { !$0.row.isInText },
    box: note.commentary.box,
    keys: note.keys,
    holders: note.holders,
    history: note.history,
    report: note.report,
    balance: note.balance,
    outlook: note.outlook,
    without: note.without,
    calls: note.calls,
    qualities: qualities,
    readers: try note.readers.map { (readers) throws(ReportError) in
      let section = site.design.sections.first { $0.section == .readers }
      return try ReadersView(readers, under: section?.heading, by: site.templates.readers)
    },
    rowCount: inputs(of: note.analysis).count,
    previous: neighbours.previous,
    next: neighbours.next,
    tags: site.tags(of: note.summary.facts),
    recalls: try neighbours.recalled.map { (recalled) throws(ReportError) in
      try RecallView(recalled, from: note.analysis, in: site)
    }
  )
  return try page(
    site.templates[.note],
    NoteView.model.record(of: view),
    at: note.summary.link.path ?? "index.html"
  )
}

/// The rows of evidence, each with what it was computed from.
private func evidenceViews(
  of note: NoteContent,
  in site: SiteContext
) throws(ReportError) -> [EvidenceView] {
  let rows = rowNumbers(of: inputs(of: note.analysis))
  let isWeekly = note.analysis.cadence == .weekly
  return try note.commentary.evidence.map { (row) throws(ReportError) in
    let inputs = try site.templates.inputs(of: row, rows: rows, isWeekly: isWeekly)
    return EvidenceView(row: row, inputs: inputs)
  }
}

/// The page at `path` that `template` makes of `record`.
func page(
  _ template: Template,
  _ record: Record,
  at path: String
) throws(ReportError) -> Page {
  let bytes = try template.render(record)
  return Page(SiteFile(path: path, bytes: bytes), kind: .html) { offset in
    template.origin(of: offset, rendering: record)
  }
}
