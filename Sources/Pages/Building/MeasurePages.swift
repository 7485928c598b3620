// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Diagnostics
internal import Figures
internal import Markup
internal import Positioning
internal import Templating

/// The pages of measures: the list of all, then one for each measure and class of traders.
func measurePages(of past: SitePast) throws(ReportError) -> [Page] {
  var pages = [try measuresPage(of: past)]
  for (overview, assets) in zip(past.overviews, past.assets) {
    pages.append(try measurePage(overview, assets, of: past))
  }
  return pages
}

private func measuresPage(of past: SitePast) throws(ReportError) -> Page {
  let path = "measures/index.html"
  let facts = MeasuresWords(count: past.overviews.count)
  let words = try Words<MeasuresWords.Key>(
    past.words.measures,
    MeasuresWords.model.record(of: facts)
  )
  let view = MeasuresView(
    frame: past.frame(words[.heading], words[.description], at: path, .measures),
    words: words,
    rows: past.overviews.map { overview in
      let readings = overview.markets.lazy.flatMap(\.readings)
      return MeasureLinkView(
        name: past.measureName(overview.headline),
        path: measureFolder(of: overview.headline) + "index.html",
        markets: count(overview.markets.count),
        first: (readings.map(\.asOf).min() ?? overview.slots.first).map { mediumDate($0) } ?? "",
        last: (readings.map(\.asOf).max() ?? overview.slots.last).map { mediumDate($0) } ?? "",
        values: count(overview.markets.reduce(0) { $0 + $1.readings.count })
      )
    }
  )
  return try page(past.site.templates.measures, MeasuresView.model.record(of: view), at: path)
}

/// How many markets the table of a measure lists; more would make a heavy page.
private let mostRows = 120

/// How many slots the figure of breadth goes back.
private let breadthWindow = 156

private func measurePage(
  _ overview: MeasureOverview,
  _ assets: [AssetHistory],
  of past: SitePast
) throws(ReportError) -> Page {
  let path = measureFolder(of: overview.headline) + "index.html"
  let newest = overview.slots.last ?? past.latest.analysis.slot
  let source = past.source(of: overview.markets)
  let series = past.series(overview.headline, from: source)
  let hasMarkets = !overview.markets.isEmpty
  let breadth =
    hasMarkets
    ? try past.charts.breadthFigure(
      of: overview.breadth,
      slots: overview.slots,
      window: breadthWindow,
      series: series
    ) : nil
  let heatmap = try past.heatmap(of: assets)
  let dots = try past.newestNote(of: overview).flatMap { (note) throws(ReportError) in
    try past.charts.marketsFigure(of: note, source: source, cadence: past.cadence)
  }
  let markets = overview.markets.sorted { isListed($0, before: $1) }
  let words = try measureWords(overview, shown: min(markets.count, mostRows), of: past)
  var left: [LeftOut] = []
  if !hasMarkets {
    left.append(.markets)
  } else {
    if dots == nil { left.append(.dots) }
    if breadth == nil { left.append(.breadth) }
    if heatmap == nil { left.append(.heatmap) }
  }
  if markets.count > mostRows { left.append(.rows) }
  let view = MeasureView(
    frame: past.frame(words[.heading], words[.description], at: path, .measures),
    words: words,
    box: try past.site.templates.phrases.box(of: overview.headline.measure),
    breadth: [breadth, heatmap].compactMap { $0 },
    newest: [dots].compactMap { $0 },
    rows: markets.prefix(mostRows).map { market in
      past.marketRow(
        market,
        named: [past.name(of: market.market.asset), past.place(of: market.market)]
          .filter { !$0.isEmpty }.joined(separator: ", "),
        path: assetFolder(of: market.market.asset) + "index.html",
        newest: newest
      )
    },
    left: try LeftOut.sentences(left, past.words.leftOut)
  )
  return try page(past.site.templates.measure, MeasureView.model.record(of: view), at: path)
}

/// Whether `a` is listed before `b`: the newer value, the larger ratio, the earlier market.
private func isListed(_ a: MarketHistory, before b: MarketHistory) -> Bool {
  let slots = (a.readings[a.readings.count - 1].slot, b.readings[b.readings.count - 1].slot)
  if slots.0 != slots.1 { return slots.0 > slots.1 }
  let sizes = (
    a.latest.imbalance.dominance ?? .infinity, b.latest.imbalance.dominance ?? .infinity
  )
  return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : a.market < b.market
}

private func measureWords(
  _ overview: MeasureOverview,
  shown: Int,
  of past: SitePast
) throws(ReportError) -> Words<MeasureWords.Key> {
  let newest = overview.slots.last
  let reporting = overview.markets.filter { $0.readings.last?.slot == newest }
  let units = Set(overview.markets.map(\.unit))
  let days = overview.markets.lazy.flatMap(\.readings).map(\.asOf)
  let facts = MeasureWords(
    name: past.measureName(overview.headline),
    isWeekly: past.cadence == .weekly,
    markets: overview.markets.count,
    reporting: reporting.count,
    shown: shown,
    first: days.min() ?? overview.slots.first ?? past.latest.analysis.asOf,
    day: days.max() ?? overview.slots.last ?? past.latest.analysis.asOf,
    slots: overview.slots.count,
    empty: overview.breadth.count { $0.count == 0 },
    unit: units.count == 1
      ? overview.markets.first.map { past.charts.vocabulary.name(of: $0.unit) } : nil
  )
  return try Words<MeasureWords.Key>(past.words.measure, MeasureWords.model.record(of: facts))
}

extension SitePast {
  /// The newest slot of a measure as a note of its single markets would see it, for charts that
  /// show a note; `nil` where no market has a value in it.
  fileprivate func newestNote(of overview: MeasureOverview) -> NoteAnalysis? {
    guard let slot = overview.slots.last, let place = overview.slots.indices.last else { return nil }
    let markets = overview.markets.filter { $0.readings.last?.slot == slot }
    let lead = markets.map(\.latest).reduce(nil as SubjectFigure?) { best, figure in
      guard let best else { return figure }
      return (figure.imbalance.dominance ?? 0) > (best.imbalance.dominance ?? 0) ? figure : best
    }
    guard let lead else { return nil }
    return NoteAnalysis(
      date: latest.analysis.date,
      cadence: cadence,
      slot: slot,
      asOf: markets.compactMap { $0.readings.last?.asOf }.max(),
      cutOff: latest.analysis.cutOff,
      headline: overview.headline,
      lead: lead,
      leadKind: .leadingMarket,
      markets: markets.map(\.latest),
      assets: [],
      concentration: nil,
      breadth: overview.breadth[place],
      coverage: Coverage(present: markets.count, expected: markets.count, share: 1, missing: []),
      history: [],
      reconciliation: nil,
      context: nil,
      missingSlots: 0
    )
  }
}
