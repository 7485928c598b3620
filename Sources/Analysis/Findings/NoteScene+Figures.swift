// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension NoteScene {
  /// The figures of one market, against its own past.
  func figure(of market: PresentMarket) -> SubjectFigure {
    figure(
      of: .market(market.market),
      unit: market.unit,
      reading: market.reading,
      past: Past(ratio: market.reading.imbalance.ratio, trail: market.trail, members: [market])
    )
  }

  /// The figures of a sum, against the sums of the days before.
  func figure(of subject: SubjectFigure.Subject, sum: SumOfMarkets) -> SubjectFigure {
    figure(of: subject, unit: sum.unit, reading: sum.reading, past: Past(sum))
  }

  /// The figures of one given for all, against the sums of its parts, or against its own past where
  /// no parts are there today or do not add in its unit.
  func figure(ofGiven given: PresentMarket, parts: SumOfMarkets?) -> SubjectFigure {
    figure(
      of: .given(given.market),
      unit: given.unit,
      reading: given.reading,
      past: past(ofGiven: given, parts: parts)
    )
  }

  /// What a given figure is compared with.
  func past(ofGiven given: PresentMarket, parts: SumOfMarkets?) -> Past {
    if let parts, parts.unit == given.unit { return Past(parts) }
    let ratio = given.reading.imbalance.ratio
    return Past(ratio: ratio, trail: given.trail, members: [given])
  }
}

/// What a figure of today is compared with: what is ranked, in which series, and whose changes.
struct Past: Sendable {
  /// Today's ratio, made the same way as those of the days before.
  let ratio: Double?
  /// The days before.
  let trail: Trail
  /// Whose changes.
  let members: [PresentMarket]
}

extension Past {
  /// The past of a sum.
  init(_ sum: SumOfMarkets) {
    self.init(ratio: sum.reading.imbalance.ratio, trail: sum.trail, members: sum.members)
  }
}

extension NoteScene {
  private func figure(
    of subject: SubjectFigure.Subject,
    unit: Unit?,
    reading: Reading,
    past: Past
  ) -> SubjectFigure {
    let imbalance = reading.imbalance
    let view = past.trail.view(through: note.slot, at: note.cutOff)
    let standing = view.standing(of: past.ratio, before: note.slot)
    return SubjectFigure(
      subject: subject,
      unit: unit,
      imbalance: imbalance,
      rounding: reading.rounding,
      statedRatio: reading.statedRatio,
      status: reading.status,
      regime: regime(of: imbalance, standing: standing),
      standing: standing,
      changes: changes(of: past.members, lean: imbalance.lean),
      inputs: reading.inputs
    )
  }

  /// By bands or by rank, as the measure has it; `nil` for a rank that is not known.
  private func regime(of imbalance: Imbalance, standing: Standing) -> Regime? {
    switch group.headline.measure.regimeRule {
    case .bands:
      let bands = settings.bands[group.headline.measure] ?? .ordinary
      return Analysis.regime(of: imbalance, by: bands)
    case .rank where imbalance.ratio != nil: return standing.rank.map(Analysis.regime(byRank:))
    case .rank, nil: return nil
    }
  }
}
