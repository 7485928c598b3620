// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What one check found about one figure of a note.
package struct Suspicion: Hashable, Sendable {
  /// Whose figure.
  package enum Subject: Hashable, Sendable {
    /// The positions of a market.
    case market(Market)
    /// The price, the open interest or the funding beside them.
    case asset(Asset)
  }

  /// Which check.
  package let check: DataCheck
  /// Whose figure.
  package let subject: Subject
  /// By what: a multiple of the usual size, a count of equal readings, a multiple of the furthest
  /// reading, hours, standard deviations, or a yearly rate, as the check has it.
  package let size: Double
  /// The observations that today's figure is read from: places among those given, ascending; empty of
  /// what stands beside the positions.
  package let inputs: [Int]
  /// The first slot of the readings it was held against; `nil` where it was held to a fixed limit.
  package let since: Day?

  /// A finding of `check`.
  package init(
    _ check: DataCheck,
    of subject: Subject,
    size: Double,
    inputs: [Int] = [],
    since: Day? = nil
  ) {
    (self.check, self.subject, self.size) = (check, subject, size)
    (self.inputs, self.since) = (inputs, since)
  }

  /// Whether nothing is concluded from the figure.
  package var isDoubt: Bool { check.severity == .doubt }
}
