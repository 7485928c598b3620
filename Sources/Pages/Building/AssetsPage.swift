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
    past.words[.assets],
    AssetsWords.model.record(of: facts)
  )
  let isCompact = listed.count > mostDrawn
  let isCrowd = listed.count > mostCharted
  let heatmap = isCrowd ? nil : try past.heatmap(of: shown)
  var left: [LeftOut] = []
  if heatmap == nil { left.append(isCrowd ? .crowd : .heatmap) }
  if shown.count > mostInHeatmap, heatmap != nil { left.append(.rows) }
  let view = AssetsView(
    frame: past.frame(words[.heading], words[.description], at: path, .assets),
    words: words,
    groups: try groups(of: listed, words, past, isCompact: isCompact),
    heatmap: heatmap,
    isCompact: isCompact,
    left: try LeftOut.sentences(left, past.words[.leftOut])
  )
  return try page(past.site.templates[.assets], AssetsView.model.record(of: view), at: path)
}

/// How many assets have a strip and a line beside their name; more would make a heavy page.
let mostDrawn = 32

/// How many markets charts of all of them take in; more would make a heavy page.
let mostCharted = 50

/// How many rows a heatmap has.
let mostInHeatmap = 40

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
