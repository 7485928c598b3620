// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures
internal import Positioning

/// The slots of a figure of breadth.
struct BreadthRows: Sendable {
  /// The slots that have a market that reports, oldest first.
  let reporting: [(slot: Day, breadth: Breadth)]
  /// The slots shown.
  let axis: SlotAxis

  /// The last `window` slots of `all`; `nil` without any.
  init?(_ all: Zip2Sequence<[Day], [Breadth]>, window: Int, _ cadence: Cadence) {
    let slots = all.map { (slot: $0.0, breadth: $0.1) }
    guard let last = slots.last?.slot else { return nil }
    let shown = slots.filter { $0.slot > cadence.slot(window, before: last) }
    guard let axis = SlotAxis(shown.map(\.slot), cadence) else { return nil }
    self.axis = axis
    reporting = shown.filter { $0.breadth.count > 0 }
  }

  /// The counts by slot.
  var bySlot: [Day: Breadth] {
    Dictionary(reporting.map { ($0.slot, $0.breadth) }) { _, last in last }
  }

  /// Whether any market leans to a side in any slot; without one nothing would be drawn.
  var hasLean: Bool {
    reporting.contains { BreadthCounts($0.breadth).short + BreadthCounts($0.breadth).long > 0 }
  }

  /// Whether the newest slot shown has a market that reports.
  var endsWithData: Bool { reporting.last?.slot == axis.last }

  /// The least and the most markets that report in a slot.
  var denominators: (least: Int, most: Int) {
    let counts = reporting.map(\.breadth.count)
    return (counts.min() ?? 0, counts.max() ?? 0)
  }

  /// Whether the table shows the last slot of each year alone.
  var isByYear: Bool { reporting.count > Self.most }

  /// The rows of the data table, newest first.
  var tableRows: [TableView.Row] {
    let rows = isByYear ? lastOfYears : reporting.suffix(Self.listed)
    return rows.reversed().map { slot, breadth in
      TableView.Row(
        head: mediumDate(slot),
        cells: (breadth.byStep + [breadth.withoutVerdict, breadth.count]).map(count)
      )
    }
  }

  /// How many of the slots the table lists; `nil` where it lists all, or years.
  var listedSlots: Int? { !isByYear && reporting.count > Self.listed ? Self.listed : nil }

  private var lastOfYears: ArraySlice<(slot: Day, breadth: Breadth)> {
    reporting.enumerated().filter { index, entry in
      let next = index + 1 < reporting.count ? reporting[index + 1].slot.civil.year : nil
      return next != entry.slot.civil.year
    }.map(\.element)[...]
  }

  /// Beyond so many slots a table shows years; up to there the last ones, so that a page stays light.
  private static let most = 60, listed = 20
}

/// One slot's markets by side.
struct BreadthCounts: Hashable, Sendable {
  /// Markets that lean to each side, crowded or extreme ones on each, and all that report.
  let short: Int, long: Int, farShort: Int, farLong: Int, all: Int

  /// The sides of `breadth`, whose counts are by step from −3 to 3.
  init(_ breadth: Breadth) {
    short = breadth.byStep.prefix(3).reduce(0, +)
    long = breadth.byStep.dropFirst(4).reduce(0, +)
    farShort = breadth.byStep.prefix(2).reduce(0, +)
    farLong = breadth.byStep.dropFirst(5).reduce(0, +)
    all = breadth.count
  }
}
