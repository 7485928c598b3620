// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Figures
package import Markup
internal import Positioning

/// Every forecast that the notes of `year` stated, with how it ended:
/// `data/archive/forecasts-2025.csv`.
///
/// `ended` is the day of the note that scored it, empty while it is open; `happened` is 1 or 0, and
/// empty where nothing could tell.
///
/// - Parameters:
///   - book: All forecasts.
///   - year: Of the notes that stated them.
/// - Returns: The file, rows in the order of notes and subjects.
package func forecastArchive(of book: ForecastBook, year: Int) -> SiteFile {
  var (text, names) = (CSVText(), NameCache())
  text.add(DataTable.forecasts.header)
  for recorded in book.record(of: year) { text.add(names.cells(of: recorded)) }
  return SiteFile(path: DataTable.forecasts.archivePath(year), bytes: text.bytes)
}

/// What stands in many rows, written once: a long record has tens of thousands.
private struct NameCache {
  private var subjects: [SubjectFigure.Subject: [String]] = [:]
  private var days: [Day: String] = [:]

  mutating func cells(of recorded: RecordedForecast) -> [String] {
    let forecast = recorded.forecast
    let due = forecast.due.map { text(of: $0) } ?? ""
    let ended = recorded.ended.map { text(of: $0) } ?? ""
    return [text(of: forecast.made), text(of: forecast.slot), forecast.kind.rawValue]
      + cells(of: forecast.subject) + [
        forecast.regime.map { String($0.step) } ?? "", forecast.threshold.map(exact) ?? "", due,
        exact(forecast.probability), exact(forecast.climatology), String(forecast.outcomes),
        forecast.basis.rawValue, ended, recorded.happened.map { $0 ? "1" : "0" } ?? "",
      ]
  }

  private mutating func cells(of subject: SubjectFigure.Subject) -> [String] {
    if let known = subjects[subject] { return known }
    let cells = names(of: subject)
    subjects[subject] = cells
    return cells
  }

  private mutating func text(of day: Day) -> String {
    if let known = days[day] { return known }
    let text = day.description
    days[day] = text
    return text
  }
}

/// A subject as an object: its `kind`, and of a market its key.
func subjectJSON(_ subject: SubjectFigure.Subject) -> JSONText {
  let keys = ["kind", "asset", "venue", "contract", "measure", "population"]
  return .object(
    zip(keys, names(of: subject)).filter { !$1.isEmpty }.map { ($0, .text($1)) }
  )
}

/// Which kind of subject it is, and what it holds.
private func names(of subject: SubjectFigure.Subject) -> [String] {
  switch subject {
  case .total: ["total", "", "", "", "", ""]
  case .asset(let asset): ["asset", asset.symbol, "", "", "", ""]
  case .market(let market): ["market"] + names(of: market)
  case .given(let market): ["given"] + names(of: market)
  }
}

private func names(of market: Market) -> [String] {
  [
    market.asset.symbol, market.venue.name, market.contract, market.measure.rawValue,
    market.population?.rawValue ?? "",
  ]
}
