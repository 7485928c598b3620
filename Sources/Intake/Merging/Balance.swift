// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning

extension DatasetBuilder {
  /// The rows without those of broken balances, which are reported or set aside.
  ///
  /// Over all rows so marked with one asset, venue, contract, measure, unit and time the sides add
  /// up to the same. Where populations were restated, each state of the whole is checked. The rows
  /// must be sorted and merged.
  mutating func balanced(_ rows: [PositionRow], _ markets: [Market]) -> [PositionRow] {
    var groups: [Observation.Key: [Int]] = [:]
    for (index, row) in rows.enumerated() where row.isBalanced {
      groups[row.balanceKey(markets), default: []].append(index)
    }
    var broken: Set<Int> = []
    var texts = RowTexts(files: files)
    var told = BalanceBreaks()
    for key in groups.keys.sorted() {
      let group = groups[key] ?? []
      guard let state = firstBrokenState(group.map { rows[$0] }) else { continue }
      broken.formUnion(group)
      let location = state.first.map { texts.location($0.place) }
      if findings.quarantine || told.isToldFully(key, at: location) {
        reportBalance(key, state, all: group.map { rows[$0] }, &texts)
      }
    }
    if !findings.quarantine { findings.add(told.rest) }
    return findings.quarantine && !broken.isEmpty
      ? rows.enumerated().filter { !broken.contains($0.offset) }.map(\.element) : rows
  }

  private mutating func reportBalance(
    _ key: Observation.Key,
    _ state: [PositionRow],
    all: [PositionRow],
    _ texts: inout RowTexts
  ) {
    let sum = identity(state)
    let summary = """
      the sides of `\(key.market)` at \(key.time) do not balance: over all classes long is \
      \(plain(sum.long)) and short \(plain(sum.short)), and in any contract they are equal
      """
    for row in findings.quarantine ? all : Array(state.prefix(1)) {
      let others = Set(state.map(\.place)).subtracting([row.place]).sorted()
      let notes = others.map { Diagnostic.Note("this row is added to it", at: texts.location($0)) }
      report(
        Diagnostic(
          .balance,
          summary,
          at: texts.location(row.place),
          notes: notes,
          fix: "check the columns of each row, or leave `balance` out",
          excerpt: texts.text(of: row.place)
        )
      )
    }
  }
}

extension PositionRow {
  fileprivate func balanceKey(_ markets: [Market]) -> Observation.Key {
    let market = markets[Int(market)]
    return Observation.Key(
      market: Market(
        asset: market.asset,
        venue: market.venue,
        contract: market.contract,
        measure: market.measure
      ),
      unit: unit,
      time: time
    )
  }
}

/// The rows of the first state of a group, in the order of publication, whose sides differ: at each
/// publication the latest row of every population, once all populations have one.
private func firstBrokenState(_ rows: [PositionRow]) -> [PositionRow]? {
  let populations = Set(rows.map(\.market)).sorted()
  for published in Set(rows.map(\.published)).sorted() {
    let state = populations.map { population in
      rows.last { $0.market == population && $0.published <= published }
    }.compactMap(\.self)
    if state.count == populations.count, !identity(state).holds { return state }
  }
  return nil
}

private func identity(_ rows: [PositionRow]) -> AccountingIdentity {
  AccountingIdentity(
    rows.map { (long: $0.value.long ?? 0, short: $0.value.short ?? 0, step: $0.step) }
  )
}
