// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Diagnostics
internal import Figures
internal import Markup
internal import Positioning
internal import Templating

/// The pages of assets: the list of all, then each by its symbol.
func assetPages(of past: SitePast) throws(ReportError) -> [Page] {
  var notes: [Asset: [NoteSummary]] = [:]
  for note in past.notes {
    if let asset = note.facts.leadAsset { notes[asset, default: []].append(note) }
  }
  var pages = [try assetsPage(of: past)]
  for asset in past.listed {
    pages.append(try assetPage(asset, notes: notes[asset.asset] ?? [], of: past))
  }
  // A lead that no measure lists, such as a figure for all venues beside single ones, has its notes.
  var paths = Set(pages.map(\.file.path))
  for note in past.notes {
    guard let asset = note.facts.leadAsset else { continue }
    let path = assetFolder(of: asset) + "index.html"
    if paths.insert(path).inserted {
      pages.append(try assetNotesPage(asset, at: path, notes: notes[asset] ?? [], of: past))
    }
  }
  return pages
}

/// The page of an asset of which there is nothing but the notes that it leads.
private func assetNotesPage(
  _ asset: Asset,
  at path: String,
  notes: [NoteSummary],
  of past: SitePast
) throws(ReportError) -> Page {
  let name = past.name(of: asset)
  let view = AssetNotesView(
    frame: past.frame(name, name, at: path, .assets),
    name: name,
    notes: notes.suffix(notesShown).reversed().map(\.link)
  )
  return try page(past.site.templates[.assetNotes], AssetNotesView.model.record(of: view), at: path)
}

/// The page of one asset, with its figures of the first measure that knows it and a row for each of
/// its markets in every measure.
private func assetPage(
  _ asset: AssetHistory,
  notes: [NoteSummary],
  of past: SitePast
) throws(ReportError) -> Page {
  let words = try assetWords(asset, notes: notes.count, of: past)
  let figures = try AssetFigures(asset, of: past)
  let newest = asset.latest
  let shownNotes = notes.suffix(notesShown).reversed()
  var left = figures.left
  if notes.isEmpty { left.append(.notes) }
  let name = past.name(of: asset.asset)
  let view = AssetView(
    frame: past.frame(name, words[.description], at: asset.path, .assets),
    words: words,
    name: name,
    asOf: asset.newest.asOf,
    regime: newest.regime.map { past.words.name(of: $0) },
    regimeStrip: newest.regime == nil
      ? nil : try past.charts.regimeStrip(newest.regime, size: .large),
    byRank: asset.headline.measure.regimeRule == .rank,
    keys: try assetKeys(asset, words, past.charts),
    past: figures.past,
    sides: figures.sides,
    classes: figures.classes,
    report: figures.report,
    outlook: figures.outlook,
    otherStudy: figures.otherStudy,
    funding: figures.funding,
    state: figures.state,
    measures: measures(of: asset.asset, past),
    unit: past.charts.vocabulary.name(of: asset.main.unit),
    readings: readings(of: asset, past),
    notes: shownNotes.map(\.link),
    follow: try past.feedWords(FeedWords(site: past.site.title, asset: name))[.follow],
    files: files(of: asset, past),
    left: try LeftOut.sentences(left, past.words[.leftOut])
  )
  return try page(past.site.templates[.asset], AssetView.model.record(of: view), at: asset.path)
}

/// How many of the notes that an asset leads its page lists.
private let notesShown = 12

private func assetWords(
  _ asset: AssetHistory,
  notes: Int,
  of past: SitePast
) throws(ReportError) -> Words<AssetWords.Key> {
  let net = asset.latest.net
  let facts = AssetWords(
    name: past.name(of: asset.asset),
    reading: ReadingWords(
      asset.main,
      asset.headline,
      market: past.place(of: asset.main.market),
      past.charts.vocabulary
    ),
    isWeekly: past.cadence == .weekly,
    sumOf: asset.isSum ? asset.markets.count : nil,
    markets: asset.markets.count,
    slots: past.tableSlots,
    lateTo: asset.isLate ? asset.newestDay : nil,
    unit: past.charts.vocabulary.name(of: asset.main.unit),
    indexReadings: net?.readings ?? 0,
    indexWindow: net?.window ?? 0,
    yearReadings: net?.yearReadings ?? 0,
    yearLow: net.map { dated($0.yearLow, in: asset) },
    yearHigh: net.map { dated($0.yearHigh, in: asset) },
    noteCount: notes,
    notesShown: min(notes, notesShown)
  )
  return try Words<AssetWords.Key>(past.words[.asset], AssetWords.model.record(of: facts))
}

/// A net position with the day it is about: "−794 on 8 Apr 2025".
private func dated(_ extreme: NetStanding.Extreme, in asset: AssetHistory) -> String {
  let reading = asset.main.readings.last { $0.slot == extreme.slot }
  let net = signedQuantity(extreme.net, in: asset.main.unit)
  return "\(net) on \(mediumDate(reading?.asOf ?? extreme.slot))"
}
