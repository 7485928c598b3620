// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
package import Commentary
package import Diagnostics
internal import Figures
package import Positioning
internal import Templating

/// One note, written and drawn, before it knows its neighbours.
package struct NoteContent: Sendable {
  /// Its figures.
  package let analysis: NoteAnalysis
  /// Its words.
  package let commentary: Commentary
  /// The analyst's own; `nil` without.
  package let text: NoteText?
  /// What it quotes of its readers; `nil` without.
  package let readers: ReaderDigest?
  /// The head of its page.
  let lead: LeadView
  /// What other pages need of it.
  package let summary: NoteSummary
  let keys: [KeyView]
  let holders: [FigureView]
  let history: [FigureView]
  /// The lead's week by class of trader; `nil` without one.
  let report: ClassReportView?
  /// Figures beside the report.
  let balance: [FigureView]
  /// What a move would set off, and what came after.
  let outlook: OutlookFigures
  /// How the total depends on each venue and asset; `nil` where none leads.
  let without: TableView?
  /// The note's forecasts, and earlier ones; `nil` without either.
  let calls: NoteCallsView?
  let notice: String?

  /// Writes and draws the note of `analysis`.
  ///
  /// - Throws: What rendering a phrase or a chart throws.
  package init(_ analysis: NoteAnalysis, in site: SiteContext) throws(ReportError) {
    let charts = site.templates.charts
    let text = try site.texts[analysis.date].map { (manuscript) throws(ReportError) in
      try NoteText(manuscript, among: figures(of: analysis))
    }
    let words = try compose(analysis, with: site.templates.phrases, around: text?.own)
    let lead = FigureSource(of: analysis.lead.inputs.map { site.observations[$0] })
    let parts = analysis.markets.flatMap(\.inputs).map { site.observations[$0] }
    let holding = parts.isEmpty ? lead : FigureSource(of: parts)
    self.analysis = analysis
    self.commentary = words
    self.text = text
    readers = site.readers[analysis.date]
    keys = try keyViews(of: analysis, words, charts)
    holders = [
      try charts.holdersFigure(of: analysis, source: holding, settings: site.settings)
    ].compactMap { $0 }
    let series = Series(
      analysis.headline,
      cadence: analysis.cadence,
      source: holding,
      settings: site.settings
    )
    history = [
      try charts.historyFigure(
        of: analysis,
        source: analysis.leadKind == .total ? holding : lead,
        settings: site.settings
      ),
      try charts.breadthFigure(
        of: analysis.breadthHistory.map(\.breadth),
        slots: analysis.breadthHistory.map(\.slot),
        window: analysis.cadence.recent,
        series: series
      ),
    ].compactMap { $0 }
    report = try analysis.report.map { (report) throws(ReportError) in
      try ClassReportView(report, standings: netStandings(of: analysis), site.templates.phrases)
    }
    balance = [
      try analysis.report.flatMap { (report) throws(ReportError) in
        try charts.classBalanceFigure(of: report, source: lead)
      }
    ].compactMap { $0 }
    outlook = try OutlookFigures(analysis.outlook, series, isWhole: false, in: site)
    without = analysis.outlook.sensitivity.map { TableView($0, words: site.templates) }
    calls = try noteCallsView(of: analysis, in: site)
    let path = noteFolder(of: analysis.date) + "index.html"
    self.lead = LeadView(
      day: analysis.date,
      asOf: asOf(analysis),
      path: path,
      headline: words.headline,
      standfirst: words.standfirst,
      regime: words.regime,
      regimeStrip: try charts.regimeStrip(analysis.lead.regime, size: .large),
      byRank: analysis.headline.measure.regimeRule == .rank,
      isDoubtful: analysis.lead.firmness == .doubtful,
      hero: try charts.heroFigure(of: analysis, source: lead),
      assetPath: analysis.lead.singleAsset.map { assetFolder(of: $0) + "index.html" },
      assetName: analysis.lead.singleAsset.map { oneLine(assetName($0)) } ?? "",
      measurePath: measureFolder(of: analysis.headline) + "index.html"
    )
    summary = try NoteSummary(
      NoteSummary.Facts(
        date: analysis.date,
        slot: analysis.slot,
        asOf: analysis.asOf,
        slots: analysis.slots,
        headlineMeasure: analysis.headline,
        subject: analysis.lead.subject,
        headline: words.headline,
        ratio: ratioText(analysis.lead.imbalance),
        skew: analysis.lead.imbalance.skew.map { signedPercent($0) } ?? "",
        dominance: analysis.lead.imbalance.dominance,
        lean: analysis.lead.imbalance.lean,
        regime: analysis.lead.regime
      ),
      in: site
    )
    let used = inputs(of: analysis).map { site.observations[$0] }
    notice = try noticeText(on: used, isSite: false, site)
  }
}

/// Where the lead's net stands, by its class; empty where it is no class.
private func netStandings(of analysis: NoteAnalysis) -> [Population: NetStanding] {
  guard let population = analysis.headline.population, let net = analysis.lead.net else {
    return [:]
  }
  return [population: net]
}

/// The ratio with its side: "12.5:1 short", or which side is empty.
func ratioText(_ imbalance: Imbalance) -> String {
  guard let dominance = imbalance.dominance else {
    switch imbalance.value.emptySides {
    case .long: return "no longs"
    case .short: return "no shorts"
    case .both, .neither: return "no positions"
    }
  }
  return [ratio(dominance), imbalance.lean?.rawValue].compactMap { $0 }.joined(separator: " ")
}

/// One line on what is published and what is synthetic; `nil` if nothing is synthetic.
func noticeText(
  on observations: some Collection<Observation>,
  isSite: Bool,
  _ site: SiteContext
) throws(ReportError) -> String? {
  guard let view = NoticeView(on: observations, isSite: isSite) else { return nil }
  let bytes = try site.templates[.notice].render(NoticeView.model.record(of: view))
  return String(decoding: bytes, as: UTF8.self)
    .split { " \n".contains($0) }.joined(separator: " ")
}

/// When the data of a note was current: "Data as of 24:00 UTC", or of weeks "Positions as of Tuesday
/// 13 March 2018, published Friday 16 March".
private func asOf(_ analysis: NoteAnalysis) -> String {
  guard analysis.cadence == .weekly else { return dailyAsOf(analysis) }
  let isSameYear = analysis.asOf.civil.year == analysis.date.civil.year
  let published = isSameYear ? fullDateInYear(analysis.date) : fullDate(analysis.date)
  return "Positions as of \(fullDate(analysis.asOf)), published \(published)"
}

/// "Data as of 24:00 UTC", with the day where it is not the note's own.
private func dailyAsOf(_ analysis: NoteAnalysis) -> String {
  let time = timeOfDay(analysis.cutOff)
  guard analysis.slot != analysis.date else { return "Data as of \(time) UTC" }
  return "Data of \(longDate(analysis.slot)), public by \(time) UTC"
}
