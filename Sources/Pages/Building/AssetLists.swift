// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

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

  /// The last slots of `assets` side by side; those furthest from balance where there are too many.
  func heatmap(of assets: [AssetHistory]) throws(ReportError) -> FigureView? {
    guard let overview = overviews.first(where: { $0.headline == assets.first?.headline }) else {
      return nil
    }
    let rows = assets.count > mostInHeatmap ? furthest(among: assets) : assets
    return try charts.heatmapFigure(
      rows: rows.map { (symbol(of: $0.asset), $0.main.readings) },
      slots: overview.slots.suffix(recentSlots),
      series: series(overview.headline, from: source(of: rows.flatMap(\.markets)))
    )
  }

  private func furthest(among assets: [AssetHistory]) -> [AssetHistory] {
    let ordered = assets.filter { !$0.isLate }.sorted {
      ($0.latest.imbalance.dominance ?? 0) > ($1.latest.imbalance.dominance ?? 0)
    }
    return Array(ordered.prefix(mostInHeatmap))
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
    let ratios = assets.flatMap { $0.ratios(ofLast: recentSlots, cadence) }
    return RatioDomain(covering: ratios.compactMap { $0 })
  }
}
