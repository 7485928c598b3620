// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Figures
internal import Markup
internal import Positioning
internal import Templating

/// The pages of venues: the list of all, then one for each that has figures of its own.
///
/// A figure for all venues belongs to none.
func venuePages(of past: SitePast) throws(ReportError) -> [Page] {
  let venues = past.venues
  var pages = [try venuesPage(venues, of: past)]
  for venue in venues { pages.append(try venuePage(venue, of: past)) }
  return pages
}

private func venuesPage(
  _ venues: [VenueHistory],
  of past: SitePast
) throws(ReportError) -> Page {
  let path = "venues/index.html"
  let words = try Words<VenuesWords.Key>(
    past.words[.venues],
    VenuesWords.model.record(of: VenuesWords(count: venues.count))
  )
  let view = VenuesView(
    frame: past.frame(words[.heading], words[.description], at: path, .venues),
    words: words,
    rows: venues.map { venue in
      let days = venue.markets.lazy.flatMap(\.readings).map(\.asOf)
      return VenueLinkView(
        name: past.name(of: venue.venue),
        path: venue.path,
        measures: count(venue.measures.count),
        markets: count(venue.markets.count),
        values: count(venue.markets.reduce(0) { $0 + $1.readings.count }),
        first: days.min().map { mediumDate($0) } ?? "",
        last: days.max().map { mediumDate($0) } ?? ""
      )
    }
  )
  return try page(past.site.templates[.venues], VenuesView.model.record(of: view), at: path)
}

/// How many markets the table of a venue lists; more would make a heavy page.
private let mostRows = 100

private func venuePage(
  _ venue: VenueHistory,
  of past: SitePast
) throws(ReportError) -> Page {
  let main = venue.measures[0]
  let newest = main.slots.last ?? past.latest.analysis.slot
  let isCrowd = main.markets.count > mostCharted
  let assets = main.assets(sums: [:], settings: past.site.settings)
  let heatmap = isCrowd ? nil : try past.heatmap(of: assets)
  var dots: FigureView?
  if !isCrowd, let note = past.newestNote(of: main) {
    dots = try past.charts.marketsFigure(
      of: note,
      source: past.source(of: main.markets),
      cadence: past.cadence,
      most: main.markets.count > mostDrawn ? 12 : mostDrawn
    )
  }
  let markets = main.markets.sorted { isListed($0, before: $1) }
  let words = try venueWords(venue, shown: min(markets.count, mostRows), of: past)
  var left: [LeftOut] = []
  if dots == nil { left.append(isCrowd ? .crowd : .dots) }
  if heatmap == nil, !isCrowd { left.append(.heatmap) }
  if markets.count > mostRows { left.append(.rows) }
  let view = VenueView(
    frame: past.frame(words[.heading], words[.description], at: venue.path, .venues),
    words: words,
    measurePath: measureFolder(of: main.headline) + "index.html",
    newest: [dots].compactMap { $0 },
    past: [heatmap].compactMap { $0 },
    rows: markets.prefix(mostRows).map { market in
      past.marketRow(
        market,
        named: [past.name(of: market.market.asset), oneLine(market.market.contract)]
          .filter { !$0.isEmpty }.joined(separator: ", "),
        path: assetFolder(of: market.market.asset) + "index.html",
        newest: newest
      )
    },
    others: venue.measures.dropFirst().map { past.link(to: $0) },
    left: try LeftOut.sentences(left, past.words[.leftOut])
  )
  return try page(past.site.templates[.venue], VenueView.model.record(of: view), at: venue.path)
}

private func venueWords(
  _ venue: VenueHistory,
  shown: Int,
  of past: SitePast
) throws(ReportError) -> Words<VenuePageWords.Key> {
  let main = venue.measures[0]
  let days = venue.markets.lazy.flatMap(\.readings).map(\.asOf)
  let units = Set(main.markets.map(\.unit))
  let facts = VenuePageWords(
    name: past.name(of: venue.venue),
    measure: past.measureName(main.headline),
    measures: venue.measures.count,
    isWeekly: past.cadence == .weekly,
    markets: main.markets.count,
    reporting: main.markets.count { $0.newest.slot == main.slots.last },
    shown: shown,
    first: days.min() ?? past.latest.analysis.asOf,
    day: days.max() ?? past.latest.analysis.asOf,
    unit: units.count == 1
      ? main.markets.first.map { past.charts.vocabulary.name(of: $0.unit) } : nil
  )
  return try Words<VenuePageWords.Key>(past.words[.venue], VenuePageWords.model.record(of: facts))
}
