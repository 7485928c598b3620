// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Commentary
package import Diagnostics
internal import Figures
package import Positioning

extension ClassReportView {
  /// The table of `report`.
  ///
  /// - Parameters:
  ///   - report: A market's week.
  ///   - standings: Where the net of a class stands in its own range; classes may be missing.
  ///   - phrases: Names the classes.
  /// - Throws: What rendering a name throws.
  package init(
    _ report: ClassReport,
    standings: [Population: NetStanding],
    _ phrases: Phrasebook
  ) throws(ReportError) {
    let names = try report.classes.map { (block) throws(ReportError) in
      try phrases.name(of: block.population)
    }
    let table = ClassTable(report: report, names: names)
    self.init(
      caption: "\(assetTitle(report.asset)), contracts by class, \(fullDate(report.asOf))",
      hasSpreading: table.hasSpreading,
      blocks: [table.positions, table.changes, table.shares, table.traders].compactMap { $0 },
      lines: table.lines + table.standingLines(standings)
    )
  }
}

private typealias Sides = ClassBlock.Sides

private struct ClassTable {
  let report: ClassReport
  /// What the classes are called, in their order.
  let names: [String]

  var hasSpreading: Bool { report.classes.contains { $0.positions.spreading != nil } }

  var positions: ClassReportView.Block {
    let sides = report.classes.map { Optional($0.positions) }
    return block("Positions, contracts", sides, adds: true) { number($0) }
  }

  var changes: ClassReportView.Block? {
    let sides = report.classes.map(\.changes)
    guard sides.contains(where: { $0 != nil }) else { return nil }
    let adds = sides.allSatisfy { $0 != nil }
    return block("Changes from the week before, contracts", sides, adds: adds) {
      signed($0, places: 0)
    }
  }

  var shares: ClassReportView.Block? {
    guard let interest = report.openInterest, interest > 0 else { return nil }
    let sides = report.classes.map { Optional($0.positions) }
    return block("Per cent of open interest", sides, adds: true) { percent($0 / interest) }
  }

  /// Traders do not add to a total: one may be long and spreading at once.
  var traders: ClassReportView.Block? {
    let sides = report.classes.map(\.traders)
    guard sides.contains(where: { $0 != nil }) else { return nil }
    return block("Number of traders", sides, adds: false, hasNet: false) { number($0) }
  }

  /// What the sums prove, and what is missing for them.
  var lines: [String] {
    guard report.isComplete else {
      return ["Not every class of the report is given, so nothing is summed."]
    }
    var lines: [String] = []
    let sum = sum(of: report.classes.map(\.positions))
    let net = signed(sum.net, places: 0)
    lines.append(
      sum.net == 0
        ? "Over all classes longs less shorts make 0: every long has its short."
        : "Over all classes longs less shorts make \(net), where 0 is due."
    )
    if let interest = report.openInterest, let spreading = sum.spreading {
      let apart = max(
        abs(sum.long + spreading - interest),
        abs(sum.short + spreading - interest)
      )
      let change = report.openInterestChange.map {
        ", \(signed($0, places: 0)) from the week before"
      }
      let counted = number(apart) + (apart == 1 ? " contract" : " contracts")
      let given = "open interest of \(number(interest)) contracts\(change ?? "")"
      lines.append(
        apart == 0
          ? "Longs and spreading add up to the \(given); so do shorts and spreading."
          : "The sides with spreading come within \(counted) of the \(given)."
      )
    }
    return lines
  }

  func standingLines(_ standings: [Population: NetStanding]) -> [String] {
    zip(report.classes, names).compactMap { block, name in
      guard let standing = standings[block.population], let index = standing.index else {
        return nil
      }
      let window = "\(count(standing.window)) weeks, \(count(standing.readings)) readings"
      return "COT index of the net position of \(name): \(number(index)) of 100 (\(window))."
    }
  }

  private func sum(of sides: [Sides]) -> Sides {
    let spreading = sides.compactMap(\.spreading)
    return Sides(
      long: sides.reduce(0) { $0 + $1.long },
      short: sides.reduce(0) { $0 + $1.short },
      spreading: spreading.isEmpty ? nil : spreading.reduce(0, +)
    )
  }

  private func block(
    _ name: String,
    _ sides: [Sides?],
    adds: Bool,
    hasNet: Bool = true,
    _ text: (Double) -> String
  ) -> ClassReportView.Block {
    func row(_ head: String, _ sides: Sides?) -> TableView.Row {
      var cells = [sides.map { text($0.long) }, sides.map { text($0.short) }]
      if hasSpreading { cells.append(sides?.spreading.map(text)) }
      cells.append(hasNet ? sides.map { net(of: $0, text) } : nil)
      return TableView.Row(head: head, cells: cells.map { $0 ?? "–" })
    }
    let total = sum(of: sides.compactMap { $0 })
    return ClassReportView.Block(
      name: name,
      columns: hasSpreading ? 5 : 4,
      rows: zip(names, sides).map { row(capitalisedFirst($0), $1) },
      total: adds && report.isComplete ? row("All classes", total) : nil
    )
  }

  private func net(of sides: Sides, _ text: (Double) -> String) -> String {
    let size = text(sides.net)
    return sides.net > 0 && !size.hasPrefix("+") ? "+" + size : size
  }
}
