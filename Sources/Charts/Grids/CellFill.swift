// SPDX-License-Identifier: Apache-2.0

/// What a cell of a grid of slots shows.
package enum CellFill: Hashable, Sendable {
  /// A regime's step, −3 (extreme short) to 3 (extreme long).
  case step(Int)
  /// A value of which no verdict may be given.
  case withoutVerdict
  /// A slot that should have a value and has none.
  case missing
  /// A slot that is still to come, or lies before the first value.
  case outside

  /// All fills, in the order in which they are drawn and told.
  package static let all: [CellFill] =
    (-3...3).map(CellFill.step) + [.withoutVerdict, .missing, .outside]
}
