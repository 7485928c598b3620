// SPDX-License-Identifier: Apache-2.0

/// The values of larger ÷ smaller side from which a figure leans, is crowded, is extreme.
package struct RegimeBands: Hashable, Sendable {
  /// First value of each grade, inclusive; 1 < leaning < crowded < extreme.
  package let leaning: Double, crowded: Double, extreme: Double

  /// Bands in ascending order above 1, or `nil`.
  package init?(leaning: Double, crowded: Double, extreme: Double) {
    guard 1 < leaning, leaning < crowded, crowded < extreme, extreme.isFinite else { return nil }
    (self.leaning, self.crowded, self.extreme) = (leaning, crowded, extreme)
  }

  private init(ordinary: Void) { (leaning, crowded, extreme) = (1.5, 3, 8) }

  /// 1.5, 3 and 8 to 1.
  package static let ordinary = RegimeBands(ordinary: ())
  /// How far below a band a value still counts as on it.
  package static let tolerance = 1e-9
}
