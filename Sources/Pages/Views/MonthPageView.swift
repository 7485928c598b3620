// SPDX-License-Identifier: Apache-2.0
internal import Templating

/// Everything on the page of one month.
struct MonthPageView: Sendable {
  let frame: FrameView
  let words: Words<ArchiveWords.Key>
  let list: ArchiveListView
  let previous: ArchiveRow?
  let next: ArchiveRow?

  /// The names that templates see.
  static let model = Model<MonthPageView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("name") { $0.words[.heading] },
    .text("summary") { $0.words[.summary] },
    .text("all") { $0.words[.list] },
    .list("entries", of: ArchiveEntryView.model) { $0.list.entries },
    .optionalRecord("previous", of: ArchiveRow.model) { $0.previous },
    .optionalRecord("next", of: ArchiveRow.model) { $0.next }
  )
}
