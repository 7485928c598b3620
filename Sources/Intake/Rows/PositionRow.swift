// SPDX-License-Identifier: Apache-2.0
import Positioning

/// A positions row that has been understood, with names still as numbers and numbers packed: there
/// may be millions.
struct PositionRow: Sendable {
  /// Who says when a figure became public, and what its asset is called.
  enum Basis: UInt8, Comparable, Sendable {
    /// A rule says the time, the row the name.
    case byRule
    /// A report of the CFTC, whose contracts are named when all is read.
    case reported
    /// The row says both.
    case stated

    static func < (a: Basis, b: Basis) -> Bool { a.rawValue < b.rawValue }
  }

  /// Index into the markets of the reading.
  var market: Int32
  /// Code of the source's name.
  var source: UInt32
  /// Where the row is.
  var place: InputPlace
  /// What the figure is about, as a number in the order of times.
  let timeOrder: Int
  /// When it became public.
  let published: Instant
  /// The sides; long alone is a bare ratio, and NaN stands for what is not there.
  private let long, short: Double
  private let givenRatio, givenSpreading, givenRounding: Double
  /// `nil` for a bare ratio.
  let unit: Unit?
  /// How the figure came to be.
  let status: Status
  /// The coarser of the two sides' last printed places, as a power of ten.
  var lastPlace: Int8
  /// Whether the row takes part in a balance.
  var isBalanced: Bool
  /// Where its publication and its asset's name come from.
  var basis: Basis

  /// A row with all it carries.
  init(
    market: Int32,
    unit: Unit?,
    time: ObservationTime,
    published: Instant,
    value: PositionValue,
    statedRatio: Double? = nil,
    spreading: Double? = nil,
    rounding: Double? = nil,
    status: Status = .published,
    source: UInt32 = 0,
    place: InputPlace,
    lastPlace: Int8 = 0,
    isBalanced: Bool = false,
    basis: Basis = .byRule
  ) {
    self.market = market
    self.unit = unit
    timeOrder = time.order
    self.published = published
    (long, short) = value.packed
    givenRatio = statedRatio ?? .nan
    givenSpreading = spreading ?? .nan
    givenRounding = rounding ?? .nan
    self.status = status
    self.source = source
    self.place = place
    self.lastPlace = lastPlace
    self.isBalanced = isBalanced
    self.basis = basis
  }
}

extension PositionRow {
  /// What the figure is about.
  var time: ObservationTime { ObservationTime(order: timeOrder) }

  /// The figure.
  var value: PositionValue { PositionValue(packed: long, short) }

  /// The ratio the source states beside the sides.
  var statedRatio: Double? { givenRatio.unlessNaN }

  /// What is held on both sides at once and counted in neither.
  var spreading: Double? { givenSpreading.unlessNaN }

  /// The step the source rounded to.
  var rounding: Double? { givenRounding.unlessNaN }

  /// The step of the sides: the last printed place, or the stated rounding where it is coarser.
  var step: Double { max(Number.step(lastPlace), rounding ?? 0) }
}
