// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Diagnostics
internal import Figures
package import Positioning
internal import Templating

/// The table of resolved forecasts, newest first; `nil` without any.
///
/// - Parameters:
///   - scored: The forecasts.
///   - subject: What all of them are of, in words; `nil` where they are of several.
///   - names: What each row begins with; `nil` where all are of one subject.
///   - paths: The way from the site's root to the note of a day, where it has a page.
///   - site: What all pages share.
/// - Returns: What `parts/calls.html` lays out, with the mean where all are of one subject.
/// - Throws: What rendering and the lines of the words throw.
package func callsView(
  of scored: [ScoredForecast],
  on subject: String? = nil,
  named names: SubjectNames? = nil,
  paths: [Day: String],
  in site: SiteContext
) throws(ReportError) -> CallsView? {
  guard !scored.isEmpty else { return nil }
  let table = try site.callWords(on: subject, count: scored.count)
  var rows: [CallRowView] = []
  for each in scored {
    let words = try site.words(of: each.forecast, named: names)
    rows.append(
      CallRowView(
        made: each.forecast.made,
        path: paths[each.forecast.made],
        what: words[.what],
        stated: probabilityText(each.forecast.probability),
        happened: each.happened,
        outcome: table[each.happened ? .yes : .no],
        brier: number(each.brier, places: 2)
      )
    )
  }
  let mean = scored.reduce(0) { $0 + $1.brier } / Double(scored.count)
  return CallsView(
    words: table,
    rows: rows,
    mean: subject == nil ? nil : number(mean, places: 2)
  )
}

/// The table of open forecasts; `nil` without any.
///
/// - Parameters:
///   - forecasts: The forecasts, in order.
///   - subject: What all of them are of, in words; `nil` where they are of several.
///   - names: What each row begins with; `nil` where all are of one subject.
///   - site: What all pages share.
/// - Returns: What `parts/open-calls.html` lays out.
/// - Throws: What rendering and the lines of the words throw.
package func openCallsView(
  of forecasts: [Forecast],
  on subject: String? = nil,
  named names: SubjectNames? = nil,
  in site: SiteContext
) throws(ReportError) -> OpenCallsView? {
  guard !forecasts.isEmpty else { return nil }
  var rows: [OpenCallRowView] = []
  for each in forecasts {
    let words = try site.words(of: each, named: names)
    rows.append(
      OpenCallRowView(
        what: words[.what],
        stated: probabilityText(each.probability),
        base: probabilityText(each.climatology),
        due: words[.due]
      )
    )
  }
  let words = try site.callWords(on: subject, count: forecasts.count)
  return OpenCallsView(words: words, rows: rows)
}

extension SiteContext {
  fileprivate func callWords(
    on subject: String?,
    count: Int
  ) throws(ReportError) -> Words<CallsWords.Key> {
    let facts = CallsWords(subject: subject, count: count)
    return try Words(templates.words[.calls], CallsWords.model.record(of: facts))
  }

  fileprivate func words(
    of forecast: Forecast,
    named names: SubjectNames?
  ) throws(ReportError) -> Words<ForecastWords.Key> {
    let facts = ForecastWords(
      forecast: forecast,
      name: names?[forecast.subject],
      regime: templates.words.name(of: forecast.regime),
      isWeekly: settings.cadence == .weekly
    )
    return try Words(templates.words[.forecast], ForecastWords.model.record(of: facts))
  }
}

/// A probability for reading, without decimals; what is possible is never 0% or 100%.
func probabilityText(_ probability: Double) -> String {
  let text = percent(probability, places: 0)
  return text == "0%" ? "<1%" : text == "100%" ? ">99%" : text
}
