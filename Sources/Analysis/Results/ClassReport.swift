// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// One market's week by class of trader: the blocks of a weekly report.
///
/// Every class's net (long − short) added up is zero where all classes are given.
package struct ClassReport: Hashable, Sendable {
  /// Which report the classes belong to.
  package let kind: ReportKind
  /// What is traded, where, and in which contract; empty where contracts are not told apart.
  package let asset: Asset, venue: Venue, contract: String
  /// The slot, and the day the positions are about.
  package let slot: Day, asOf: Day
  /// All contracts, one side; `nil` if not given.
  package let openInterest: Double?
  /// The change of open interest from the slot before; `nil` if either is missing.
  package let openInterestChange: Double?
  /// The classes that have a value, in the report's order; at least one.
  package let classes: [ClassBlock]

  /// A market's week.
  package init(
    kind: ReportKind,
    asset: Asset,
    venue: Venue,
    contract: String,
    slot: Day,
    asOf: Day,
    openInterest: Double?,
    openInterestChange: Double?,
    classes: [ClassBlock]
  ) {
    self.kind = kind
    self.asset = asset
    self.venue = venue
    self.contract = contract
    self.slot = slot
    self.asOf = asOf
    self.openInterest = openInterest
    self.openInterestChange = openInterestChange
    self.classes = classes
  }

  /// Whether every class of the report has a value, so that their nets add up to zero.
  package var isComplete: Bool { classes.count == kind.classes.count }

  /// Part of open interest, a fraction; `nil` without open interest.
  package func shareOfOpenInterest(_ contracts: Double) -> Double? {
    openInterest.flatMap { $0 > 0 ? contracts / $0 : nil }
  }
}

/// One class of traders in one market and week.
package struct ClassBlock: Hashable, Sendable {
  /// Long, short and spreading figures of one kind.
  package struct Sides: Hashable, Sendable {
    /// Each side.
    package let long: Double, short: Double
    /// Held long and short at once, counted in neither side; `nil` if not given.
    package let spreading: Double?

    /// Figures of both sides.
    package init(long: Double, short: Double, spreading: Double?) {
      self.long = long
      self.short = short
      self.spreading = spreading
    }

    /// Long − short.
    package var net: Double { long - short }
  }

  /// Whose.
  package let population: Population
  /// Contracts.
  package let positions: Sides
  /// Contracts more than in the slot before; `nil` if that has no value.
  package let changes: Sides?
  /// How many traders hold them; `nil` if not given.
  package let traders: Sides?
  /// The observations it is made of, as indexes into the dataset's observations; ascending.
  package let inputs: [Int]

  /// A class's week.
  package init(
    population: Population,
    positions: Sides,
    changes: Sides?,
    traders: Sides?,
    inputs: [Int]
  ) {
    self.population = population
    self.positions = positions
    self.changes = changes
    self.traders = traders
    self.inputs = inputs
  }
}
