// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures
internal import Positioning

/// The rows of the change waterfall: the largest changes by name, the others as one.
struct MovesRows: Sendable {
  /// A change with its name.
  struct Entry: Hashable, Sendable {
    let name: String
    let then: Double, now: Double

    var change: Double { now - then }
  }

  /// The changes drawn, the largest first, the others last.
  let entries: [Entry]
  /// How many changes there are, and how many of them stand together as the others.
  let count: Int, others: Int
  /// What moved most; `nil` where several moved as much, or nothing did.
  let largest: Entry?
  let amounts: MovesAmounts
  /// The net before and now.
  let then: Double, now: Double

  /// The most changes with a name of their own.
  private static let most = 10

  /// The rows of `change`.
  init(_ change: NetChange, _ words: Vocabulary) {
    let names = MarketNames(change.parts.map(\.subject), words)
    let all = change.parts.map { Entry(name: names[$0.subject], then: $0.then, now: $0.now) }
    // One more has a name rather than stand for itself alone.
    let named = all.count <= Self.most + 1 ? all.count : Self.most
    let rest = all.dropFirst(named)
    count = all.count
    others = rest.count
    let other = Entry(
      name: words[.other],
      then: rest.reduce(0) { $0 + $1.then },
      now: rest.reduce(0) { $0 + $1.now }
    )
    entries = all.prefix(named) + (rest.isEmpty ? [] : [other])
    let sizes = all.map { abs($0.change) }
    largest = all.first.flatMap { first in
      abs(first.change) > 0 && sizes.count { $0 == sizes[0] } == 1 ? first : nil
    }
    amounts = MovesAmounts(unit: change.unit, rounding: change.rounding)
    (then, now) = (change.then, change.now)
  }

  /// The rows of the data table.
  var tableRows: [TableView.Row] { entries.map(tableRow) }

  /// The sum of all rows.
  func total(_ words: Vocabulary) -> TableView.Row {
    tableRow(Entry(name: words[.allShown], then: then, now: now))
  }

  private func tableRow(_ entry: Entry) -> TableView.Row {
    TableView.Row(
      head: entry.name,
      cells: [entry.then, entry.now, entry.change].map(amounts.signed)
    )
  }
}
