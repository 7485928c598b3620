// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Templating

/// A compiled phrase with the declaration of its names.
struct Phrase: Sendable {
  let template: Template
  let model: Model<PhraseFacts>

  func runs(_ facts: PhraseFacts) throws(ReportError) -> [Run] {
    try collapsed(template.segments(model.record(sharing: facts.record)))
  }

  func lines(_ facts: PhraseFacts) throws(ReportError) -> [String] {
    let bytes = try template.render(model.record(sharing: facts.record))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { plain(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// The runs as they stand in the rendered text, blanks and all, and the template's place of each
  /// byte of them; `nil` if it cannot be rendered.
  func traced(_ facts: PhraseFacts) -> ([Run], (Int) -> SourceLocation?)? {
    let record = model.record(sharing: facts.record)
    do throws(ReportError) {
      let runs = try template.segments(record).map { segment in
        Run(segment.text, figure: segment.name.flatMap { FigureName(rawValue: $0) }?.evidence)
      }
      return (runs, { template.origin(of: $0, rendering: record) })
    } catch {
      return nil
    }
  }
}
