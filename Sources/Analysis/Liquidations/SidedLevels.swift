// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// Levels on their right sides of a spot, held to open interest.
struct SidedLevels: Sendable {
  /// What the sides are seen from, US dollars, above zero.
  let spot: Double
  /// What they are held to, US dollars, above zero; `nil` if not known.
  let openInterest: Double?
  /// What is left, ascending by price, each price once, after scaling.
  let levels: [LiquidationMap.Level]
  /// Longs at or above the spot and shorts at or below it, left out; before scaling.
  let wrongSide: Double
  /// Each side's sum before scaling.
  let statedLong: Double, statedShort: Double
  /// What the levels were multiplied with.
  let scale: Double

  /// The sides of `parts` around `spot`.
  ///
  /// Longs are kept strictly below the spot and shorts strictly above. A side cannot hold more than
  /// there is: where the larger side exceeds open interest, both are scaled by open interest over
  /// it, so that their proportion stays.
  ///
  /// - Parameters:
  ///   - parts: In any order; what stands at one price is added.
  ///   - spot: US dollars, above zero.
  ///   - openInterest: One side, US dollars, above zero; `nil` if not known.
  init(_ parts: [LiquidationMap.Level], spot: Double, openInterest: Double?) {
    let sorted = parts.sorted { a, b in
      if a.price != b.price { return a.price < b.price }
      return a.long == b.long ? a.short < b.short : a.long < b.long
    }
    var (long, short, wrong) = (0.0, 0.0, 0.0)
    var kept: [LiquidationMap.Level] = []
    for level in sorted.chunked(where: { $0.price == $1.price }).compactMap(Self.sum) {
      let right = level.onRightSides(of: spot)
      wrong += (level.long - right.long) + (level.short - right.short)
      long += right.long
      short += right.short
      if right.long > 0 || right.short > 0 { kept.append(right) }
    }
    let larger = max(long, short)
    let scale = openInterest.map { $0 < larger ? $0 / larger : 1 } ?? 1
    levels = scale == 1 ? kept : kept.map { $0.scaled(by: scale) }
    self.spot = spot
    self.openInterest = openInterest
    wrongSide = wrong
    statedLong = long
    statedShort = short
    self.scale = scale
  }

  private static func sum(of parts: ArraySlice<LiquidationMap.Level>) -> LiquidationMap.Level? {
    parts.first.map { first in
      LiquidationMap.Level(
        price: first.price,
        long: parts.reduce(0) { $0 + $1.long },
        short: parts.reduce(0) { $0 + $1.short }
      )
    }
  }
}

extension LiquidationMap.Level {
  fileprivate func onRightSides(of spot: Double) -> Self {
    Self(price: price, long: price < spot ? long : 0, short: price > spot ? short : 0)
  }

  fileprivate func scaled(by factor: Double) -> Self {
    Self(price: price, long: long * factor, short: short * factor)
  }
}
