// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Commentary
internal import Figures
package import Markup
package import Positioning

/// The data files of one note: its inputs as CSV and JSON, and its findings.
///
/// - Parameters:
///   - analysis: The note's figures.
///   - commentary: The note's words.
///   - text: The analyst's own.
///   - readers: What the note quotes of its readers.
///   - observations: The dataset's observations, in which the analysis counts its inputs.
/// - Returns: `data.csv`, `data.json` and `note.json` in the note's folder.
package func dataFiles(
  of analysis: NoteAnalysis,
  _ commentary: Commentary,
  text: NoteText? = nil,
  readers: ReaderDigest? = nil,
  from observations: ObservationList
) -> [SiteFile] {
  let inputs = inputs(of: analysis)
  let table = ObservationTable(observations: ObservationList(inputs.lazy.map { observations[$0] }))
  let folder = noteFolder(of: analysis.date)
  let note = noteJSON(analysis, commentary, text, readers, rows: rowNumbers(of: inputs))
  return [
    SiteFile(path: folder + "data.csv", bytes: table.csv),
    SiteFile(path: folder + "data.json", bytes: table.json.bytes),
    SiteFile(path: folder + "note.json", bytes: note.bytes),
  ]
}

/// Where a site keeps the description of its `note.json` files, a JSON Schema.
package let noteSchemaPath = "data/note.schema.json"

/// The folder of a day's note: "2025/12/17/".
package func noteFolder(of day: Day) -> String {
  day.description.replacingHyphens() + "/"
}

/// The observations that a note uses on its own day, as indexes; ascending, each once.
func inputs(of analysis: NoteAnalysis) -> [Int] {
  let all =
    analysis.lead.inputs + (analysis.markets + analysis.assets).flatMap(\.inputs)
    + (analysis.report?.classes ?? []).flatMap(\.inputs)
  return Set(all).sorted()
}

/// The row of each input in the note's data, from 1.
func rowNumbers(of inputs: [Int]) -> [Int: Int] {
  Dictionary(uniqueKeysWithValues: zip(inputs, 1...))
}

private func noteJSON(
  _ analysis: NoteAnalysis,
  _ commentary: Commentary,
  _ text: NoteText?,
  _ readers: ReaderDigest?,
  rows: [Int: Int]
) -> JSONText {
  .object([
    ("$schema", .text("../../../" + noteSchemaPath)),
    ("date", .text(analysis.date.description)),
    ("cadence", .text(analysis.cadence.rawValue)),
    ("as_of", .text(analysis.asOf.description)),
    ("slots", .list(analysis.slots.map { .text($0.description) })),
    ("cut_off", .text(analysis.cutOff.description)),
    ("measure", .text(analysis.headline.measure.rawValue)),
    ("population", .optional(analysis.headline.population?.rawValue)),
    ("lead", subjectJSON(analysis.lead.subject)),
    ("unit", .optional(analysis.lead.unit?.rawValue)),
    ("regime", regime(analysis.lead)),
    ("net", netJSON(of: analysis.lead)),
    ("conversions", .list(analysis.conversions.map(conversionJSON))),
    ("report", analysis.report.map { reportJSON($0, rows: rows) } ?? .null),
    ("outlook", outlookJSON(analysis.outlook)),
    ("headline", .text(commentary.headline)),
    ("standfirst", .text(commentary.standfirst)),
    (
      "paragraphs",
      .list(commentary.paragraphs.map { runs in .text(runs.map(\.text).joined()) })
    ),
    ("text", text.map(textJSON) ?? .null),
    ("readers", readers.map(readersJSON) ?? .null),
    ("evidence", .list(commentary.evidence.map { evidence($0, rows: rows) })),
    ("sentences", sentencesJSON(of: commentary)),
    ("findings", findingsJSON(of: commentary, analysis)),
    ("left_out", leftOutJSON(of: commentary, analysis)),
    (
      "quality",
      .list(
        commentary.qualities.map { note in
          let words = [note.head, note.text.map(\.text).joined()].filter { !$0.isEmpty }
          return .object([
            ("id", .text(note.quality.rawValue)), ("text", .text(words.joined(separator: " "))),
          ])
        }
      )
    ),
  ])
}

private func regime(_ lead: SubjectFigure) -> JSONText {
  guard let regime = lead.regime else { return .null }
  return .object([
    ("step", .number(Double(regime.step))), ("rule", .text(regime.rule.rawValue)),
  ])
}

private func evidence(_ row: EvidenceRow, rows: [Int: Int]) -> JSONText {
  .object([
    ("key", .text(row.key)), ("name", .text(row.figure.name.rawValue)), ("title", .text(row.title)),
    ("how", .text(row.how)), ("text", .text(row.figure.text)),
    ("result", .number(row.figure.result)),
    ("rows", .list(row.figure.inputs.compactMap { rows[$0].map { .number(Double($0)) } })),
    ("inputs", .list(row.figure.others.map(inputJSON))),
  ])
}

extension String {
  /// The text with each hyphen as a slash.
  fileprivate func replacingHyphens() -> String {
    String(map { $0 == "-" ? "/" : $0 })
  }
}
