// SPDX-License-Identifier: Apache-2.0

/// The words around every figure.
enum FigureKey: String, Hashable, Sendable, CaseIterable {
  /// The finding, or a neutral name.
  case title
  /// Measure, unit, scale, period.
  case sub
  /// What is drawn, for readers who hear it.
  case name
  /// The drawing's shape, with two or three values.
  case desc
  /// Source, n, and what to beware of.
  case source
  /// What the table holds.
  case caption
  /// The table's headers, parted by `|`.
  case columns
}
