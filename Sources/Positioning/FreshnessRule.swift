// SPDX-License-Identifier: Apache-2.0

/// How late the newest figures of a site may be, and what happens when they are later.
package struct FreshnessRule: Hashable, Sendable {
  /// What happens to a site whose figures are late.
  package enum Late: String, Hashable, Sendable, CaseIterable {
    /// It is published, and says so on its home page and its newest note.
    case banner
    /// It is not published, which is an error.
    case refuse
    /// It is not published; the last one stays, which is a warning.
    case lastGood = "last_good"
  }

  /// How old they may be, in seconds; at least 1.
  package let maxAge: Int
  /// What happens when they are older.
  package let late: Late

  /// Figures may be `maxAge` seconds old, and then `late` happens.
  package init(maxAge: Int, late: Late = .banner) {
    (self.maxAge, self.late) = (maxAge, late)
  }
}
