// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures
internal import Positioning

/// The classes of a market's week, in the report's order.
struct ClassRows: Sendable {
  /// A class and its net position.
  struct Net: Hashable, Sendable {
    /// The class, as a sentence begins.
    let name: String
    /// Long − short, in contracts.
    let value: Double
  }

  /// The rows of the chart, from the top.
  let rows: [NetBars.Row]
  /// The rows of the data table.
  let tableRows: [TableView.Row]
  /// The sums of all classes; `nil` unless all are given.
  let total: TableView.Row?
  /// Whether all classes are given and their net positions add up to zero.
  let addsUp: Bool
  /// The class that is furthest net short, and that which is furthest net long.
  let mostShort: Net?, mostLong: Net?

  /// The rows of `report`.
  init(_ report: ClassReport, _ words: Vocabulary) {
    let blocks = report.classes
    rows = blocks.map { block in
      let sides = block.positions
      return NetBars.Row(
        name: words.className(block.population),
        net: signed(sides.net, places: 0),
        sides: [(sides.long, words[.long]), (sides.short, words[.short])]
          .map { "\(number($0)) \($1)" }.joined(separator: ", "),
        value: sides.net
      )
    }
    tableRows = blocks.map { Self.tableRow($0, words) }
    total = report.isComplete ? Self.total(of: blocks, words) : nil
    // Contracts are whole numbers; half of one allows for how they are held.
    addsUp = report.isComplete && abs(blocks.reduce(0) { $0 + $1.positions.net }) < 0.5
    let nets = rows.map { Net(name: $0.name, value: $0.value) }
    mostShort = nets.min { $0.value < $1.value }.flatMap { $0.value < 0 ? $0 : nil }
    mostLong = nets.max { $0.value < $1.value }.flatMap { $0.value > 0 ? $0 : nil }
  }

  private static func tableRow(_ block: ClassBlock, _ words: Vocabulary) -> TableView.Row {
    let sides = block.positions
    return TableView.Row(
      head: words.className(block.population),
      cells: [
        number(sides.long), number(sides.short),
        sides.spreading.map { number($0) } ?? words[.notGiven],
        signed(sides.net, places: 0),
        block.changes.map { signed($0.net, places: 0) } ?? words[.noData],
      ]
    )
  }

  private static func total(of blocks: [ClassBlock], _ words: Vocabulary) -> TableView.Row {
    let sides = blocks.map(\.positions)
    let spreading = sides.compactMap(\.spreading)
    let changes = blocks.compactMap { $0.changes?.net }
    return TableView.Row(
      head: words[.allClasses],
      cells: [
        number(sides.reduce(0) { $0 + $1.long }), number(sides.reduce(0) { $0 + $1.short }),
        spreading.isEmpty ? words[.notGiven] : number(spreading.reduce(0, +)),
        signed(sides.reduce(0) { $0 + $1.net }, places: 0),
        changes.count == blocks.count ? signed(changes.reduce(0, +), places: 0) : words[.noData],
      ]
    )
  }
}

extension Vocabulary {
  /// A class of traders, as a sentence begins.
  func className(_ population: Population) -> String {
    let name = Key(rawValue: population.rawValue).map { self[$0] } ?? population.rawValue
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
