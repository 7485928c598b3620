// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The figure of one market in one slot, as it was seen at one cut-off.
struct Reading: Hashable, Sendable {
  /// Both sides, or their bare ratio.
  var value: PositionValue
  /// How far apart printed neighbours lie; of a sum, the steps of its parts added up; `nil` if
  /// nothing is rounded.
  var rounding: Double?
  /// The ratio the source states beside the sides; `nil` for a sum.
  var statedRatio: Double?
  /// How the figure came to be; of a sum, the least certain of its parts.
  var status: Status
  /// The observations it is made of, by index, ascending.
  var inputs: [Int]
}

extension Reading {
  /// What is read for one slot: one version, or those of a flow's parts put together; `nil` if
  /// there are none.
  init?(_ read: [Version]) {
    guard let sum = SlotValue(read) else { return nil }
    self.init(
      value: sum.value,
      rounding: sum.rounding,
      statedRatio: read.count == 1 ? read.first?.statedRatio : nil,
      status: read.reduce(.published) { .lessCertain($0, $1.status) },
      inputs: read.map(\.index).sorted()
    )
  }

  /// The sum `value` of `parts`, with what they carry put together.
  init(sum value: PositionValue, of parts: [Reading]) {
    self.init(
      value: value,
      rounding: parts.reduce(nil) { SlotValue.step($0, and: $1.rounding) },
      statedRatio: nil,
      status: parts.reduce(.published) { .lessCertain($0, $1.status) },
      inputs: parts.flatMap(\.inputs).sorted()
    )
  }

  /// What follows from the figure.
  var imbalance: Imbalance { Analysis.imbalance(of: value, rounding: rounding) }
}

extension Status {
  /// The less certain of two: synthetic before modelled before published.
  static func lessCertain(_ a: Status, _ b: Status) -> Status {
    if a == .synthetic || b == .synthetic { return .synthetic }
    return a == .modelled ? a : b
  }
}
