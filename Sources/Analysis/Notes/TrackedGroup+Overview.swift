// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension TrackedGroup {
  /// All that is known of the group at the cut-off of `last`, the newest note; `nil` if nothing was
  /// public by then.
  ///
  /// The markets are those of the most detailed level; consolidated contracts are left out beside
  /// others of their asset and venue, as in notes.
  func overview(
    at last: NoteDate,
    settings: AnalysisSettings,
    reports: ReportBook
  ) -> MeasureOverview? {
    let lists = markets.map { $0.readings(at: last.cutOff, of: headline, settings) }
    let present = markets.indices.filter { !lists[$0].isEmpty }
    let level = present.map { markets[$0].level }.min()
    let single = NoteScene.withoutConsolidated(
      present.filter { markets[$0].level == level }.map { markets[$0] }
    )
    let names = Set(single.map(\.series.market))
    let chosen = present.filter { names.contains(markets[$0].series.market) }
    guard
      let first = chosen.compactMap({ lists[$0].first?.slot }).min(),
      let newest = chosen.compactMap({ lists[$0].last?.slot }).max()
    else { return nil }
    let histories = chosen.compactMap { place in
      history(of: place, lists[place], at: last, settings, reports)
    }
    let slots = stride(from: first.count, through: newest.count, by: settings.cadence.days)
      .map { Day($0) }
    return MeasureOverview(
      headline: headline,
      slots: slots,
      markets: histories,
      breadth: breadth(of: chosen.map { lists[$0] }, over: slots)
    )
  }
}

extension TrackedGroup {
  /// The past of the market at `place`, with its newest reading as a note of that slot would see it.
  private func history(
    of place: Int,
    _ readings: [SlotReading],
    at last: NoteDate,
    _ settings: AnalysisSettings,
    _ reports: ReportBook
  ) -> MarketHistory? {
    guard let newest = readings.last else { return nil }
    let market = markets[place].series.market
    let note = NoteDate(
      date: last.date,
      slot: newest.slot,
      slots: [newest.slot],
      asOf: newest.asOf,
      cutOff: last.cutOff,
      headline: headline,
      before: []
    )
    let alone = TrackedGroup(headline: headline, markets: [markets[place]], sums: [:])
    let scene = NoteScene(of: note, group: alone, settings: settings)
    guard !scene.markets.isEmpty else { return nil }
    let latest = scene.figure(ofMarketAt: 0)
    return MarketHistory(
      market: market,
      unit: latest.unit,
      readings: readings,
      latest: latest,
      report: reports.report(of: market, in: newest.slot, at: last.cutOff)
    )
  }

  private func breadth(of lists: [[SlotReading]], over slots: [Day]) -> [Breadth] {
    var places: [Day: Int] = [:]
    for (place, slot) in slots.enumerated() { places[slot] = place }
    var steps: [[Int?]] = Array(repeating: [], count: slots.count)
    for reading in lists.joined() {
      guard let place = places[reading.slot] else { continue }
      steps[place].append(reading.regime?.step)
    }
    return steps.map(Breadth.init(ofSteps:))
  }
}

extension TrackedGroup.TrackedMarket {
  /// Every slot as seen at `cutOff`, in the most preferred unit that has the newest.
  fileprivate func readings(
    at cutOff: Instant,
    of headline: NoteAnalysis.Headline,
    _ settings: AnalysisSettings
  ) -> [SlotReading] {
    let lasts = series.units.map { unit in
      unit.slots.last { unit.last(in: $0.slot, at: cutOff) != nil }?.slot
    }
    guard
      let newest = lasts.compactMap({ $0 }).max(),
      let place = series.unit(standing: newest, at: cutOff)
    else { return [] }
    let (unit, trail) = (series.units[place], trails[place])
    let view = trail.view(before: newest + 1, at: cutOff, isWhole: true)
    return unit.slots.compactMap { slot, _ in
      guard
        let value = unit.value(in: slot, at: cutOff),
        let day = unit.last(in: slot, at: cutOff)?.day
      else { return nil }
      let imbalance = value.imbalance
      return SlotReading(
        slot: slot,
        asOf: settings.cadence == .daily ? slot : day,
        imbalance: imbalance,
        regime: view.regime(of: imbalance, in: slot, headline, settings)
      )
    }
  }
}
