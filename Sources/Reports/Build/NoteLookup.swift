// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Figures
internal import Positioning

/// The place of the note that `text` names among `notes`, oldest first and at least one: a date, or
/// `latest`.
///
/// - Throws: `usage.date` if it is no date; `input.no-note` at stage `input`, with the notes nearest
///   to it, if no note has that date.
func noteIndex(_ text: String, among notes: [NoteDate]) throws(ReportError) -> Int {
  if text == "latest" { return notes.count - 1 }
  guard let day = day(text) else {
    throw ReportError(
      .arguments,
      Diagnostic(
        .error,
        ReportID.badDate.rawValue,
        "`\(text)` is no date",
        fix: "write it as `\(notes[notes.count - 1].date)`, or `latest`"
      )
    )
  }
  if let index = notes.firstIndex(where: { $0.date == day }) { return index }
  let before = notes.last { $0.date < day }?.date
  let after = notes.first { $0.date > day }?.date
  let nearest = [before, after].compactMap { $0 }.map { "`\($0)`" }
  throw ReportError(
    .input,
    Diagnostic(
      .error,
      ReportID.noNote.rawValue,
      "there is no note of \(longDate(day))",
      fix: "the nearest \(nearest.count == 1 ? "is" : "are") " + nearest.joined(separator: " and ")
    )
  )
}

/// The day that `text` writes as YYYY-MM-DD.
private func day(_ text: String) -> Day? {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  let numbers = parts.compactMap { part in
    part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
  }
  guard parts.map(\.utf8.count) == [4, 2, 2], numbers.count == 3 else { return nil }
  return Day(year: numbers[0], month: numbers[1], day: numbers[2])
}
