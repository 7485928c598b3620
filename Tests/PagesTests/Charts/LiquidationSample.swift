// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import Testing
import TestSupport

@testable import Pages

/// One liquidation map of each kind that the figures must be true for.
enum LiquidationSample: String, CaseIterable, Sendable, CustomTestStringConvertible {
  /// Shorts far larger; a source's levels, not all of them within the steps.
  case ordinary
  /// Our own model, made up, scaled, with notional on the wrong side.
  case modelled
  /// One short level.
  case single
  /// The same at each per cent on both sides.
  case equal
  /// 36 to 1, the other way round.
  case extreme
  case huge, tiny
  /// An asset that nothing is known of, with a long symbol.
  case named
  /// Shorts alone.
  case oneSided = "one-sided"
  /// Sides near each other, shorts within a few steps.
  case stacked

  var testDescription: String { rawValue }

  var asset: Asset {
    Asset(self == .named ? "THE 30-DAY FEDERAL FUNDS RATE, MARCH & <JUNE>" : "BTC")
  }

  var source: FigureSource {
    FigureSource(
      self == .modelled ? nil : "a map & <more>",
      status: self == .modelled ? .synthetic : .modelled
    )
  }

  var map: LiquidationMap {
    let spot = self == .tiny ? 0.00001234 : 96_400.0
    let levels = levels(around: spot)
    let (short, long) = (
      levels.reduce(0) { $0 + $1.short },
      levels.reduce(0) { $0 + $1.long }
    )
    return LiquidationMap(
      asset: asset,
      venues: self == .ordinary
        ? [.all] : ["Binance", "OKX", "Bybit", "Deribit"].map { Venue($0) },
      time: .day(ChartSamples.today),
      spot: spot,
      spotDay: ChartSamples.today - 1,
      origin: self == .modelled
        ? .modelled(
          LiquidationModel(
            mix: [.init(leverage: 5, weight: 0.4), .init(leverage: 25, weight: 0.6)],
            maintenance: 0.005,
            lookBack: 30
          )
        ) : .given,
      status: self == .modelled ? .synthetic : .modelled,
      levels: levels,
      wrongSide: self == .modelled ? 12_340_000_000 : 0,
      openInterest: self == .modelled ? max(short, long) : self == .ordinary ? 4e10 : nil,
      statedLong: self == .modelled ? long * 50 : long,
      statedShort: self == .modelled ? short * 50 : short,
      scale: self == .modelled ? 1.0 / 50 : 1
    )
  }

  /// Levels at every fifth of a per cent, unless the case wants others.
  private func levels(around spot: Double) -> [LiquidationMap.Level] {
    var random = SplitMix64(seed: 11)
    let distances = (-85...85).filter { $0 != 0 }.map { Double($0) / 500 }
    switch self {
    case .single:
      return [.init(price: spot * 1.034, long: 0, short: 2.6e9)]
    case .equal:
      return (-15...15).filter { $0 != 0 }.map { step in
        .init(
          price: spot * (1 + Double(step) / 100),
          long: step < 0 ? 4e8 : 0,
          short: step > 0 ? 4e8 : 0
        )
      }
    default:
      return distances.map { distance in
        let size = hill(abs(distance)) * Double.random(in: 0.4...1, using: &random)
        let (short, long) = weights
        return .init(
          price: spot * (1 + distance),
          long: distance < 0 ? size * long : 0,
          short: distance > 0 ? size * short : 0
        )
      }.filter { $0.long + $0.short > 0 }
    }
  }

  /// What either side is multiplied with, US dollars.
  private var weights: (short: Double, long: Double) {
    switch self {
    case .extreme: (1.5e7, 5.4e8)
    case .huge: (8e14, 3e14)
    case .tiny: (40, 90)
    case .oneSided: (5e8, 0)
    case .stacked: (5e8, 4.6e8)
    default: (6e8, 5e7)
    }
  }

  /// A hill over the distances from the spot, with a long foot.
  private func hill(_ distance: Double) -> Double {
    let away = (distance - 0.035) / (self == .stacked ? 0.012 : 0.03)
    return 1 / (1 + away * away * (self == .stacked ? away * away : 1))
  }
}
