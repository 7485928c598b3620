// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The maps of one asset that were in force at a moment, one of each venue.
struct LevelSnapshot: Sendable {
  /// What is traded.
  let asset: Asset
  /// The maps by venue, never empty: those of single venues, or that of all venues alone.
  let maps: [StatedLevels]
  /// The latest time that a map is about, and its day.
  let time: ObservationTime, day: Day

  /// The snapshot of `maps`, all of `asset`; `nil` if there are none.
  ///
  /// A map for all venues already holds the single ones, so it is taken only where no single venue
  /// has one.
  init?(of asset: Asset, maps: [StatedLevels]) {
    let single = maps.filter { !$0.venue.isAll }
    let taken = (single.isEmpty ? maps : single).sorted { $0.venue < $1.venue }
    let latest = taken.max { a, b in a.day == b.day ? a.time < b.time : a.day < b.day }
    guard let latest else { return nil }
    self.asset = asset
    self.maps = taken
    time = latest.time
    day = latest.day
  }
}
