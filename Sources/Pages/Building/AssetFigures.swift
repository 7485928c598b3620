// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

/// The charts of an asset's page, and what its data has no chart for.
struct AssetFigures: Sendable {
  let past: [FigureView]
  /// The asset by measure, each against its own past, by venue, and by part of its crowding.
  let sides: [FigureView]
  let classes: [FigureView]
  let report: ClassReportView?
  /// What a move would set off, and what came after the extremes that the asset stands nearer to.
  let outlook: OutlookFigures
  /// Price, leverage and crowding of the asset; empty without any.
  let state: [KeyView]
  /// What came after the other extremes; `nil` without a study.
  let otherStudy: StudyView?
  /// What came after extremes of funding, high and low; empty without funding.
  let funding: [StudyView]
  let left: [LeftOut]

  /// The charts of `asset`.
  init(_ asset: AssetHistory, of site: SitePast) throws(ReportError) {
    let source = site.source(of: asset.isSum ? asset.markets : [asset.main])
    let series = site.series(asset.headline, from: source)
    let place = asset.isSum ? site.detail(of: asset) : site.place(of: asset.main.market)
    let name = [site.name(of: asset.asset), place].filter { !$0.isEmpty }.joined(separator: ", ")
    let ratio = try site.charts.pastFigure(of: asset.main, series: series, name: name)
    let net = try site.charts.netFigure(of: asset.main, series: series, name: name)
    var classes: FigureView?
    var table: ClassReportView?
    if let report = asset.main.report {
      table = try ClassReportView(
        report,
        standings: site.standings(in: report),
        site.site.templates.phrases
      )
      classes = try site.charts.classBalanceFigure(of: report, source: source, name: name)
    }
    let studied = asset.isSum ? asset.largest.latest : asset.main.latest
    let known = site.almanac.outlook(of: studied, in: asset.asset)
    let all = asset.markets.map { SubjectFigure.Subject.market($0.market) }
    outlook = try OutlookFigures(known, series, beside: all, isWhole: true, in: site.site)
    state = try marketStateKeys(of: known, site)
    otherStudy = try known.study.flatMap { (study) throws(ReportError) in
      try StudyView(
        study.study,
        of: study.subject,
        study.side.opposite,
        name: SubjectNames(all, in: site.site)[study.subject],
        cadence: site.cadence,
        words: site.words[.study]
      )
    }
    funding =
      try site.almanac.funding.map { (made) throws(ReportError) in
        try fundingStudies(of: asset.asset, in: made.study, site)
      } ?? []
    past = [ratio, net].compactMap { $0 }
    let crowding = try known.crowding.flatMap { (crowding) throws(ReportError) in
      try site.charts.crowdingFigure(
        of: crowding,
        ratio: studied.imbalance.ratio,
        source: source,
        name: site.name(of: asset.asset)
      )
    }
    sides = [
      try site.measureStrip(of: asset.asset),
      try site.venues(of: asset),
      crowding,
    ].compactMap { $0 }
    report = table
    self.classes = [classes].compactMap { $0 }
    var left: [LeftOut] = []
    if ratio == nil { left.append(.past) }
    if net == nil { left.append(.net) }
    if table == nil { left.append(.classes) }
    if known.squeeze == nil { left.append(.levels) }
    if known.study == nil { left.append(.study) }
    self.left = left
  }
}

/// What came after high and after low funding of `asset`; nothing where neither has an event.
private func fundingStudies(
  of asset: Asset,
  in study: EventStudy,
  _ site: SitePast
) throws(ReportError) -> [StudyView] {
  let words = site.charts.vocabulary
  let name = "\(site.name(of: asset)), \(words[.funding])"
  var views: [StudyView] = []
  for side in [Side.long, .short]
  where study.cells(of: .asset(asset), side).contains(where: { $0.events > 0 }) {
    let view = try StudyView(
      study,
      of: .asset(asset),
      side,
      name: name,
      cadence: site.cadence,
      words: site.words[.study]
    )
    if let view { views.append(view) }
  }
  return views
}

