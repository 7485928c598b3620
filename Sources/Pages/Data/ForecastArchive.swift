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
  var text = CSVText()
  text.add(columns)
  for recorded in book.record(of: year) { text.add(cells(of: recorded)) }
  return SiteFile(path: "data/archive/forecasts-\(year).csv", bytes: text.bytes)
}

private let columns = [
  "made", "slot", "kind", "subject", "asset", "venue", "contract", "measure", "population",
  "regime", "threshold", "due", "probability", "climatology", "outcomes", "basis", "ended",
  "happened",
]

private func cells(of recorded: RecordedForecast) -> [String] {
  let forecast = recorded.forecast
  return [forecast.made.description, forecast.slot.description, forecast.kind.rawValue]
    + names(of: forecast.subject) + [
      forecast.regime.map { String($0.step) } ?? "", forecast.threshold.map(exact) ?? "",
      forecast.due?.description ?? "", exact(forecast.probability), exact(forecast.climatology),
      String(forecast.outcomes), forecast.basis.rawValue, recorded.ended?.description ?? "",
      recorded.happened.map { $0 ? "1" : "0" } ?? "",
    ]
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
