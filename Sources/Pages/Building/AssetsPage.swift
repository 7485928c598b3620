// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Diagnostics
internal import Figures
internal import Markup
internal import Positioning
internal import Templating

/// The page of all assets: each with its newest reading of the newest note's measure, and the last
/// slots of all of them side by side.
///
/// An asset without a figure of that measure has one of the first measure that knows it.
func assetsPage(of past: SitePast) throws(ReportError) -> Page {
  let path = "assets/index.html"
  let listed = past.listed
  let shown = listed.filter { $0.headline == past.overviews.first?.headline }
  let facts = AssetsWords(
    measure: past.measureName(past.overviews.first?.headline),
    isWeekly: past.cadence == .weekly,
    isByRank: past.overviews.first?.headline.measure.regimeRule == .rank,
    count: listed.count,
    day: shown.map(\.newest.asOf).max() ?? past.latest.analysis.asOf,
    slots: past.recentSlots,
    hasOthers: shown.count < listed.count
  )
  let words = try Words<AssetsWords.Key>(
    past.words.assets,
    AssetsWords.model.record(of: facts)
  )
  let isCompact = listed.count > mostDrawn
  let heatmap = try past.heatmap(of: shown)
  var left: [LeftOut] = heatmap == nil ? [.heatmap] : []
  if shown.count > mostInHeatmap, heatmap != nil { left.append(.rows) }
  let view = AssetsView(
    frame: past.frame(words[.heading], words[.description], at: path, .assets),
    words: words,
    groups: try groups(of: listed, words, past, isCompact: isCompact),
    heatmap: heatmap,
    isCompact: isCompact,
    left: try LeftOut.sentences(left, past.words.leftOut)
  )
  return try page(past.site.templates.assets, AssetsView.model.record(of: view), at: path)
}

/// How many assets have a strip and a line beside their name; more would make a heavy page.
private let mostDrawn = 60

/// How many rows a heatmap has.
let mostInHeatmap = 40

extension SitePast {
  /// Every asset once, in the first measure that knows it; by symbol.
  var listed: [AssetHistory] {
    var known: Set<Asset> = []
    return assets.joined().filter { known.insert($0.asset).inserted }
      .sorted { $0.asset < $1.asset }
  }

  /// The words of the pages.
  var words: PageWords { site.templates.words }

  /// The measure and the class of traders in words.
  func measureName(_ headline: NoteAnalysis.Headline?) -> String {
    headline.map { charts.vocabulary.name(of: $0.measure, $0.population) } ?? ""
  }

  /// The last slots of `assets` side by side; the largest sides first where there are too many.
  func heatmap(of assets: [AssetHistory]) throws(ReportError) -> FigureView? {
    guard let overview = overviews.first(where: { $0.headline == assets.first?.headline }) else {
      return nil
    }
    let rows = assets.count <= mostInHeatmap ? assets : Array(assets.filter { !$0.isLate }.sorted {
      ($0.latest.imbalance.dominance ?? 0) > ($1.latest.imbalance.dominance ?? 0)
    }.prefix(mostInHeatmap))
    return try charts.heatmapFigure(
      rows: rows.map { ($0.asset.isAll ? name(of: $0.asset) : oneLine($0.asset.symbol), $0.main.readings) },
      slots: overview.slots.suffix(recentSlots),
      series: series(overview.headline, from: source(of: rows.flatMap(\.markets)))
    )
  }
}

extension SitePast {
  /// The row of `asset` in a list whose lines share `domain`.
  func row(
    _ asset: AssetHistory,
    in domain: RatioDomain,
    isDrawn: Bool
  ) throws(ReportError) -> AssetRowView {
    let ratios = asset.ratios(ofLast: recentSlots, cadence)
    let before = asset.latest.change(over: .near)?.then
    return AssetRowView(
      name: name(of: asset.asset),
      detail: detail(of: asset),
      path: asset.path,
      regime: words.name(of: asset.latest.regime),
      strip: isDrawn ? try charts.regimeStrip(asset.latest.regime, size: .small) : nil,
      ratio: charts.vocabulary.ratio(asset.latest.imbalance),
      before: before.map { charts.vocabulary.ratio($0) } ?? "",
      sparkline: isDrawn ? try charts.sparkline(of: ratios, in: domain) : nil,
      asOf: asset.newest.asOf
    )
  }

  /// The axis that the lines of `assets` share.
  func domain(of assets: [AssetHistory]) -> RatioDomain {
    RatioDomain(covering: assets.flatMap { $0.ratios(ofLast: recentSlots, cadence) }.compactMap { $0 })
  }
}

/// The assets by where they stand, those furthest from balance first.
private func groups(
  of assets: [AssetHistory],
  _ words: Words<AssetsWords.Key>,
  _ past: SitePast,
  isCompact: Bool
) throws(ReportError) -> [AssetGroupView] {
  func key(_ asset: AssetHistory) -> AssetsWords.Key {
    if asset.isLate { return .late }
    guard let step = asset.latest.regime?.step else { return .undecided }
    return step < 0 ? .short : step > 0 ? .long : .balanced
  }
  let domain = past.domain(of: assets)
  var groups: [AssetGroupView] = []
  for wanted in [AssetsWords.Key.short, .balanced, .long, .undecided, .late] {
    let members = assets.filter { key($0) == wanted }.sorted { isFurther($0, $1) }
    if members.isEmpty { continue }
    var rows: [AssetRowView] = []
    for asset in members {
      rows.append(try past.row(asset, in: domain, isDrawn: !isCompact))
    }
    groups.append(AssetGroupView(title: words[wanted], rows: rows))
  }
  return groups
}

/// Whether `a` is listed before `b`: the higher regime, the larger ratio, the earlier symbol; of late
/// ones the newer.
private func isFurther(_ a: AssetHistory, _ b: AssetHistory) -> Bool {
  if a.newest.slot != b.newest.slot { return a.newest.slot > b.newest.slot }
  let (aStep, bStep) = (abs(a.latest.regime?.step ?? 0), abs(b.latest.regime?.step ?? 0))
  if aStep != bStep { return aStep > bStep }
  let (aSize, bSize) = (
    a.latest.imbalance.dominance ?? .infinity, b.latest.imbalance.dominance ?? .infinity
  )
  return aSize != bSize ? aSize > bSize : a.asset < b.asset
}
