// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Figures
internal import Intake
internal import Positioning

/// What the checks find about the newest note: who publishes it should look before the readers do.
///
/// What they find about earlier notes stands on their pages.
func suspectFigures(of job: BuildJob, _ analyst: Analyst) -> [Diagnostic] {
  guard let newest = analyst.notes.last else { return [] }
  return analyst.analysis(of: newest).suspicions.map { suspicion in
    Diagnostic(
      .warning,
      suspicion.check.id,
      "\(name(of: suspicion.subject)): \(finding(suspicion, analyst.cadence))",
      at: suspicion.inputs.last.map { job.dataset.location(of: job.dataset.places[$0]) },
      fix: suspicion.isDoubt
        ? "see what the source says now; until it is mended nothing is concluded from it"
        : "see what the source says now; it is used as given, and the note says so"
    )
  }
}

private func name(of subject: Suspicion.Subject) -> String {
  switch subject {
  case .market(let market): "`\(market)`"
  case .asset(let asset): "`\(asset.symbol)`"
  }
}

private func finding(_ suspicion: Suspicion, _ cadence: Cadence) -> String {
  let size = suspicion.size
  let off = max(size, 1 / size)
  let times = number(off, places: off > 99 ? 0 : 1) + " times " + (size < 1 ? "under" : "over")
  return switch suspicion.check {
  case .unitSlip: "the positions lie \(times) their usual size, as if their unit had changed"
  case .frozen:
    "the positions are the same to the last digit for \(count(Int(size))) "
      + (cadence == .daily ? "days" : "weeks")
  case .beyondPast:
    "the ratio lies \(number(size, places: 1)) times further out than any reading before"
  case .timeSlip:
    "the reading is stamped \(count(Int(size))) \(size == 1 ? "hour" : "hours") off the usual time of day"
  case .priceSlip: "the close lies \(times) the usual, as if its unit had changed"
  case .priceJump:
    "the close lies \(number(size, places: 1)) standard deviations of the returns before from the last"
  case .interestSlip: "open interest lies \(times) the usual, as if its unit had changed"
  case .fundingBeyond: "funding is \(signedPercent(size)) a year"
  }
}
