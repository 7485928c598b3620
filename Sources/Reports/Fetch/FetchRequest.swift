// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What is fetched from a venue into a history store.
package struct FetchRequest: Sendable {
  /// The venue, by its name on the command line.
  package var venue: String
  /// The first day wanted; `nil` for 30 days, or what the venue still serves.
  package var since: Day?
  /// The assets wanted; none for the venue's ordinary ones.
  package var assets: [String] = []
  /// The store's file; `nil` for the configuration's, or `history.sqlite`.
  package var store: String?
  /// The configuration; `nil` reads `leverage-notes.yml` of the current folder, if there is one.
  package var configuration: String?
  /// Where to ask instead of the venue itself.
  package var endpoint: String?
  /// Gives the value of a variable of the environment.
  package var variable: @Sendable (String) -> String? = { _ in nil }

  /// A fetch of the ordinary things from a venue.
  package init(_ venue: String) { self.venue = venue }
}
