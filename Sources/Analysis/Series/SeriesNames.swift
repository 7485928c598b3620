// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The series of a list of observations, numbered: each market in each unit.
struct SeriesNames {
  /// How many observations each series has; none of those that count traders.
  private(set) var counts: [Int]
  private let markets: [Market]

  private static let units: [Unit?] = Unit.allCases + [nil]

  /// The series of `observations`.
  init(of observations: ObservationList) {
    markets = observations.markets
    counts = [Int](repeating: 0, count: markets.count * Self.units.count)
    for index in observations.indices {
      if let number = number(at: index, of: observations) { counts[number] += 1 }
    }
  }

  /// The series of the observation at `index`; `nil` if it says how many traders of a class there are.
  func number(at index: Int, of observations: ObservationList) -> Int? {
    let (market, unit) = (observations.market(at: index), observations.unit(at: index))
    if markets[market].countsTraders(in: unit) { return nil }
    return Self.units.firstIndex(of: unit).map { market * Self.units.count + $0 }
  }

  /// Whose a series is.
  func market(_ number: Int) -> Market { markets[number / Self.units.count] }

  /// What a series is counted in.
  func unit(_ number: Int) -> Unit? { Self.units[number % Self.units.count] }
}
