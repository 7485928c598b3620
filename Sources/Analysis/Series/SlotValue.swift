// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// A figure with its rounding only: what sums and changes of slots gone by are made of.
struct SlotValue: Hashable, Sendable {
  /// Both sides, or their bare ratio.
  let value: PositionValue
  /// The printed step; of a sum, the steps of its parts added up; `nil` if nothing is rounded.
  let rounding: Double?

  /// A figure and its step.
  init(value: PositionValue, rounding: Double?) {
    self.value = value
    self.rounding = rounding
  }

  /// What versions read together give; `nil` if there are none.
  init?(_ read: some Collection<Version>) {
    guard let first = read.first else { return nil }
    guard read.count > 1 else {
      self.init(value: first.value, rounding: first.rounding)
      return
    }
    let long = read.reduce(0) { $0 + ($1.value.long ?? 0) }
    let short = read.reduce(0) { $0 + ($1.value.short ?? 0) }
    self.init(
      value: .sides(long: long, short: short),
      rounding: read.reduce(nil) { Self.step($0, and: $1.rounding) }
    )
  }

  /// The step of two figures added up.
  static func step(_ a: Double?, and b: Double?) -> Double? {
    guard let a else { return b }
    return a + (b ?? 0)
  }

  /// What follows from the figure.
  var imbalance: Imbalance { Analysis.imbalance(of: value, rounding: rounding) }
}
