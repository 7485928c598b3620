// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Figures
package import Positioning

extension FigureTable {
  /// The two assets that carry most of the larger side.
  mutating func addLeaders(of analysis: NoteAnalysis) {
    guard let concentration = analysis.concentration, let first = concentration.parts.first
    else { return }
    addRatio(of: first.asset, as: .firstRatio, in: analysis)
    add(.firstShare, percent(first.share), first.share, from: inputs(of: first.asset, analysis))
    guard concentration.parts.count > 1 else { return }
    let second = concentration.parts[1]
    addRatio(of: second.asset, as: .secondRatio, in: analysis)
    let both = first.share + second.share
    let inputs = (inputs(of: first.asset, analysis) + inputs(of: second.asset, analysis)).sorted()
    add(.topTwoShare, percent(both), both, from: inputs)
  }

  /// How many markets stand where.
  mutating func addBreadth(of analysis: NoteAnalysis) {
    let breadth = analysis.breadth
    let inputs = analysis.markets.flatMap(\.inputs).sorted()
    let counts: [(FigureName, Int)] = [
      (.marketCount, breadth.count), (.extremeShort, breadth.byStep[0]),
      (.crowdedShort, breadth.byStep[1]), (.balancedMarkets, breadth.byStep[3]),
      (.crowdedLong, breadth.byStep[5]), (.extremeLong, breadth.byStep[6]),
    ]
    // By rank each market stands in its own past; by bands the present figures are all there is.
    let isByRank = analysis.headline.measure.regimeRule == .rank
    for (name, value) in counts {
      let past = isByRank && name != .marketCount ? [analysis.marketWindows] : []
      add(name, count(value), Double(value), from: inputs, and: past)
    }
  }

  /// Price, funding and open interest beside the positions.
  mutating func addContext(of analysis: NoteAnalysis) {
    guard let context = analysis.context else { return }
    if let close = context.close {
      add(.close, closeText(close, of: context.asset), close, from: [], and: context.lastClose)
    }
    for change in context.changes {
      guard let value = change.change else { continue }
      let name = change.span == .near ? FigureName.closeNearChange : .closeMiddleChange
      guard change.span != .far else { continue }
      let closes = context.lastClose + context.closes(of: change)
      add(name, signedPercent(value), value, from: [], and: closes)
    }
    if let funding = context.annualisedFunding {
      let rates = analysis.bars(.fundingRate, of: context.asset, at: context.venues.funding)
      add(.funding, signedPercent(funding), funding, from: [], and: [rates])
    }
    if let interest = context.openInterest,
      !analysis.suspicions.contains(where: { $0.check == .interestSlip })
    {
      let bars = analysis.bars(.openInterest, of: context.asset, at: context.venues.interest)
      add(.openInterest, money(interest), interest, from: [], and: [bars])
    }
  }

  /// What is there of what is expected.
  mutating func addQuality(of analysis: NoteAnalysis) {
    let coverage = analysis.coverage
    // A figure given for all stands alone where it has no parts.
    let parts = analysis.markets.flatMap(\.inputs).sorted()
    let inputs = parts.isEmpty ? analysis.lead.inputs : parts
    let before = analysis.marketsBefore
    let reporting = analysis.reporting
    add(.present, count(reporting), Double(reporting), from: inputs)
    add(.expected, count(coverage.expected), Double(coverage.expected), from: inputs, and: before)
    add(.coverage, percent(coverage.share), coverage.share, from: inputs, and: before)
    add(
      .missingSlots,
      count(analysis.missingSlots),
      Double(analysis.missingSlots),
      from: [],
      and: [analysis.window]
    )
    if let reconciliation = analysis.reconciliation {
      let difference = max(
        abs(reconciliation.longDifference),
        abs(reconciliation.shortDifference)
      )
      add(.parts, count(reconciliation.parts), Double(reconciliation.parts), from: inputs)
      add(.partsDifference, money(difference), difference, from: inputs)
    }
  }

  private mutating func addRatio(
    of asset: Asset,
    as name: FigureName,
    in analysis: NoteAnalysis
  ) {
    guard let figure = analysis.figure(of: asset) else { return }
    guard let text = ratioWithSide(figure.imbalance), let value = figure.imbalance.dominance
    else { return }
    add(name, text, value, from: figure.inputs)
  }

  private func inputs(of asset: Asset, _ analysis: NoteAnalysis) -> [Int] {
    analysis.figure(of: asset)?.inputs ?? []
  }
}

/// A close as its market quotes it: points have no currency sign, currencies four places.
private func closeText(_ close: Double, of asset: Asset) -> String {
  if isQuotedInPoints(asset) { return number(close, places: 2) }
  let isPlain = !isCurrency(asset) || abs(close) < 0.1
  return isPlain ? price(close) : (close < 0 ? "−$" : "$") + number(abs(close), places: 4)
}

extension NoteAnalysis {
  /// The sum over the venues of `asset`, where one exists.
  package func figure(of asset: Asset) -> SubjectFigure? {
    assets.first { $0.asset == asset }
  }
}
