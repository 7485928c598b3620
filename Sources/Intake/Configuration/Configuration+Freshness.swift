// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

extension Configuration {
  /// How late the newest figures may be, and what happens then.
  package struct Freshness: Hashable, Sendable {
    /// What happens when they are later.
    package enum Late: String, Hashable, Sendable, CaseIterable {
      case banner, refuse
      case lastGood = "last_good"
    }

    /// How old they may be, in seconds.
    package var maxAge: Int
    /// What happens when they are older.
    package var late: Late
    /// Where it is written.
    package var location: SourceLocation?

    /// Figures may be `maxAge` seconds old, and then `late` happens.
    package init(maxAge: Int, late: Late = .banner, location: SourceLocation? = nil) {
      (self.maxAge, self.late, self.location) = (maxAge, late, location)
    }
  }
}
