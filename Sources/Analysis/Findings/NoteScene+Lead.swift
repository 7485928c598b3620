// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// What a note leads with.
struct Lead: Sendable {
  /// Its figures.
  let figure: SubjectFigure
  /// Why it leads.
  let kind: NoteAnalysis.LeadKind
  /// Its past; `nil` if nothing has a value.
  let trail: Trail?
}

extension NoteScene {
  /// What leads: the figure given for all, else the total if enough of it is there, else the only
  /// market, else the market that stands out, else the largest without a verdict.
  ///
  /// What has an empty side leads only as the last of these.
  func lead(total: SumOfMarkets?, coverage: Coverage, figures: [SubjectFigure]) -> Lead {
    if let given = givenForAll, given.reading.imbalance.ratio != nil {
      return lead(given: given, parts: total, kind: .total)
    }
    if let total, expected.count > 1, total.reading.imbalance.ratio != nil, coverage.isEnough {
      return Lead(figure: figure(of: .total, sum: total), kind: .total, trail: total.trail)
    }
    if expected.count == 1, figures.count == 1, figures[0].imbalance.ratio != nil {
      return Lead(figure: figures[0], kind: .onlyMarket, trail: markets[0].trail)
    }
    if let index = leadingMarket(of: figures) {
      return Lead(figure: figures[index], kind: .leadingMarket, trail: markets[index].trail)
    }
    return leadWithoutVerdict(figures)
  }

  private func lead(
    given: PresentMarket,
    parts: SumOfMarkets?,
    kind: NoteAnalysis.LeadKind
  ) -> Lead {
    Lead(
      figure: figure(ofGiven: given, parts: parts),
      kind: kind,
      trail: past(ofGiven: given, parts: parts).trail
    )
  }

  private func leadWithoutVerdict(_ figures: [SubjectFigure]) -> Lead {
    let kind = NoteAnalysis.LeadKind.largestWithoutVerdict
    if let index = largestMarket {
      let figure = figures[index].withoutVerdict
      return Lead(figure: figure, kind: kind, trail: markets[index].trail)
    }
    guard let given = givenForAll ?? given.first else {
      return Lead(figure: .nothing, kind: kind, trail: nil)
    }
    return Lead(
      figure: figure(ofGiven: given, parts: nil).withoutVerdict,
      kind: kind,
      trail: given.trail
    )
  }
}

extension Coverage {
  /// Whether a total may lead.
  package var isEnough: Bool { share >= Coverage.least - RegimeBands.tolerance }
}

extension SubjectFigure {
  /// No positions at all: what a note shows whose slot has no value, which no note made by
  /// ``Analyst`` is.
  fileprivate static let nothing = SubjectFigure(
    subject: .total,
    unit: nil,
    imbalance: Analysis.imbalance(of: .sides(long: 0, short: 0), rounding: nil),
    rounding: nil,
    statedRatio: nil,
    status: .published,
    regime: nil,
    standing: Standing(readings: 0),
    changes: [],
    inputs: []
  )

  /// The same figures without a regime.
  fileprivate var withoutVerdict: SubjectFigure {
    SubjectFigure(
      subject: subject,
      unit: unit,
      imbalance: imbalance,
      rounding: rounding,
      statedRatio: statedRatio,
      status: status,
      regime: nil,
      standing: standing,
      changes: changes,
      inputs: inputs
    )
  }
}
