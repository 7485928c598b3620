// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning
internal import Templating

/// Everything on the page about the site.
struct AboutView: Sendable {
  let frame: FrameView
  let words: Words<AboutWords.Key>

  /// The names that templates see.
  static let model = Model<AboutView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("heading") { $0.words[.heading] },
    .text("standfirst") { $0.words[.standfirst] },
    .text("when") { $0.words[.when] },
    .text("what") { $0.words[.what] },
    .text("frozen") { $0.words[.frozen] },
    .text("check") { $0.words[.check] },
    .text("judged") { $0.words[.judged] },
    .text("reach") { $0.words[.reach] }
  )
}

/// What the words about the site may tell.
struct AboutWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case heading, standfirst, description, when, what, frozen, check, judged, reach
  }

  let site: String
  let isWeekly: Bool
  /// The time of day at which notes are written.
  let cutOff: String
  let notes: Int
  let first: Day, last: Day
  let assets: Int, venues: Int, measures: Int, readings: Int

  /// What the template may write.
  static let model = Model<AboutWords>(
    .text("site") { $0.site },
    .flag("weekly") { $0.isWeekly },
    .text("cutOff") { $0.cutOff },
    .flag("oneNote") { $0.notes == 1 },
    .text("notes") { count($0.notes) },
    .text("first") { longDate($0.first) },
    .text("last") { longDate($0.last) },
    .text("assets") { $0.assets == 1 ? "one asset" : "\(counted($0.assets)) assets" },
    .optionalText("venues") { view in
      view.venues == 0 ? nil : view.venues == 1 ? "one venue" : "\(counted(view.venues)) venues"
    },
    .text("measures") { $0.measures == 1 ? "one measure" : "\(counted($0.measures)) measures" },
    .text("readings") { count($0.readings) }
  )
}
