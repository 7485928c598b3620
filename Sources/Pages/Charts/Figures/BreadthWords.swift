// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures
internal import Positioning
internal import Templating

/// What the words around a figure of breadth may tell.
struct BreadthWords: Sendable {
  let series: SeriesWords
  let shown: BreadthRows
  let hasGaps: Bool

  /// What the template may write; `most…` are true where no earlier slot shown has as many.
  static let model = Model<BreadthWords>(
    .record("note", of: SeriesWords.model) { $0.series },
    .flag("mostShort") { $0.isRecord(of: .short) },
    .flag("mostLong") { $0.isRecord(of: .long) },
    .flag("single") { $0.shown.denominators.most == 1 },
    .text("short") { count($0.last.short) },
    .text("long") { count($0.last.long) },
    .text("all") { count($0.last.all) },
    .text("slots") { count($0.shown.axis.count) },
    .text("first") { mediumDate($0.shown.axis.first) },
    .text("last") { mediumDate($0.shown.reporting.last?.slot ?? $0.shown.axis.last) },
    .text("least") { count($0.shown.denominators.least) },
    .optionalText("most") { view in
      let (least, most) = view.shown.denominators
      return most > least ? count(most) : nil
    },
    .text("readings") { count($0.shown.reporting.count) },
    .flag("gaps") { $0.hasGaps },
    .flag("years") { $0.shown.isByYear },
    .optionalText("listed") { view in view.shown.listedSlots.map { count($0) } }
  )

  private var last: BreadthCounts {
    BreadthCounts(shown.reporting.last?.breadth ?? .init(byStep: [], withoutVerdict: 0))
  }

  /// Whether more markets lean to `side` than in every earlier slot, of at least 26; never both.
  private func isRecord(of side: Side) -> Bool {
    let counts = shown.reporting.map { BreadthCounts($0.breadth) }
    let shares = counts.map { Double(side == .short ? $0.short : $0.long) / Double($0.all) }
    let before = shares.dropLast()
    guard shown.denominators.most > 1, before.count >= 26, let now = shares.last,
      let most = before.max()
    else { return false }
    let other = Double(side == .short ? last.long : last.short) / Double(last.all)
    return now > most && now > other
  }
}
