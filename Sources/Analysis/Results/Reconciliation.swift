// SPDX-License-Identifier: Apache-2.0

/// A figure for all, as given, against the sum of its parts.
package struct Reconciliation: Hashable, Sendable {
  /// The sum of the parts' long sides less the given one.
  package let longDifference: Double
  /// The sum of the parts' short sides less the given one.
  package let shortDifference: Double
  /// How far apart rounding alone could put them.
  package let tolerance: Double
  /// How many parts were added.
  package let parts: Int

  /// A comparison of a given figure with its parts.
  package init(longDifference: Double, shortDifference: Double, tolerance: Double, parts: Int) {
    self.longDifference = longDifference
    self.shortDifference = shortDifference
    self.tolerance = tolerance
    self.parts = parts
  }

  /// Whether the difference is within rounding on both sides.
  package var agrees: Bool {
    max(abs(longDifference), abs(shortDifference)) <= tolerance
  }
}
