// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension NoteScene {
  /// The figures of the market at `index` of ``markets``, against its own past; without a verdict where a
  /// check puts them in doubt.
  func figure(ofMarketAt index: Int) -> SubjectFigure {
    let (market, reading) = (markets[index].market, markets[index].reading)
    let unit = markets[index].unit
    let past = past(ofMarketAt: index)
    let figure = figure(of: .market(market), unit: unit, reading: reading, past: past)
    return isDoubtful(markets[index]) ? figure.withoutVerdict : figure
  }

  /// The figures of a sum, against the sums of the slots before.
  func figure(of subject: SubjectFigure.Subject, sum: SumOfMarkets) -> SubjectFigure {
    figure(of: subject, unit: sum.unit, reading: sum.reading, past: Past(sum))
  }

  /// The figures of one given for all, against `past`.
  func figure(ofGiven given: PresentMarket, past: Past) -> SubjectFigure {
    figure(of: .given(given.market), unit: given.unit, reading: given.reading, past: past)
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
    let view = past.trail.view(before: note.slot, at: note.cutOff)
    let standing = view.standing(of: past.today.imbalance.ratio, before: note.slot)
    return SubjectFigure(
      subject: subject,
      unit: unit,
      imbalance: imbalance,
      rounding: reading.rounding,
      statedRatio: reading.statedRatio,
      status: reading.status,
      regime: regime(of: imbalance, standing: standing),
      standing: standing,
      changes: changes(of: past, lean: imbalance.lean),
      net: netStanding(of: subject, unit, imbalance, in: view),
      inputs: reading.inputs
    )
  }

  private func netStanding(
    of subject: SubjectFigure.Subject,
    _ unit: Unit?,
    _ imbalance: Imbalance,
    in view: SeriesView
  ) -> NetStanding? {
    guard
      case .market(let market) = subject, market.measure == .traderClass, unit == .contracts,
      let net = imbalance.net
    else { return nil }
    let past = view.series.nets[...]
    return NetStanding(of: net, in: note.slot, after: past, cadence: settings.cadence)
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
