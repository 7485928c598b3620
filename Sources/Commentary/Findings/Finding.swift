// SPDX-License-Identifier: Apache-2.0
internal import Analysis
package import Positioning

/// Something worth saying about one note, before it has words.
package struct Finding: Hashable, Sendable {
  /// What kind of thing it is.
  package let rule: Rule
  /// How far beyond its threshold it lies, 1 or more; 1 for what is always said.
  package let strength: Double
  /// Whom it speaks of.
  package private(set) var subject = Subject.lead
  /// What is measured: the headline's measure, or what stands beside it.
  package private(set) var measured = Measured.headline
  /// The number it was held against; `nil` for what is always said.
  package private(set) var threshold: Threshold?

  /// Whom a finding speaks of.
  package enum Subject: Hashable, Sendable {
    /// What leads the note.
    case lead
    /// The markets of the headline's measure together.
    case markets
    /// One of them: an asset that carries a side, or without which the total would be another.
    case part(Asset)
    /// The class of traders that holds the other side.
    case population(Population)
    /// The asset whose price stands beside the positions.
    case asset(Asset)
  }

  /// What a finding is about.
  package enum Measured: String, Hashable, Sendable {
    case headline, net, breadth, price, funding, volatility, crowding
    case openInterest = "open_interest"
    case levels = "liquidation_levels"
    case regimeForecast = "regime_forecast"
  }

  /// A finding of `rule`.
  package init(_ rule: Rule, strength: Double = 1) {
    self.rule = rule
    self.strength = max(1, strength)
  }

  /// The same finding with all that `analysis` tells of it.
  func placed(in analysis: NoteAnalysis) -> Finding {
    var finding = self
    finding.subject = rule.subject(in: analysis)
    finding.measured = rule.measured
    finding.threshold = rule.threshold(analysis.cadence)
    return finding
  }
}
