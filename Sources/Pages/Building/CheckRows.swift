// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning

/// The checks on the data with the limits in force: those of a note, then those of files as they are read.
func checkRows(_ cadence: Cadence) -> [CheckRowView] {
  DataCheck.allCases.filter { cadence == .daily || $0 != .timeSlip }.map { check in
    CheckRowView(
      id: check.id,
      finds: finds(check),
      limit: limit(of: check, cadence == .daily ? "days" : "weeks"),
      follows: check.severity == .doubt ? doubted(check) : "said in the note; used as given"
    )
  } + rowsOfFiles
}

private func finds(_ check: DataCheck) -> String {
  switch check {
  case .unitSlip: "Positions in another unit, both sides alike"
  case .frozen: "A source that has stopped"
  case .beyondPast: "A ratio outside all that its market ever showed"
  case .timeSlip: "Another time zone"
  case .priceSlip: "A close in another unit"
  case .priceJump: "A close that breaks with the closes before"
  case .interestSlip: "Open interest in another unit"
  case .fundingBeyond: "Funding in another unit, or per another time"
  }
}

private func limit(of check: DataCheck, _ slots: String) -> String {
  let slips = CheckLimits.slips.map { count(Int($0)) }.joined(separator: " or ")
  let off = percent(CheckLimits.slipTolerance - 1, places: 0)
  let slip =
    "\(slips) times over or under, within \(off), the median of up to "
    + "\(count(CheckLimits.slipWindow)) readings before, \(count(CheckLimits.slipReadings)) at least"
  return switch check {
  case .unitSlip: slip + "; ratio moved by less than \(multiple(CheckLimits.slipRatio))"
  case .priceSlip, .interestSlip: slip
  case .frozen:
    "\(count(CheckLimits.frozenReadings)) \(slots) in a row equal to the last digit, of figures of "
      + "\(count(CheckLimits.frozenDigits)) digits or more"
  case .beyondPast:
    "\(multiple(CheckLimits.beyondFactor)) the furthest of \(count(CheckLimits.beyondReadings)) "
      + "readings or more"
  case .timeSlip:
    "whole hours off the one time of day of \(count(CheckLimits.timeAgreeing)) of the "
      + "\(count(CheckLimits.timeWindow)) days before"
  case .priceJump:
    "\(number(CheckLimits.jumpDeviations)) standard deviations of up to "
      + "\(count(CheckLimits.jumpWindow)) returns, \(count(CheckLimits.jumpReturns)) at least, and "
      + percent(CheckLimits.jumpLeast, places: 0)
  case .fundingBeyond: percent(CheckLimits.funding, places: 0) + " a year either way"
  }
}

private func doubted(_ check: DataCheck) -> String {
  switch check {
  case .unitSlip, .frozen: "leads no note and no total; nothing is concluded from it"
  case .priceSlip: "the close is shown; volatility, leverage and moves of the price are left out"
  default: "interest, leverage, crowding and moves of the price are left out"
  }
}

/// What is looked at while files are read, and what is not there: by the names of messages, and of what
/// a note's data say of their quality.
private let rowsOfFiles = [
  ("data.identity", "Longs against shorts of all traders", "beyond rounding", "refused"),
  ("data.balance", "Longs against shorts of rows that must balance", "beyond rounding", "refused"),
  ("data.contradiction", "Two values of one figure", "any", "refused, or a dated restatement"),
  (
    "data.duplicate", "One row twice in a file, on lines of its own", "any",
    "told at the build; counted once"
  ),
  (
    "data.ratio-disagrees", "A ratio against its own shares", "beyond rounding", "told at the build"
  ),
  ("levels.implausible", "Levels against open interest", "larger", "scaled; said in the note"),
  (
    "gaps", "Slots without a reading", "any since the first one in the window",
    "said in the note; left blank"
  ),
  ("incomplete", "Markets and venues that are missing", "any that is expected", "said in the note"),
  (
    "data.late", "The age of the newest figures", "as configured",
    "a banner, or nothing is published"
  ),
].map { CheckRowView(id: $0.0, finds: $0.1, limit: $0.2, follows: $0.3) }
