// SPDX-License-Identifier: Apache-2.0
internal import Templating

/// Everything on the archive's first page.
struct ArchiveView: Sendable {
  let frame: FrameView
  let words: Words<ArchiveWords.Key>
  let calendar: FigureView?
  let years: [ArchiveRow]
  let months: [ArchiveRow]
  let search: SearchView

  /// The names that templates see.
  static let model = Model<ArchiveView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("heading") { $0.words[.heading] },
    .text("summary") { $0.words[.summary] },
    .text("caption") { $0.words[.caption] },
    .optionalRecord("calendar", of: FigureView.model) { $0.calendar },
    .list("years", of: ArchiveRow.model) { $0.years },
    .flag("hasMonths") { !$0.months.isEmpty },
    .list("months", of: ArchiveRow.model) { $0.months },
    .record("search", of: SearchView.model) { $0.search }
  )
}
