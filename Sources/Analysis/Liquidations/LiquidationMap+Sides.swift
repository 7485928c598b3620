// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension LiquidationMap {
  /// The map of `sides`; `nil` where nothing stands on a right side.
  init?(
    of asset: Asset,
    at venues: [Venue],
    time: ObservationTime,
    sides: SidedLevels,
    spotDay: Day,
    origin: Origin,
    status: Status
  ) {
    guard !sides.levels.isEmpty else { return nil }
    self.init(
      asset: asset,
      venues: venues,
      time: time,
      spot: sides.spot,
      spotDay: spotDay,
      origin: origin,
      status: status,
      levels: sides.levels,
      wrongSide: sides.wrongSide,
      openInterest: sides.openInterest,
      statedLong: sides.statedLong,
      statedShort: sides.statedShort,
      scale: sides.scale
    )
  }
}
