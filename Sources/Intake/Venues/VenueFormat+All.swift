// SPDX-License-Identifier: Apache-2.0

extension VenueFormat {
  /// Every format there is, by venue, in the order they are documented.
  static let all: [VenueFormat] = binance + bybit + okx + bitfinex + coinglass + models

  private static let binance: [VenueFormat] = [
    binanceMetrics, binanceAccountRatio, binanceTopAccountRatio, binanceTopPositionRatio,
    binanceTakerVolume, binanceOpenInterest, binanceFunding, binanceKlines,
  ]

  private static let bybit: [VenueFormat] = [
    bybitAccountRatio, bybitOpenInterest, bybitTickers, bybitFunding,
  ]

  private static let okx: [VenueFormat] = [
    okxAccountRatio, okxTopAccountRatio, okxTopPositionRatio, okxTakerVolume, okxOpenInterest,
    okxFunding, okxCandles,
  ]

  private static let bitfinex: [VenueFormat] = [bitfinexLongs, bitfinexShorts]

  private static let coinglass: [VenueFormat] = [
    coinglassAccountRatio, coinglassTopAccountRatio, coinglassTopPositionRatio,
    coinglassLiquidations, coinglassTakerVolume, coinglassBitfinexMargin, coinglassLiquidationMap,
  ]

  private static let models: [VenueFormat] = [liquidationLevelsDaily, liquidationHeatmap]
}
