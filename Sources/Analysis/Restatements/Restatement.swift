// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// A later publication of a figure, with other values than the one before it.
package struct Restatement: Hashable, Sendable {
  /// What was stated again.
  package enum Subject: Hashable, Sendable {
    /// Positions of one market.
    case positions(Market)
    /// Prices, funding or open interest of one asset.
    case prices(Asset)
  }

  /// Of what.
  package let subject: Subject
  /// Its place among the dataset's observations, or of prices among its bars.
  package let index: Int
  /// The slot of the positions, or the day of the prices.
  package let slot: Day
  /// When the figure first became public.
  package let first: Instant
  /// When this publication of it did.
  package let published: Instant

  /// Whether a note written at `cutOff` knew the figure and not this publication of it.
  func isNews(after cutOff: Instant) -> Bool { first <= cutOff && cutOff < published }
}
