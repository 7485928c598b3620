// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning
package import Templating

/// One month in the archive's table.
package struct MonthView: Sendable {
  /// Any day of the month.
  let month: Day
  /// The way from the site's root.
  let path: String
  /// Share of the month's notes by regime step, from −3 to 3, each 0 to 1.
  let shares: [Double]
  let notes: Int
  /// "10.4:1 short"; empty if no note has a ratio.
  let widest: String

  /// The names that templates see.
  static let model = Model<MonthView>(
    .text("name") { monthAndYear($0.month) },
    .text("path") { $0.path },
    .list("bars", of: RegimeBar.model) { RegimeBar.bars($0.shares) },
    .text("notes") { count($0.notes) },
    .text("widest") { $0.widest }
  )
}

/// One coloured length of a month's regime bar.
package struct RegimeBar: Sendable {
  let style: String
  let start: Double
  let width: Double

  /// The lengths that are not nothing, from short to long.
  static func bars(_ shares: [Double]) -> [RegimeBar] {
    let styles = ["s3", "s2", "s1", "n0", "l1", "l2", "l3"]
    var start = 0.0
    return zip(styles, shares).compactMap { style, share in
      defer { start += share * 100 }
      return share > 0 ? RegimeBar(style: style, start: start, width: share * 100) : nil
    }
  }

  /// The names that templates see.
  static let model = Model<RegimeBar>(
    .text("style") { $0.style },
    .number("start", places: 2) { $0.start },
    .number("width", places: 2) { $0.width }
  )
}

/// Everything on the archive's first page.
package struct ArchiveView: Sendable {
  let frame: FrameView
  let summary: String
  let months: [MonthView]

  /// The names that templates see.
  package static let model = Model<ArchiveView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("summary") { $0.summary },
    .list("months", of: MonthView.model) { $0.months }
  )
}

/// Everything on the page of one month.
package struct MonthPageView: Sendable {
  let frame: FrameView
  let month: Day
  let summary: String
  let days: [NoteLinkView]
  let previous: MonthView?
  let next: MonthView?

  /// The names that templates see.
  package static let model = Model<MonthPageView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("name") { monthAndYear($0.month) },
    .text("summary") { $0.summary },
    .list("days", of: NoteLinkView.model) { $0.days },
    .optionalRecord("previous", of: MonthView.model) { $0.previous },
    .optionalRecord("next", of: MonthView.model) { $0.next }
  )
}
