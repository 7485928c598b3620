// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Figures
package import Positioning

extension FigureTable {
  /// The two sides and what follows from them alone.
  mutating func addSides(of lead: SubjectFigure) {
    let imbalance = lead.imbalance
    if let unit = lead.unit, case .sides(let long, let short) = imbalance.value {
      let asset = lead.asset
      for (name, value) in [(FigureName.longSide, long), (.shortSide, short)] {
        let text = quantity(value, in: unit, of: asset, step: lead.rounding)
        add(name, text, value, from: lead.inputs)
      }
    }
    if let share = imbalance.leanShare {
      add(.largerShare, percent(share), share, from: lead.inputs)
    }
    if let skew = imbalance.skew {
      add(.skew, signedPercent(skew), skew, from: lead.inputs)
    }
    if let dominance = imbalance.dominance { addRatio(dominance, of: lead) }
  }

  private mutating func addRatio(_ dominance: Double, of lead: SubjectFigure) {
    add(.ratio, ratio(dominance), dominance, from: lead.inputs)
    add(.ratioWords, ratio(dominance, .words), dominance, from: lead.inputs)
    add(.ratioFigure, ratioFigure(dominance), dominance, from: lead.inputs)
    if let text = ratioWithSide(lead.imbalance) {
      add(.ratioSide, text, dominance, from: lead.inputs)
    }
    if let range = lead.imbalance.range, let high = range.dominance.high {
      add(.rangeLow, ratioFigure(range.dominance.low), range.dominance.low, from: lead.inputs)
      add(.rangeHigh, ratioFigure(high), high, from: lead.inputs)
      let long = lead.imbalance.lean == .long
      let low = long ? range.longShare.lowerBound : 1 - range.longShare.upperBound
      let top = long ? range.longShare.upperBound : 1 - range.longShare.lowerBound
      add(.shareLow, percent(low), low, from: lead.inputs)
      add(.shareHigh, percent(top), top, from: lead.inputs)
    }
    if let stated = lead.statedRatio, stated > 0 {
      let larger = max(stated, 1 / stated)
      let whole = abs(larger - larger.rounded()) < 0.005
      add(
        .statedRatio,
        number(larger, places: whole ? 0 : 1) + ":1",
        larger,
        from: lead.inputs
      )
    }
  }

  /// Where the ratio stands in its own past.
  mutating func addStanding(of lead: SubjectFigure, in analysis: NoteAnalysis) {
    let standing = lead.standing
    let inputs = lead.inputs
    let window = [analysis.window(of: lead)]
    add(.readings, count(standing.readings), Double(standing.readings), from: [], and: window)
    add(.readingsNeeded, count(standing.minimum), Double(standing.minimum), from: [])
    add(.days, count(standing.window), Double(standing.window), from: [])
    if let rank = standing.rank {
      add(.rank, number(rank, places: 2), rank, from: inputs, and: window)
    }
    if let z = standing.z { add(.z, signed(z, places: 1), z, from: inputs, and: window) }
    if let z = standing.robustZ {
      add(.robustZ, signed(z, places: 1), z, from: inputs, and: window)
    }
    if let effective = standing.effectiveReadings {
      add(.effectiveReadings, number(effective), effective, from: [], and: window)
    }
    if let previous = standing.extreme(on: lead.imbalance.lean) {
      let larger = max(previous.ratio, 1 / previous.ratio)
      add(.previousExtreme, ratio(larger), larger, from: [], and: window)
      let day = previous.slot
      add(.previousDay, longDate(day), Double(day.count), from: [], and: window)
    }
  }

  /// The three spans back.
  mutating func addChanges(of lead: SubjectFigure) {
    for change in lead.changes {
      let (then, factor) = names(of: change.span)
      if let text = ratioWithSide(change.then), let dominance = change.then?.dominance {
        add(then, text, dominance, from: [], and: [.reading(slot: change.slot)])
      }
      if let value = change.factor {
        let before = [FigureInput.reading(slot: change.slot)]
        add(factor, multiple(value), value, from: lead.inputs, and: before)
      }
    }
  }
}

private func names(of span: Cadence.Span) -> (then: FigureName, factor: FigureName) {
  switch span {
  case .near: (.nearAgo, .nearFactor)
  case .middle: (.middleAgo, .middleFactor)
  case .far: (.farAgo, .farFactor)
  }
}

extension SubjectFigure {
  /// The asset the figures are of; `all` for a total.
  package var asset: Asset {
    switch subject {
    case .market(let market), .given(let market): market.asset
    case .asset(let asset): asset
    case .total: .all
    }
  }

  /// The venue the figures are of, where there is one.
  package var venue: Venue? {
    switch subject {
    case .market(let market): market.venue
    case .given, .asset, .total: nil
    }
  }
}

extension Standing {
  /// The window's furthest reading on `side`; `nil` without one on that side of level.
  func extreme(on side: Side?) -> (slot: Day, ratio: Double)? {
    switch side {
    case .short: lowest.flatMap { $0.ratio < 1 ? $0 : nil }
    case .long: highest.flatMap { $0.ratio > 1 ? $0 : nil }
    case nil: nil
    }
  }
}
