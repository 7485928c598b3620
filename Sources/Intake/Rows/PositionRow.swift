// SPDX-License-Identifier: Apache-2.0
import Positioning

/// A positions row that has been understood, with names still as numbers.
struct PositionRow: Hashable, Sendable {
  /// Index into the markets of the reading.
  var market: Int32
  /// `nil` for a bare ratio.
  var unit: Unit?
  /// What the figure is about.
  var time: ObservationTime
  /// When it became public.
  var published: Instant
  /// The figure.
  var value: PositionValue
  /// The ratio the source states beside the sides.
  var statedRatio: Double?
  /// The step the source rounded to.
  var rounding: Double?
  /// How the figure came to be.
  var status: Status
  /// Code of the source's name.
  var source: UInt32
  /// Where the row is.
  var place: InputPlace
  /// The coarser of the two sides' last printed places, as a power of ten.
  var lastPlace: Int8
  /// Whether the row takes part in a balance.
  var isBalanced: Bool

  /// The step of the sides: the last printed place, or the stated rounding where it is coarser.
  var step: Double { max(Number.step(lastPlace), rounding ?? 0) }
}
