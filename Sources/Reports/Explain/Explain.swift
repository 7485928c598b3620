// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
package import Diagnostics
internal import Figures
internal import Intake
internal import Pages
internal import Positioning

/// Where the figures of one note came from: rule, formula, inputs, and the file and line of each in
/// the input as it is now.
///
/// - Parameters:
///   - date: The note's day as YYYY-MM-DD, or `latest`.
///   - key: The letter of an evidence row, or the name of its figure; `nil` for all.
///   - request: What is built, as `build` reads it.
/// - Returns: The figures asked for.
/// - Throws: What stops such a build before anything is written; `usage.date`, `input.no-note`,
///   `usage.no-figure`.
package func explain(
  _ date: String,
  _ key: String?,
  in request: BuildRequest
) async throws(ReportError) -> Explanation {
  var request = request
  request.rollsUp = true
  let (job, analyst) = try analysedJob(of: request)
  let index = try noteIndex(date, among: analyst.notes)
  let almanac = try await almanac(of: analyst, for: [index], jobs: request.jobs)
  var fans = FanCache()
  let analysis = almanac.analysis(ofNoteAt: index, fans: &fans)
  let words = try NoteContent(analysis, in: job.site).commentary
  let sources = FigureSources(job.dataset, analyst, noteAt: index)
  let note = analyst.notes[index]
  return Explanation(
    date: longDate(note.date),
    cutOff: note.cutOff.description,
    headline: words.headline,
    figures: try rows(named: key, of: words, date: "\(note.date)").map { row in
      ExplainedFigure(row, in: words, inputs: sources.inputs(of: row.figure))
    }
  )
}

/// The evidence rows that `key` names.
private func rows(
  named key: String?,
  of words: Commentary,
  date: String
) throws(ReportError) -> [EvidenceRow] {
  guard let key else { return words.evidence }
  let found = words.evidence.filter { $0.key == key || $0.figure.name.rawValue == key }
  if !found.isEmpty { return found }
  let names = words.evidence.flatMap { [$0.key, $0.figure.name.rawValue] }
  throw ReportError(
    .arguments,
    Diagnostic(
      .error,
      ReportID.noFigure.rawValue,
      "the note of \(date) has no evidence row `\(key)`",
      fix: nearSpelling(of: key, among: names).map { "write `\($0)`" }
        ?? "its rows are \(words.evidence.first?.key ?? "") to \(words.evidence.last?.key ?? "")"
    )
  )
}

extension ExplainedFigure {
  /// The figure of an evidence row of `words`.
  fileprivate init(_ row: EvidenceRow, in words: Commentary, inputs: [Input]) {
    let sentences = words.sentences.filter { sentence in
      sentence.runs.contains { $0.figure?.evidence == row.figure.name }
    }
    self.init(
      key: row.key,
      name: row.figure.name.rawValue,
      title: row.title,
      how: row.how,
      text: row.figure.text,
      result: row.figure.name.isDate ? nil : exact(row.figure.result),
      sentences: sentences.map { Sentence(text: $0.text, rules: $0.rules.map(\.rawValue)) },
      inputs: inputs
    )
  }
}
