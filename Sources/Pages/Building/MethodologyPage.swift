// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
package import Diagnostics
internal import Figures
package import Markup
internal import Positioning
internal import Templating

/// The methodology page, with every threshold from the code's own values.
///
/// - Throws: What rendering throws.
package func methodologyPage(
  latest: NoteContent,
  in site: SiteContext
) throws(ReportError) -> Page {
  let standing = latest.analysis.lead.standing
  let view = MethodologyView(
    frame: FrameView(
      siteTitle: site.title,
      title: "Methodology",
      description: "What is counted, how the figures are computed, and what they cannot tell.",
      root: "../",
      place: .methodology,
      notice: try noticeText(on: site.observations, isSite: true, site),
      address: site.baseURL + "methodology/index.html",
      design: site.design
    ),
    regimes: regimeRows,
    thresholds: thresholdRows(site.settings.cadence),
    checks: checkRows(site.settings.cadence),
    bands: bandRows(site.templates.phrases.bands),
    measures: try measureRows(site),
    example: latest.commentary.evidence.map { row in
      ThresholdView(name: row.title, value: row.figure.text)
    },
    exampleDate: longDate(latest.analysis.date),
    window: "\(count(standing.window)) \(site.settings.cadence == .daily ? "days" : "weeks")",
    slot: site.settings.cadence == .daily ? "day" : "week",
    isWeekly: site.settings.cadence == .weekly,
    indexWindow: count(Cadence.weekly.window),
    indexReadings: count(Window.minimum),
    least: percent(Coverage.least, places: 0),
    readersRule: try site.templates.readers.words(about: nil)[.rule],
    values: MethodValuesView(settings: site.settings)
  )
  return try page(
    site.templates[.methodology],
    MethodologyView.model.record(of: view),
    at: "methodology/index.html"
  )
}

/// The page for addresses that do not exist: it is served at any depth, so it has one absolute link.
///
/// - Throws: What rendering throws.
package func missingPage(in site: SiteContext) throws(ReportError) -> Page {
  let view = MissingView(siteTitle: site.title, home: site.baseURL)
  return try page(site.templates[.missing], MissingView.model.record(of: view), at: "404.html")
}

private var regimeRows: [RegimeRowView] {
  let bands = RegimeBands.ordinary
  let ranks = RankBands.long
  func band(_ value: Double) -> String { "from \(ratio(value))" }
  func rank(_ value: Double) -> String {
    "from \(number(value, places: 2)), or to \(number(1 - value, places: 2))"
  }
  return [
    RegimeRowView(name: "Balanced", bands: "below \(ratio(bands.leaning))", ranks: "between"),
    RegimeRowView(name: "Leaning", bands: band(bands.leaning), ranks: rank(ranks.leaning)),
    RegimeRowView(name: "Crowded", bands: band(bands.crowded), ranks: rank(ranks.crowded)),
    RegimeRowView(name: "Extreme", bands: band(bands.extreme), ranks: rank(ranks.extreme)),
  ]
}

private func thresholdRows(_ cadence: Cadence) -> [ThresholdView] {
  let isDaily = cadence == .daily
  func row(_ name: String, _ value: String) -> ThresholdView {
    ThresholdView(name: name, value: value)
  }
  return [
    row(
      isDaily ? "Headline compares with a week ago" : "Headline compares with four weeks ago",
      "factor \(multiple(Thresholds.middleFactor))"
    ),
    row(
      isDaily ? "Headline compares with the day before" : "Headline compares with a week ago",
      "factor \(multiple(Thresholds.nearFactor))"
    ),
    row(
      isDaily ? "Little changed on the day" : "Little changed on the week",
      "up to ×\(number(Thresholds.steadyFactor, places: 2))"
    ),
    row(
      "A headline calls the sides nearly level",
      "below \(number(Thresholds.nearlyLevel, places: 2))"
    ),
    row(
      "A rank is called rare",
      "\(number(Thresholds.rareRank, places: 2)) or closer to either end"
    ),
    row(
      "A changed ratio leads the note",
      "factor \(multiple(Thresholds.nearFactor)) since the note before"
    ),
    row("A changed regime leads the note", "one step"),
    row(
      "Changed breadth is said",
      "\(count(Thresholds.breadthMoved)) markets more or fewer crowded or extreme"
    ),
    row("A z-score is said", "\(number(Thresholds.z, places: 1)) or more either way"),
    row(
      "Two assets are said to carry a side",
      percent(Thresholds.topTwoShare, places: 0) + " of it"
    ),
    row(
      isDaily ? "“In a year” is said" : "“In three years” is said",
      "\(count(Thresholds.fullWindow(cadence))) readings"
    ),
    row(
      "A stated ratio is compared",
      percent(Thresholds.statedDifference, places: 0) + " from the computed one"
    ),
    row("A total may lead", percent(Coverage.least, places: 0) + " coverage"),
    row("A total is called a record, or rare", percent(Coverage.whole, places: 0) + " coverage"),
  ] + (isDaily ? [] : classRows) + [
    row("Sentences in a commentary", "at most \(count(Thresholds.sentences))")
  ]
}

/// The thresholds of what is said of a class of traders.
private var classRows: [ThresholdView] {
  [
    ("A COT index is said", "\(number(Thresholds.cotIndex)) or closer to either end"),
    ("An end of the year’s net is said", "\(count(Thresholds.yearOfWeeks)) of 52 weeks"),
    (
      "A week’s move of the net is said",
      "\(percent(Thresholds.netMoveOfOpenInterest, places: 0)) of open interest, or without it "
        + "\(percent(Thresholds.netMoveOfGross, places: 0)) of the class’s longs and shorts"
    ),
    ("Markets are named in a list", "up to \(count(Thresholds.namedMarkets))"),
    ("A close may serve to convert", "up to \(count(Conversion.ageLimit)) days old"),
  ].map { ThresholdView(name: $0.0, value: $0.1) }
}

private func measureRows(_ site: SiteContext) throws(ReportError) -> [MeasureRowView] {
  var rows: [MeasureRowView] = []
  for measure in Measure.allCases {
    guard let rule = measure.regimeRule else { continue }
    let phrases = site.templates.phrases
    rows.append(
      MeasureRowView(
        name: capitalisedFirst(try phrases.name(of: measure)),
        box: try phrases.box(of: measure),
        rule: rule == .bands ? bandsText(of: measure, site) : "Regime by rank in its own past."
      )
    )
  }
  return rows
}

/// The bands in force for a measure, which a publisher may have chosen.
private func bandsText(of measure: Measure, _ site: SiteContext) -> String {
  let bands = site.settings.bands[measure] ?? .ordinary
  let steps = [bands.leaning, bands.crowded, bands.extreme].map { ratio($0) }
  return
    "Regime by bands: leaning from \(steps[0]), crowded from \(steps[1]), extreme from \(steps[2])."
}

/// `text` with its first letter as a capital.
func capitalisedFirst(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst()
}
