// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

extension ByteWriter {
  /// Whose figures lead a note.
  mutating func add(_ subject: SubjectFigure.Subject) {
    switch subject {
    case .total: add(0)
    case .asset(let asset):
      add(1)
      add(asset.symbol)
    case .market(let market):
      add(2)
      add(market)
    case .given(let market):
      add(3)
      add(market)
    }
  }
}

extension ByteReader {
  /// Whose figures lead a note; `nil` if the bytes hold none.
  mutating func subject() -> SubjectFigure.Subject? {
    switch int() {
    case 0: .total
    case 1: text().map { .asset(Asset($0)) }
    case 2: market().map { .market($0) }
    case 3: market().map { .given($0) }
    default: nil
    }
  }

  private mutating func market() -> Market? {
    guard let asset = text(), let venue = text(), let contract = text(),
      let measure = text().flatMap(Measure.init), let population = text()
    else { return nil }
    return Market(
      asset: Asset(asset),
      venue: Venue(venue),
      contract: contract,
      measure: measure,
      population: Population(rawValue: population)
    )
  }
}
