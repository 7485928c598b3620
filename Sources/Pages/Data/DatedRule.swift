// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// How late the newest figures of a site may be, and the moment at which that was looked at.
package struct DatedRule: Hashable, Sendable {
  /// What was chosen.
  package let rule: FreshnessRule
  /// The moment.
  package let now: Instant

  /// `rule` as of `now`.
  package init(_ rule: FreshnessRule, at now: Instant) { (self.rule, self.now) = (rule, now) }

  /// The rule as a site records it; `now` counts seconds since 1970.
  var json: JSONText {
    .object([
      ("max_age", .count(rule.maxAge)), ("late", .text(rule.late.rawValue)),
      ("now", .count(now.seconds)),
    ])
  }
}
