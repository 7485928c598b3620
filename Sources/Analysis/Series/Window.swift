// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// The values that a rank, a z or a percentile is taken from: those of the slots before one slot.
///
/// A window spans slots, not rows: a gap makes it thinner, never longer. Values with an empty side
/// are in no window.
package struct Window: Hashable, Sendable {
  /// How many values it needs to say anything.
  package static let minimum = 100

  /// How many slots it spans: 365 days, or 156 weeks.
  package let length: Int
  /// The slots of the values, ascending.
  package let slots: ArraySlice<Day>
  /// Long ÷ short in those slots, above zero and finite.
  package let ratios: ArraySlice<Double>
  /// The ratios' natural logarithms.
  package let logarithms: ArraySlice<Double>

  /// A window of `length` slots over three parallel lists.
  init(
    length: Int,
    slots: ArraySlice<Day>,
    ratios: ArraySlice<Double>,
    logarithms: ArraySlice<Double>
  ) {
    self.length = length
    self.slots = slots
    self.ratios = ratios
    self.logarithms = logarithms
  }

  /// How many values it has.
  package var count: Int { ratios.count }
  /// Whether these are enough.
  package var hasEnough: Bool { count >= Self.minimum }

  /// What only the sorted values tell.
  var order: WindowOrder? {
    hasEnough ? WindowOrder(ratios: ratios.sorted(), logarithms: logarithms.sorted()) : nil
  }
}
