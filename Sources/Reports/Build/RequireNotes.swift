// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Intake
internal import Positioning

/// Data without a single value that may lead a note make no note.
///
/// - Throws: `data.no-notes`: at the `headline` that chose what the data do not hold, with what
///   they do hold; else without a place.
func requireNotes(_ analyst: Analyst, of job: BuildJob) throws(ReportError) {
  guard analyst.notes.isEmpty else { return }
  let held = leading(in: job.dataset)
  throw ReportError(.data, held.isEmpty ? noneAtAll : noneWanted(job.plan.headline, held))
}

private var noneAtAll: Diagnostic {
  Diagnostic(
    .error,
    ReportID.noNotes.rawValue,
    "the input holds no day with a value of a measure that has two sides",
    fix: "add positions with `long` and `short`, or a `ratio`"
  )
}

private func noneWanted(_ headline: Configuration.Headline, _ held: [String]) -> Diagnostic {
  let names = [
    headline.measure?.rawValue, headline.population?.rawValue, headline.asset?.symbol,
  ].compactMap { $0 }
  let most = 8
  let rest = held.count > most ? ", …" : ""
  return Diagnostic(
    .error,
    ReportID.noNotes.rawValue,
    names.isEmpty
      ? "no day of the input is over, so there is no note yet"
      : "the input holds nothing of the headline `\(names.joined(separator: " "))`",
    at: headline.location,
    fix: names.isEmpty
      ? "build again when a day of the data is over"
      : "change or remove `headline:`; the input holds "
        + held.prefix(most).map { "`\($0)`" }.joined(separator: ", ") + rest
  )
}

/// The measures with two sides in the data, classes of traders one by one: "trader_class dealer".
private func leading(in dataset: Dataset) -> [String] {
  let markets = Set(dataset.observations.lazy.map(\.key.market)).filter(\.measure.hasImbalance)
  return Set(
    markets.map { market in
      [market.measure.rawValue, market.population?.rawValue].compactMap { $0 }
        .joined(separator: " ")
    }
  ).sorted()
}
