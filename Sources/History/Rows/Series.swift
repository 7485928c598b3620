// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What rows of a store are about, all but their time.
package struct Series: Hashable, Sendable {
  /// Which rows have such a subject.
  package enum Kind: Int, Hashable, Sendable, CaseIterable {
    case positions = 1
    case market, levels
    /// A gap that does not say.
    case unknown
  }

  /// The rows it is of.
  package var kind: Kind
  /// What is traded; `nil` for a contract of a CFTC report, whose name is found when it is read.
  package var asset: String?
  /// Where.
  package var venue: String
  /// The contract's code; empty where there is none, and for all but positions.
  package var contract: String
  /// What is counted; of positions alone.
  package var measure: Measure?
  /// Whose; of classes of traders alone.
  package var population: Population?
  /// What sides are counted in; `nil` for a bare ratio, for gaps, and for all but positions.
  package var unit: Unit?

  /// The series of bars or levels of an asset at a venue.
  package init(_ kind: Kind, _ asset: Asset, _ venue: Venue) {
    self.init(kind: kind, asset: asset.symbol, venue: venue.name)
  }

  /// The series of a market's figures; `isReported` leaves out the asset's name.
  package init(_ market: Market, _ unit: Unit?, isReported: Bool = false) {
    self.init(
      kind: .positions,
      asset: isReported ? nil : market.asset.symbol,
      venue: market.venue.name,
      contract: market.contract,
      measure: market.measure,
      population: market.population,
      unit: unit
    )
  }

  /// A subject nobody named.
  package static let unknown = Series(kind: .unknown, asset: "", venue: "")

  init(
    kind: Kind,
    asset: String?,
    venue: String,
    contract: String = "",
    measure: Measure? = nil,
    population: Population? = nil,
    unit: Unit? = nil
  ) {
    self.kind = kind
    (self.asset, self.venue, self.contract) = (asset, venue, contract)
    (self.measure, self.population, self.unit) = (measure, population, unit)
  }
}

extension Series {
  /// The market of a positions row; `nil` for other rows and where the asset is named elsewhere.
  package var market: Market? {
    guard kind == .positions, let asset, let measure else { return nil }
    return Market(
      asset: Asset(asset),
      venue: Venue(venue),
      contract: contract,
      measure: measure,
      population: population
    )
  }

  /// Whether its figures become public with a report of the CFTC, unless they say otherwise.
  package var comesByReport: Bool { measure == .traderClass || kind == .positions && asset == nil }

  /// What it is about, for a message.
  var name: String {
    [asset ?? "", venue, contract, measure?.rawValue ?? "", population?.rawValue ?? ""]
      .filter { !$0.isEmpty }.joined(separator: "/")
  }
}
