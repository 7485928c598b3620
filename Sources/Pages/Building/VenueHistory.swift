// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

/// What is known of one venue.
struct VenueHistory: Sendable {
  /// Which.
  let venue: Venue
  /// Its markets in each measure that has some, in the order of ``SitePast/overviews``; at least one.
  let measures: [MeasureOverview]

  /// A page's address below the root.
  var path: String { venueFolder(of: venue) + "index.html" }

  /// Its markets in all measures.
  var markets: [MarketHistory] { measures.flatMap(\.markets) }
}

extension SitePast {
  /// Every venue that has figures of its own, by name.
  var venues: [VenueHistory] {
    let named = Set(overviews.lazy.flatMap(\.markets).map(\.market.venue)).filter { !$0.isAll }
    return named.sorted().map { venue in
      VenueHistory(venue: venue, measures: overviews.compactMap { $0.markets(at: venue) })
    }
  }

  /// What a venue is called on pages.
  func name(of venue: Venue) -> String { oneLine(venue.name) }
}

extension MeasureOverview {
  /// The measure as `venue` alone shows it, in the slots of all; `nil` without a market there.
  fileprivate func markets(at venue: Venue) -> MeasureOverview? {
    let own = markets.filter { $0.market.venue == venue }
    if own.isEmpty { return nil }
    var steps: [Day: [Int?]] = [:]
    for reading in own.lazy.flatMap(\.readings) {
      steps[reading.slot, default: []].append(reading.regime?.step)
    }
    return MeasureOverview(
      headline: headline,
      slots: slots,
      markets: own,
      breadth: slots.map { Breadth(ofSteps: steps[$0] ?? []) }
    )
  }
}
