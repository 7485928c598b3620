// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// What a note leads with.
struct Lead: Sendable {
  /// Its figures.
  let figure: SubjectFigure
  /// Why it leads.
  let kind: NoteAnalysis.LeadKind
  /// What it is compared with; `nil` if nothing has a value.
  let past: Past?
}

extension NoteScene {
  /// What leads: the figure given for all, else the total if enough of it is there, else the only
  /// market, else the market that stands out, else the largest without a verdict.
  ///
  /// What has an empty side leads only as the last of these, and so does what a check puts in doubt: no
  /// total leads with such a part.
  func lead(total: SumOfMarkets?, coverage: Coverage, figures: [SubjectFigure]) -> Lead {
    if let given = givenForAll, given.reading.imbalance.ratio != nil, !isDoubtful(given) {
      let past = past(ofGiven: given, parts: total)
      return Lead(figure: figure(ofGiven: given, past: past), kind: .total, past: past)
    }
    if let total, expected.count > 1, total.reading.imbalance.ratio != nil, coverage.isEnough,
      !total.members.contains(where: { isDoubtful(markets[$0]) })
    {
      let assets = Set(expected.map(\.series.market.asset))
      let subject = assets.count == 1 ? assets.first.map(SubjectFigure.Subject.asset) : nil
      var figure = figure(of: subject ?? .total, sum: total)
      if !coverage.isWhole { figure.firmness = .partial }
      return Lead(figure: figure, kind: .total, past: Past(total))
    }
    if expected.count == 1, figures.count == 1, figures[0].imbalance.ratio != nil,
      !isDoubtful(markets[0])
    {
      return Lead(figure: figures[0], kind: .onlyMarket, past: past(ofMarketAt: 0))
    }
    if let index = leadingMarket(of: figures) {
      return Lead(figure: figures[index], kind: .leadingMarket, past: past(ofMarketAt: index))
    }
    return leadWithoutVerdict(figures)
  }

  private func leadWithoutVerdict(_ figures: [SubjectFigure]) -> Lead {
    let kind = NoteAnalysis.LeadKind.largestWithoutVerdict
    if let index = largestMarket {
      var figure = figures[index].withoutVerdict
      if isDoubtful(markets[index]) { figure.firmness = .doubtful }
      return Lead(figure: figure, kind: kind, past: past(ofMarketAt: index))
    }
    guard let given = givenForAll ?? given.first else {
      return Lead(figure: .nothing, kind: kind, past: nil)
    }
    let past = past(ofGiven: given, parts: nil)
    var figure = figure(ofGiven: given, past: past).withoutVerdict
    if isDoubtful(given) { figure.firmness = .doubtful }
    return Lead(figure: figure, kind: kind, past: past)
  }
}

extension Coverage {
  /// Whether a total may lead.
  package var isEnough: Bool { share >= Coverage.least - RegimeBands.tolerance }

  /// Whether a total that leads may be called a record, or rare.
  package var isWhole: Bool { comparable >= Coverage.whole - RegimeBands.tolerance }
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
    standing: Standing(readings: 0, of: 0),
    changes: [],
    inputs: []
  )

  /// The same figures without a regime.
  var withoutVerdict: SubjectFigure {
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
      net: net,
      inputs: inputs
    )
  }
}
