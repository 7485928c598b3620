// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Positioning

/// The day that `text` names.
///
/// - Throws: `diff.bad-date` if it is none.
func noteDay(_ text: String) throws(ReportError) -> Day {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  let isShaped = parts.map(\.utf8.count) == [4, 2, 2]
  let numbers = parts.compactMap { part in
    part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
  }
  if isShaped, numbers.count == 3,
    let day = Day(year: numbers[0], month: numbers[1], day: numbers[2])
  {
    return day
  }
  throw ReportError(
    .arguments,
    Diagnostic(
      .error,
      ReportID.badDate.rawValue,
      "`\(text)` is no day",
      fix: "write a note's day as `2025-12-17`"
    )
  )
}

/// The place among the analyst's notes of the one of `day`.
///
/// - Throws: `diff.no-note` with the nearest before and after, if there is none.
func place(of day: Day, in analyst: Analyst) throws(ReportError) -> Int {
  let dates = analyst.notes.map(\.date)
  if let index = dates.firstIndex(of: day) { return index }
  let near = [dates.last { $0 < day }, dates.first { $0 > day }].compactMap { $0 }
  let names = near.map { "`\($0)`" }.joined(separator: " and ")
  throw ReportError(
    .input,
    Diagnostic(
      .error,
      ReportID.noNote.rawValue,
      "there is no note of `\(day)`",
      fix: near.count == 1 ? "the nearest is \(names)" : "the nearest are \(names)"
    )
  )
}
