// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension Analyst {
  /// What came after extremes of funding, over all assets that have both funding and closes, as known
  /// at the cut-off of `note`; `nil` without any.
  ///
  /// What is ranked is the mean annualised funding of each slot. It is public when its slot is over.
  /// These studies are a family of their own, and their subjects are assets.
  package func fundingStudy(asOf note: NoteDate) -> Almanac.DatedStudy? {
    let subjects = books.prices.assets.compactMap { asset -> StudySubject? in
      let readings = books.prices.funding(of: asset, at: note.cutOff, settings)
      let closes = books.prices.dailyCloses(of: asset, settings.cutOff)
      guard !readings.isEmpty, !closes.isEmpty else { return nil }
      return StudySubject(.asset(asset), priced: asset, readings: readings, closes: closes)
    }
    if subjects.isEmpty { return nil }
    let book = StudyBook(subjects, plan: StudyPlan(settings.cadence, cutOff: settings.cutOff))
    let study = book.study(asOf: note.date, at: note.cutOff)
    return study.cells.isEmpty ? nil : Almanac.DatedStudy(note: note, study: study, book: book)
  }
}

extension PriceBook {
  /// All assets with market data, in order.
  fileprivate var assets: [Asset] { venues.keys.sorted() }

  /// The mean annualised funding of each slot of `asset` that was over at `cutOff`, as seen then: a
  /// list for each venue that has any.
  fileprivate func funding(
    of asset: Asset,
    at cutOff: Instant,
    _ settings: AnalysisSettings
  ) -> [[StudySubject.Figure]] {
    venues(of: asset).map { $0.funding(at: cutOff, settings) }.filter { !$0.isEmpty }
  }
}

extension VenuePrices {
  fileprivate func funding(at cutOff: Instant, _ settings: AnalysisSettings) -> [StudySubject
    .Figure]
  {
    let rates = annualisedFunding(in: Day(Int.min / 2)...cutOff.day, at: cutOff)
    func slot(of day: Day) -> Day { settings.cadence.slot(of: day) }
    return rates.chunked { slot(of: $0.slot) == slot(of: $1.slot) }.compactMap { rates in
      guard let first = rates.first else { return nil }
      let slot = slot(of: first.slot)
      let over = settings.cutOff.instant(of: settings.cadence.lastDay(of: slot))
      guard over <= cutOff, let mean = mean(of: rates.map(\.rate)) else { return nil }
      return StudySubject.Figure(day: slot, published: over, value: mean)
    }
  }
}
