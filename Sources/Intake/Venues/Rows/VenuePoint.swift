// SPDX-License-Identifier: Apache-2.0
import Positioning

/// Where a row's figures belong.
struct VenuePoint {
  let symbol: VenueSymbol
  let venue: Venue
  let time: ObservationTime
  let place: InputPlace
  let cells: VenueCells

  /// The market of a measure.
  func market(_ measure: Measure) -> Market {
    let (asset, contract) = (symbol.asset, symbol.contract)
    return Market(asset: asset, venue: venue, contract: contract, measure: measure)
  }
}
