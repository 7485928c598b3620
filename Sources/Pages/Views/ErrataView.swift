// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning
internal import Templating

/// A correction in the list of all.
struct ErrataEntryView: Sendable {
  let correction: Correction
  /// The figures that changed, in one line.
  let line: String

  /// The names that templates see.
  static let model = Model<ErrataEntryView>(
    .text("iso") { $0.correction.last.day.description },
    .text("date") { mediumDate($0.correction.last.day) },
    .text("note") { longDate($0.correction.date) },
    .text("path") { noteFolder(of: $0.correction.date) + "index.html" },
    .text("headline") { $0.correction.headline },
    .text("line") { $0.line }
  )
}

/// Everything on the page of corrections.
struct ErrataView: Sendable {
  let frame: FrameView
  let words: Words<ErrataWords.Key>
  let entries: [ErrataEntryView]

  /// The names that templates see.
  static let model = Model<ErrataView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("heading") { $0.words[.heading] },
    .text("standfirst") { $0.words[.standfirst] },
    .text("list") { $0.words[.list] },
    .text("none") { $0.words[.none] },
    .text("feedTitle") { $0.words[.feedTitle] },
    .text("feed") { $0.words[.feed] },
    .text("how") { $0.words[.how] },
    .flag("hasEntries") { !$0.entries.isEmpty },
    .list("entries", of: ErrataEntryView.model) { $0.entries }
  )
}

/// What the words of the page of corrections may tell.
struct ErrataWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case heading, standfirst, description, list, none, feed, how
    case feedTitle = "feed_title"
  }

  let site: String
  /// How many notes are corrected, and of how many.
  let corrected: Int, notes: Int

  /// What the template may write.
  static let model = Model<ErrataWords>(
    .text("site") { $0.site },
    .flag("some") { $0.corrected > 0 },
    .flag("one") { $0.corrected == 1 },
    .flag("single") { $0.notes == 1 },
    .text("corrected") { count($0.corrected) },
    .text("notes") { $0.notes == 1 ? "1 note" : "\(count($0.notes)) notes" }
  )
}
