// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Commentary
internal import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

/// What a page shows of an outlook: what a move would set off, what came after, what is forecast.
struct OutlookFigures: Sendable {
  /// The map and the curve.
  let moves: [FigureView]
  /// How the map depends on what was chosen for it; `nil` without a map.
  let choices: TableView?
  /// The price around past extremes.
  let after: [FigureView]
  /// The study's table; `nil` without a study.
  let study: StudyView?

  /// What is shown of `outlook`.
  ///
  /// - Parameters:
  ///   - outlook: What is known.
  ///   - series: What the extremes are of.
  ///   - others: What the subject of the study is told from by its name.
  ///   - isWhole: Whether the study's table has every outcome, tested or not; else it has the price's
  ///     changes, where any of them was tested.
  ///   - site: What all pages share.
  /// - Throws: What rendering and the lines of the words throw.
  init(
    _ outlook: Outlook,
    _ series: Series,
    beside others: [SubjectFigure.Subject] = [],
    isWhole: Bool,
    in site: SiteContext
  ) throws(ReportError) {
    let charts = site.templates.charts
    moves =
      try outlook.squeeze.map { (curve) throws(ReportError) in
        let map = curve.map
        let source = FigureSource(map.source.isEmpty ? nil : map.source, status: map.status)
        let band = site.settings.levelsBand
        return [
          try charts.liquidationMapFigure(of: map, source: source, band: band),
          try charts.squeezeFigure(of: curve, source: source),
        ].compactMap { $0 }
      } ?? []
    choices =
      moves.isEmpty ? nil : outlook.levelsSensitivity.map { TableView($0, charts.vocabulary) }
    let studied = outlook.study.map { [$0.subject] } ?? []
    let names = SubjectNames(studied + others.filter { !studied.contains($0) }, in: site)
    after =
      try outlook.study?.fan.flatMap { (fan) throws(ReportError) in
        try charts.eventFanFigure(of: fan, series: series, name: names[fan.subject])
      }.map { [$0] } ?? []
    study = try outlook.study.flatMap { (study) throws(ReportError) in
      let outcomes = isWhole ? EventStudy.Outcome.allCases : Self.changes
      let isTested = study.cells.contains { $0.p != nil && outcomes.contains($0.outcome) }
      guard isWhole || isTested else { return nil }
      return try StudyView(
        study.study,
        of: study.subject,
        study.side,
        name: names[study.subject],
        outcomes: outcomes,
        cadence: series.cadence,
        words: site.templates.words[.study]
      )
    }
  }
}

extension OutlookFigures {
  /// The outcomes that a note's table has.
  private static let changes: [EventStudy.Outcome] = [.forwardReturn, .absoluteReturn]
}

/// The forecasts of the note of `analysis`, and how earlier ones on its lead ended; `nil` without
/// either.
func noteCallsView(
  of analysis: NoteAnalysis,
  in site: SiteContext
) throws(ReportError) -> NoteCallsView? {
  let outlook = analysis.outlook
  guard let subject = (outlook.forecasts.first ?? outlook.scored.first?.forecast)?.subject else {
    return nil
  }
  let name = SubjectNames([subject], in: site)[subject]
  let facts = NoteCallsWords(subject: name, scored: outlook.scored, score: outlook.leadScore)
  let days = Set(outlook.scored.map(\.forecast.made))
  return NoteCallsView(
    words: try Words(site.templates.words[.noteCalls], NoteCallsWords.model.record(of: facts)),
    calls: try callsView(
      of: outlook.scored,
      on: name,
      paths: Dictionary(uniqueKeysWithValues: days.map { ($0, noteFolder(of: $0) + "index.html") }),
      in: site
    ),
    open: try openCallsView(of: outlook.forecasts, on: name, in: site)
  )
}
