// SPDX-License-Identifier: Apache-2.0

/// The rule that in any contract the long side of all holders equals their short side.
///
/// Every contract has two parties, so over all populations of one market and time the sums agree,
/// within one unit in the last printed place for each row added.
package struct AccountingIdentity: Hashable, Sendable {
  /// Sum of the long sides of all populations.
  package let long: Double
  /// Sum of the short sides of all populations.
  package let short: Double
  /// How far apart the sums may lie: the rows' printed steps added up.
  package let tolerance: Double

  /// The sums over `rows`, each with the step its numbers were printed to.
  ///
  /// - Parameter rows: Both sides of every population of one market at one time, and the printed
  ///   step of each, such as 1 for whole contracts; may be empty, then the identity holds.
  package init(_ rows: [(long: Double, short: Double, step: Double)]) {
    long = rows.reduce(0) { $0 + $1.long }
    short = rows.reduce(0) { $0 + $1.short }
    tolerance = rows.reduce(0) { $0 + $1.step }
  }

  /// Whether the sums agree within the tolerance.
  package var holds: Bool {
    // The second term forgives the rounding of the sums themselves, nothing in the data.
    abs(long - short) <= tolerance + 1e-12 * max(1, abs(long), abs(short))
  }
}
