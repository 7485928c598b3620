// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// How much synthetic data is wanted, and which: equal requests give equal bytes on any machine.
package struct SampleRequest: Hashable, Sendable {
  /// Days of synthetic history, at least 1.
  package let days: Int
  /// How many assets, at least 1; those beyond the twelve named ones are called A13, A14, ….
  package let assets: Int
  /// How many venues, at least 1; those beyond the three named ones are called Venue4, Venue5, ….
  package let venues: Int
  /// Chooses the random numbers.
  package let seed: UInt64
  /// The last day of the data.
  package let lastDay: Day
  /// Whether the data lead up to the published snapshot on ``lastDay``.
  ///
  /// Then the history ends on the day before, and ``lastDay`` holds the published figure and its
  /// synthetic split among the markets.
  package let snapshot: Bool

  /// A request; without arguments, 400 days of twelve assets at three venues.
  ///
  /// With a snapshot the last day is the published figure's, whatever `lastDay` says.
  package init(
    days: Int = 400,
    assets: Int = 12,
    venues: Int = 3,
    seed: UInt64 = 1,
    lastDay: Day = publishedSnapshot.day,
    snapshot: Bool = false
  ) {
    self.days = days
    self.assets = assets
    self.venues = venues
    self.seed = seed
    self.lastDay = snapshot ? publishedSnapshot.day : lastDay
    self.snapshot = snapshot
  }

  /// The request that makes the project's own `Sample/`, all but its README.
  ///
  /// The seed was chosen for a year in which both sides get crowded and are squeezed, and which
  /// reaches about 10 to 1 on the eve of the snapshot.
  package static let project = SampleRequest(seed: 60, snapshot: true)

  /// Days with data: the history, and the snapshot's day if there is one.
  var allDays: Int { days + (snapshot ? 1 : 0) }

  /// The places of the days that have liquidation levels: the snapshot's, or the last three.
  var levelDays: Range<Int> { (snapshot ? days : max(0, days - 3))..<allDays }
}
