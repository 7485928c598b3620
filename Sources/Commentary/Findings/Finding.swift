// SPDX-License-Identifier: Apache-2.0

/// Something worth saying about one note, before it has words.
package struct Finding: Hashable, Sendable {
  /// What kind of thing it is.
  package let rule: Rule
  /// How far beyond its threshold it lies, 1 or more; 1 for what is always said.
  package let strength: Double

  /// A finding of `rule`.
  package init(_ rule: Rule, strength: Double = 1) {
    self.rule = rule
    self.strength = max(1, strength)
  }
}
