// SPDX-License-Identifier: Apache-2.0

extension VenueFormat {
  /// Every format there is, by venue, in the order they are documented.
  static let all: [VenueFormat] = binance

  private static let binance: [VenueFormat] = [
    binanceMetrics, binanceAccountRatio, binanceTopAccountRatio, binanceTopPositionRatio,
    binanceTakerVolume, binanceOpenInterest, binanceFunding, binanceKlines,
  ]
}
