// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Figures
internal import Markup
internal import Positioning
internal import Templating

/// The page of all measures, with how far back each goes.
func measuresPage(of past: SitePast) throws(ReportError) -> Page {
  let path = "measures/index.html"
  let facts = MeasuresWords(count: past.overviews.count)
  let words = try Words<MeasuresWords.Key>(
    past.words[.measures],
    MeasuresWords.model.record(of: facts)
  )
  let view = MeasuresView(
    frame: past.frame(words[.heading], words[.description], at: path, .measures),
    words: words,
    rows: past.overviews.map { past.link(to: $0) }
  )
  return try page(past.site.templates[.measures], MeasuresView.model.record(of: view), at: path)
}

extension SitePast {
  /// The line of a measure in a list, with the markets that `overview` has of it.
  func link(to overview: MeasureOverview) -> MeasureLinkView {
    let days = overview.markets.lazy.flatMap(\.readings).map(\.asOf)
    return MeasureLinkView(
      name: measureName(overview.headline),
      path: measureFolder(of: overview.headline) + "index.html",
      markets: count(overview.markets.count),
      first: (days.min() ?? overview.slots.first).map { mediumDate($0) } ?? "",
      last: (days.max() ?? overview.slots.last).map { mediumDate($0) } ?? "",
      values: count(overview.markets.reduce(0) { $0 + $1.readings.count })
    )
  }
}
