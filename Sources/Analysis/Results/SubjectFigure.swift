// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// The figures of one market, asset or total in one note.
package struct SubjectFigure: Hashable, Sendable {
  /// Whose figures these are.
  package enum Subject: Hashable, Sendable {
    /// One market.
    case market(Market)
    /// The sum over the venues of one asset.
    case asset(Asset)
    /// The sum over all assets and venues that are present.
    case total
    /// A figure for all assets or venues, as its source gives it.
    case given(Market)
  }

  /// Whose.
  package let subject: Subject
  /// What the sides are counted in; `nil` for a bare ratio.
  package let unit: Unit?
  /// The sides and what follows from them.
  package let imbalance: Imbalance
  /// The source's rounding step; `nil` if not rounded.
  package let rounding: Double?
  /// The ratio long ÷ short as the source states it.
  package let statedRatio: Double?
  /// How the figure came to be; the least certain of its parts.
  package let status: Status
  /// How far from balance; `nil` where no verdict may be given.
  package let regime: Regime?
  /// Where the ratio stands in its own past.
  package let standing: Standing
  /// 1, 7 and 30 days back, or 1, 4 and 13 weeks.
  package let changes: [Change]
  /// Where the net position stands in its own range; only of a class's contracts in one market.
  package let net: NetStanding?
  /// The observations it is made of, as indexes into the dataset's observations; ascending.
  package let inputs: [Int]
  /// How much may be concluded from it.
  package var firmness = Firmness.firm

  /// How much may be concluded from a figure that leads a note.
  package enum Firmness: Hashable, Sendable {
    /// All that its past allows.
    case firm
    /// A sum that less than ``Coverage/whole`` of what usually makes it is in: no record and not rare.
    case partial
    /// A check puts it in doubt: nothing is.
    case doubtful
  }

  /// The figures of `subject`.
  package init(
    subject: Subject,
    unit: Unit?,
    imbalance: Imbalance,
    rounding: Double?,
    statedRatio: Double?,
    status: Status,
    regime: Regime?,
    standing: Standing,
    changes: [Change],
    net: NetStanding? = nil,
    inputs: [Int]
  ) {
    self.subject = subject
    self.unit = unit
    self.imbalance = imbalance
    self.rounding = rounding
    self.statedRatio = statedRatio
    self.status = status
    self.regime = regime
    self.standing = standing
    self.changes = changes
    self.net = net
    self.inputs = inputs
  }

  /// The change over `span`; `nil` if it was not looked at.
  package func change(over span: Cadence.Span) -> Change? { changes.first { $0.span == span } }
}
