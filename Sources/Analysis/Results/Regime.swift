// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// How far a figure is from balance, and to which side.
package struct Regime: Hashable, Sendable {
  /// The four grades, least first.
  package enum Grade: Int, Hashable, Sendable, CaseIterable, Comparable {
    case balanced, leaning, crowded, extreme

    /// Orders from balanced to extreme.
    package static func < (a: Grade, b: Grade) -> Bool { a.rawValue < b.rawValue }
  }

  /// How far.
  package let grade: Grade
  /// To which side; `nil` exactly when balanced.
  package let side: Side?
  /// The rule that told it.
  package let rule: Measure.RegimeRule

  /// A regime; a balanced one has no side whatever is given.
  package init(grade: Grade, side: Side?, rule: Measure.RegimeRule) {
    self.grade = side == nil ? .balanced : grade
    self.side = grade == .balanced ? nil : side
    self.rule = rule
  }

  /// The step from −3 (extreme short) to 3 (extreme long).
  package var step: Int { side == .short ? -grade.rawValue : grade.rawValue }
}
