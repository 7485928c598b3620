// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// All levels of one asset that one source published together about one time and venue: one map.
struct StatedLevels: Sendable {
  /// What is traded.
  let asset: Asset
  /// Where.
  let venue: Venue
  /// The time the levels are about.
  let time: ObservationTime
  /// The day that time belongs to.
  let day: Day
  /// When they became public.
  let published: Instant
  /// The levels, ascending by price; never empty.
  let levels: [LiquidationLevel]

  /// Every map in `levels`, by asset, venue, day, time and publication.
  ///
  /// - Parameters:
  ///   - levels: In any order.
  ///   - cutOff: What decides the day of a moment.
  /// - Returns: Each with at least one level.
  static func all(of levels: [LiquidationLevel], cutOff: CutOff) -> [StatedLevels] {
    Dictionary(grouping: levels, by: Identity.init).map { identity, levels in
      StatedLevels(
        asset: identity.asset,
        venue: identity.venue,
        time: identity.time,
        day: identity.time.day(by: cutOff),
        published: identity.published,
        levels: levels.sorted(by: precedes)
      )
    }.sorted()
  }

  /// How the map came to be: modelled, unless any of its levels is made up.
  var status: Status { modelledStatus(of: levels.map(\.status)) }

  /// The rounding step that all levels share; `nil` if they do not.
  var rounding: Double? {
    guard let first = levels.first?.rounding else { return nil }
    return levels.allSatisfy { $0.rounding == first } ? first : nil
  }

  /// The levels as those of a map.
  var parts: [LiquidationMap.Level] {
    levels.map { LiquidationMap.Level(price: $0.key.price, long: $0.long, short: $0.short) }
  }
}

extension StatedLevels: Comparable {
  /// Orders by asset, venue, day, time and publication, so that the last public one is read.
  static func < (a: StatedLevels, b: StatedLevels) -> Bool {
    if a.asset != b.asset { return a.asset < b.asset }
    if a.venue != b.venue { return a.venue < b.venue }
    if a.day != b.day { return a.day < b.day }
    return a.time == b.time ? a.published < b.published : a.time < b.time
  }

  /// Equal asset, venue, time and publication.
  static func == (a: StatedLevels, b: StatedLevels) -> Bool {
    a.asset == b.asset && a.venue == b.venue && a.time == b.time && a.published == b.published
  }
}

extension StatedLevels {
  private struct Identity: Hashable {
    let asset: Asset
    let venue: Venue
    let time: ObservationTime
    let published: Instant

    init(_ level: LiquidationLevel) {
      asset = level.key.asset
      venue = level.key.venue
      time = level.key.time
      published = level.published
    }
  }

  /// By price; what could differ at one price is ordered too, so that no result depends on rows.
  private static func precedes(_ a: LiquidationLevel, _ b: LiquidationLevel) -> Bool {
    if a.key.price != b.key.price { return a.key.price < b.key.price }
    if a.long != b.long { return a.long < b.long }
    return a.short == b.short ? a.source < b.source : a.short < b.short
  }
}

/// The status of what is modelled from things of `statuses`: made up if any of them is.
func modelledStatus(of statuses: some Sequence<Status>) -> Status {
  statuses.contains(.synthetic) ? .synthetic : .modelled
}