extension SitePast {
  /// Every measure that knows `asset`, each against its own past; `nil` where only one does.
  fileprivate func measureStrip(of asset: Asset) throws(ReportError) -> FigureView? {
    let found = assets.compactMap { $0.first { $0.asset == asset } }
      .filter { $0.headline.measure.hasImbalance }
    return try charts.measureStripFigure(
      of: found.map { history in
        MeasurePast(
          headline: history.headline,
          detail: detail(of: history),
          past: history.main,
          regime: words.name(of: history.latest.regime)
        )
      },
      name: name(of: asset),
      source: source(of: found.flatMap { $0.isSum ? $0.markets : [$0.main] }),
      cadence: cadence
    )
  }
}

extension SitePast {
  /// The markets of `asset` side by side; `nil` where it has but one.
  fileprivate func venues(of asset: AssetHistory) throws(ReportError) -> FigureView? {
    guard asset.headline.measure.hasImbalance else { return nil }
    return try charts.venuesFigure(
      of: asset.markets.map { market in
        let place = place(of: market.market)
        return VenuePast(name: place.isEmpty ? name(of: asset.asset) : place, past: market)
      },
      sum: asset.isSum ? asset.latest.imbalance.ratio : nil,
      series: series(asset.headline, from: source(of: asset.markets)),
      name: name(of: asset.asset)
    )
  }
}

extension AssetHistory {
  /// The market of the asset that holds most, the first of several.
  fileprivate var largest: MarketHistory {
    func gross(_ market: MarketHistory) -> Double { market.latest.imbalance.value.gross ?? 0 }
    return markets.max { gross($0) < gross($1) } ?? main
  }
}

extension SitePast {
  /// Where the net of each class of `report` stands, as far as it has an overview of its own.
  fileprivate func standings(in report: ClassReport) -> [Population: NetStanding] {
    var standings: [Population: NetStanding] = [:]
    for overview in overviews where overview.headline.measure == .traderClass {
      let market = overview.markets.first { history in
        history.market.asset == report.asset && history.market.venue == report.venue
          && history.market.contract == report.contract
          && history.newest.slot == report.slot
      }
      if let population = overview.headline.population, let net = market?.latest.net {
        standings[population] = net
      }
    }
    return standings
  }
}

/// The key figures under an asset's head.
func assetKeys(
  _ asset: AssetHistory,
  _ words: Words<AssetWords.Key>,
  _ charts: ChartTemplates
) throws(ReportError) -> [KeyView] {
  let latest = asset.latest
  let value = latest.imbalance.value
  let strips = try charts.keyStrips(of: latest)
  func key(
    _ label: AssetWords.Key,
    _ value: String?,
    _ note: AssetWords.Key,
    strip: RenderedMarkup? = nil,
    missing: String? = nil
  ) -> KeyView {
    KeyView(
      label: words[label],
      value: value ?? missing ?? charts.vocabulary[.noData],
      evidence: nil,
      strip: value == nil ? nil : strip,
      caption: words[note],
      isMissing: value == nil
    )
  }
  func side(_ amount: Double?) -> String? { amount.map { bareQuantity($0, in: latest.unit) } }
  var keys = [
    key(
      .ratio,
      latest.imbalance.dominance.map { Figures.ratio($0) },
      .ratioNote,
      missing: charts.vocabulary.ratio(latest.imbalance)
    )
  ]
  if value.long != nil {
    keys += [
      key(.long, side(value.long), .sideNote), key(.short, side(value.short), .sideNote),
      key(.net, latest.imbalance.net.map { signedQuantity($0, in: latest.unit) }, .netNote),
    ]
  }
  if let net = latest.net {
    let index = net.index.map { number($0) }
    keys.append(key(.index, index, index == nil ? .indexWanting : .indexNote))
  } else {
    let skew = latest.imbalance.skew.map { signedPercent($0) }
    keys.append(key(.skew, skew, .skewNote, strip: strips.skew))
  }
  let rank = latest.standing.rank.map { percent($0, places: 0) }
  keys.append(key(.rank, rank, rank == nil ? .rankWanting : .rankNote, strip: strips.rank))
  if let net = latest.net {
    let width = net.yearHigh.net - net.yearLow.net
    let place = width > 0 ? percent((net.net - net.yearLow.net) / width, places: 0) : nil
    keys.append(key(.range, place, place == nil ? .rangeWanting : .rangeNote))
  }
  return keys
}
