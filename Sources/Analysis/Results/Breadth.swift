// SPDX-License-Identifier: Apache-2.0

/// How many of the markets that report stand in which regime.
package struct Breadth: Hashable, Sendable {
  /// Markets by regime step, from −3 (extreme short) at index 0 to 3 (extreme long) at index 6.
  package let byStep: [Int]
  /// Markets without a verdict: no history, or empty.
  package let withoutVerdict: Int

  /// Counts by step, seven of them, and those without a verdict.
  package init(byStep: [Int], withoutVerdict: Int) {
    self.byStep = byStep
    self.withoutVerdict = withoutVerdict
  }

  /// The markets that report.
  package var count: Int { byStep.reduce(withoutVerdict, +) }
}
