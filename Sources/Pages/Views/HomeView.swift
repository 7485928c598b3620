// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Templating

/// A note in the list of the home page, with what its figures had come from.
struct RecentView: Sendable {
  let link: NoteLinkView
  let sparkline: RenderedMarkup?

  /// The names that templates see.
  static let model = Model<RecentView>(
    .record("note", of: NoteLinkView.model) { $0.link },
    .optionalMarkup("sparkline") { $0.sparkline }
  )
}

/// Everything on the home page.
struct HomeView: Sendable {
  let frame: FrameView
  let words: Words<HomeWords.Key>
  let lead: LeadView
  /// That the latest note is corrected; `nil` if it is not.
  let correction: String?
  let recent: [RecentView]
  let calendar: FigureView?
  let assetCount: Int
  let noteCount: Int

  /// The names that templates see.
  static let model = Model<HomeView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .record("lead", of: LeadView.model) { $0.lead },
    .optionalText("correction") { $0.correction },
    .flag("hasRecent") { !$0.recent.isEmpty },
    .list("recent", of: RecentView.model) { $0.recent },
    .text("line") { $0.words[.line] },
    .text("year") { $0.words[.year] },
    .optionalRecord("calendar", of: FigureView.model) { $0.calendar },
    .optionalText("assets") { view in
      switch view.assetCount {
      case 0: nil
      case 1: "1 asset"
      default: "\(count(view.assetCount)) assets"
      }
    },
    .text("noteCount") { $0.noteCount == 1 ? "1 note" : "\(count($0.noteCount)) notes" }
  )
}

/// What the words of the home page may tell.
struct HomeWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case line, year, leader
  }

  let slots: Int
  let isWeekly: Bool

  /// What the template may write.
  static let model = Model<HomeWords>(
    .text("slots") { count($0.slots) },
    .flag("weekly") { $0.isWeekly }
  )
}
