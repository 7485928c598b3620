// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

extension SiteContext {
  /// How old the newest figures are, where pages are to say that they are late.
  package var lateness: Freshness? {
    freshness.flatMap { $0.isLate && $0.rule.late == .banner ? $0 : nil }
  }

  /// The line that says that the newest figures are late; `nil` where they are not.
  ///
  /// - Throws: What the lines of the words throw.
  func lateBanner() throws(ReportError) -> String? {
    try lateness.map { (late) throws(ReportError) in
      try Words<LateWords.Key>(templates.words[.late], LateWords.model.record(of: .init(late)))[
        .banner
      ]
    }
  }
}

/// What the line about late figures may tell.
struct LateWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case banner
  }

  let late: Freshness

  /// The words about `late`.
  init(_ late: Freshness) { self.late = late }

  /// What the template may write.
  static let model = Model<LateWords>(
    .text("day") { longDate($0.late.asOf) },
    .flag("weekly") { $0.late.cadence == .weekly },
    // Midnight is the end of the day before, as everywhere.
    .text("builtDay") { longDate(($0.late.now + -1).day) },
    .text("builtTime") { timeOfDay($0.late.now) },
    .text("age") { duration($0.late.age) }
  )
}
