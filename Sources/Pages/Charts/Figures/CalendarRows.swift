// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures
internal import Positioning

/// The slots of a calendar, with those between them that have no data.
struct CalendarRows: Sendable {
  /// The slots from the first to the last, each with its fill.
  let slots: [(slot: Day, fill: CellFill)]
  private let cadence: Cadence

  /// The slots shown of `all`; `nil` where none has a value.
  init?(_ all: [CalendarSlot], _ cadence: Cadence) {
    let valued = all.filter(\.hasValue).map(\.slot)
    guard let last = valued.max(), let earliest = valued.min() else { return nil }
    let newYear = Day(year: last.civil.year, month: 1, day: 1) ?? earliest
    let first = cadence == .daily ? max(earliest, newYear) : earliest
    let fills = Dictionary(all.map { ($0.slot, $0.fill) }) { _, last in last }
    self.cadence = cadence
    slots = (0...cadence.distance(from: first, to: last)).map { index in
      let slot = cadence.slot(-index, before: first)
      return (slot, fills[slot] ?? .missing)
    }
  }

  /// The fills by slot.
  var fills: [Day: CellFill] {
    Dictionary(slots.map { ($0.slot, $0.fill) }) { _, last in last }
  }

  /// How many slots have one of `fills`.
  func count(of fills: [CellFill]) -> Int { slots.count { fills.contains($0.fill) } }

  /// The rows of the data table: one a month of days, one a year of weeks.
  var tableRows: [TableView.Row] {
    let isDaily = cadence == .daily
    // A week belongs to the year of its Thursday, as on the calendar.
    let parts = slots.map { slot, fill -> (key: Int, day: Day, fill: CellFill) in
      let day = isDaily ? slot : slot + 3
      return (isDaily ? day.civil.month : day.civil.year, day, fill)
    }
    return equalKeys(parts.map(\.key)).map { range in
      let part = parts[range]
      let day = part.first?.day ?? slots[0].slot
      return TableView.Row(
        head: isDaily ? monthAndYear(day) : String(day.civil.year),
        cells: CellFill.all.dropLast().map { fill in
          Figures.count(part.count { $0.fill == fill })
        }
      )
    }
  }

  private func equalKeys(_ keys: [Int]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (index, key) in keys.enumerated() {
      if let last = ranges.last, keys[last.lowerBound] == key {
        ranges[ranges.count - 1] = last.lowerBound..<(index + 1)
      } else {
        ranges.append(index..<(index + 1))
      }
    }
    return ranges
  }
}
