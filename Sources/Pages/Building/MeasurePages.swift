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

/// How many markets the table of a measure lists; more would make a heavy page.
private let mostRows = 100

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
  let isCrowd = overview.markets.count > mostCharted
  let heatmap = isCrowd ? nil : try past.heatmap(of: assets)
  var dots: FigureView?
  if !isCrowd, let note = past.newestNote(of: overview) {
    dots = try past.charts.marketsFigure(
      of: note,
      source: source,
      cadence: past.cadence,
      most: overview.markets.count > mostDrawn ? fewDots : mostDots
    )
  }
  let moves = try overview.netChange(past.cadence).flatMap { (change) throws(ReportError) in
    try past.charts.movesFigure(of: change, series: series)
  }
  let markets = overview.markets.sorted { isListed($0, before: $1) }
  let words = try measureWords(overview, shown: min(markets.count, mostRows), of: past)
  var left: [LeftOut] = []
  if !hasMarkets {
    left.append(.markets)
  } else {
    if dots == nil { left.append(isCrowd ? .crowd : .dots) }
    if breadth == nil { left.append(.breadth) }
    if heatmap == nil, !isCrowd { left.append(.heatmap) }
  }
  if markets.count > mostRows { left.append(.rows) }
  var view = MeasureView(
    frame: past.frame(words[.heading], words[.description], at: path, .measures),
    words: words,
    box: try past.site.templates.phrases.box(
      of: overview.headline.measure,
      overview.headline.population,
      in: onlyReport(of: overview)
    ),
    breadth: [breadth, heatmap].compactMap { $0 },
    moves: [moves].compactMap { $0 },
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
    study: try StudySummaryView(of: overview.headline, past),
    left: try LeftOut.sentences(left, past.words[.leftOut])
  )
  let template = past.site.templates[.measure]
  // The small histories are what a heavy page does without, first half of them, then all.
  for most in [mostPanels, mostPanels / 2] {
    let panels = try past.panels(of: assets, newest: newest, series, most: most)
    guard let panels else {
      return try page(template, MeasureView.model.record(of: view), at: path)
    }
    var fuller = view
    fuller.breadth.append(panels)
    let made = try page(template, MeasureView.model.record(of: fuller), at: path)
    if made.file.bytes.count <= heaviestPage { return made }
  }
  view.left = try LeftOut.sentences(left + [.panels], past.words[.leftOut])
  return try page(template, MeasureView.model.record(of: view), at: path)
}

/// How many small histories there are at most, and how many bytes a page may have with them.
private let mostPanels = 12, heaviestPage = 81_920

extension SitePast {
  /// The ratio of each of `assets` over a quarter of days or a year of weeks; at most `most` of them.
  fileprivate func panels(
    of assets: [AssetHistory],
    newest: Day,
    _ series: Series,
    most: Int
  ) throws(ReportError) -> FigureView? {
    guard assets.first?.headline.measure.hasImbalance == true else { return nil }
    return try charts.panelsFigure(
      of: assets.map { AssetPast(name: symbol(of: $0.asset), past: $0.main) },
      series: series,
      newest: newest,
      window: cadence.recent,
      most: most
    )
  }
}

/// Whether `a` is listed before `b`: the newer value, the larger ratio, the earlier market.
func isListed(_ a: MarketHistory, before b: MarketHistory) -> Bool {
  let slots = (a.newest.slot, b.newest.slot)
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
  let reporting = overview.markets.filter { $0.newest.slot == newest }
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
  return try Words<MeasureWords.Key>(past.words[.measure], MeasureWords.model.record(of: facts))
}

/// The report that all markets' classes belong to; `nil` if they belong to several, or to none.
private func onlyReport(of overview: MeasureOverview) -> ReportKind? {
  let kinds = Set(overview.markets.compactMap(\.report?.kind))
  return kinds.count == 1 ? kinds.first : nil
}

/// How many markets a page's dots show, and how many among very many.
private let mostDots = 28, fewDots = 12
