// SPDX-License-Identifier: Apache-2.0
internal import Templating

/// Everything on the page of one year.
struct YearView: Sendable {
  let frame: FrameView
  let words: Words<ArchiveWords.Key>
  let calendar: FigureView?
  let months: [ArchiveRow]
  let lists: [ArchiveListView]
  let left: [String]
  let previous: ArchiveRow?
  let next: ArchiveRow?

  /// The names that templates see.
  static let model = Model<YearView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("name") { $0.words[.heading] },
    .text("summary") { $0.words[.summary] },
    .text("caption") { $0.words[.caption] },
    .text("all") { $0.words[.list] },
    .optionalRecord("calendar", of: FigureView.model) { $0.calendar },
    .list("months", of: ArchiveRow.model) { $0.months },
    .flag("hasLists") { !$0.lists.isEmpty },
    .list("lists", of: ArchiveListView.model) { $0.lists },
    .flag("hasLeft") { !$0.left.isEmpty },
    .texts("left") { $0.left },
    .optionalRecord("previous", of: ArchiveRow.model) { $0.previous },
    .optionalRecord("next", of: ArchiveRow.model) { $0.next }
  )
}
