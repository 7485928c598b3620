// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension NoteScene {
  /// Everything the note knows.
  func analysis(in books: NoteBooks) -> NoteAnalysis {
    let total = total
    let sums = total.map(assetSums) ?? []
    let figures = markets.indices.map(figure(ofMarketAt:))
    let coverage = coverage(of: total)
    let lead = lead(total: total, coverage: coverage, figures: figures)
    let asset = contextAsset(of: lead, sums: sums)
    let view = lead.past?.trail.view(before: note.slot, at: note.cutOff)
    var analysis = NoteAnalysis(
      date: note.date,
      cadence: settings.cadence,
      slot: note.slot,
      asOf: note.asOf,
      slots: note.slots,
      cutOff: note.cutOff,
      headline: note.headline,
      lead: lead.figure,
      leadKind: lead.kind,
      markets: figures,
      assets: largestFirst(sums.map { figure(of: .asset($0.asset), sum: $0.sum) }),
      concentration: concentration(of: lead, among: sums),
      breadth: Breadth(of: figures),
      breadthHistory: lead.kind == .total ? [] : breadthHistory(ending: Breadth(of: figures)),
      coverage: coverage,
      history: view?.history(through: note.slot, today: lead.past?.today.imbalance.ratio) ?? [],
      reconciliation: reconciliation(with: total),
      conversions: total.map { conversions(of: $0, prices: books.prices) } ?? [],
      report: report(of: lead, in: books.reports),
      context: asset.flatMap { books.prices.context(of: $0, for: note, settings.cadence) },
      missingSlots: view?.missingSlots(before: note.slot) ?? 0,
      outlook: outlook(of: lead, total: total, asset: asset, in: books)
    )
    analysis.recalls = recalls(of: lead)
    analysis.rollUp = rollUp(of: lead.figure.inputs)
    let beside = analysis.context.map {
      books.prices.suspicions(of: $0, for: note, settings.cadence)
    }
    analysis.suspicions = suspicions + (beside ?? [])
    analysis.leaveDoubtfulOut()
    return analysis
  }
}

extension NoteScene {
  /// By the larger side of each, ties by symbol.
  private func largestFirst(_ assets: [SubjectFigure]) -> [SubjectFigure] {
    func size(_ figure: SubjectFigure) -> Double {
      max(figure.imbalance.value.long ?? 0, figure.imbalance.value.short ?? 0)
    }
    // Sorting is stable and the sums come by asset.
    return assets.sorted { size($0) > size($1) }
  }

  private func concentration(
    of lead: Lead,
    among sums: [(asset: Asset, sum: SumOfMarkets)]
  ) -> Concentration? {
    guard lead.kind == .total else { return nil }
    return lead.figure.imbalance.lean.flatMap { Concentration(of: $0, among: sums) }
  }

  private func report(of lead: Lead, in reports: ReportBook) -> ClassReport? {
    guard case .market(let market) = lead.figure.subject else { return nil }
    return reports.report(of: market, in: note.slot, at: note.cutOff)
  }

  private func reconciliation(with parts: SumOfMarkets?) -> Reconciliation? {
    guard let given = givenForAll, let parts else { return nil }
    return Reconciliation(of: given, with: parts)
  }

  /// The asset whose price stands beside the note: the lead's, or the one with the largest gross.
  private func contextAsset(
    of lead: Lead,
    sums: [(asset: Asset, sum: SumOfMarkets)]
  ) -> Asset? {
    switch lead.figure.subject {
    case .asset(let asset): return asset
    case .market(let market) where !market.asset.isAll: return market.asset
    case .given(let market) where !market.asset.isAll: return market.asset
    case .market, .given, .total: break
    }
    let largest = sums.max { a, b in
      let (first, second) = (a.sum.reading.value.gross ?? 0, b.sum.reading.value.gross ?? 0)
      return first == second ? a.asset > b.asset : first < second
    }
    return largest?.asset ?? largestMarket.map { markets[$0].market.asset }
  }
}
