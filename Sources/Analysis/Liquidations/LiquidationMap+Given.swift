// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension LiquidationMap {
  /// The map of a snapshot, as it stood at `cutOff`; `nil` without a spot, or without a level on
  /// its right side.
  init?(of snapshot: LevelSnapshot, prices: PriceBook, at cutOff: Instant) {
    let (asset, day, venues) = (snapshot.asset, snapshot.day, snapshot.maps.map(\.venue))
    guard let priced = prices.spot(of: asset, on: day, at: cutOff) else { return nil }
    let interest = prices.openInterest(of: asset, at: venues, on: day, at: cutOff)
    let parts = snapshot.maps.flatMap(\.parts)
    let sides = SidedLevels(parts, spot: priced.spot.value, openInterest: interest)
    self.init(
      of: asset,
      at: venues,
      time: snapshot.time,
      sides: sides,
      spotDay: priced.spot.time.asOf,
      origin: .given,
      status: modelledStatus(of: snapshot.maps.map(\.status))
    )
    source = snapshot.maps.lazy.flatMap(\.levels).first { !$0.source.isEmpty }?.source ?? ""
  }
}
