// SPDX-License-Identifier: Apache-2.0
internal import Commentary
internal import Manuscripts

/// The analyst's text of a note: `place` is `above` or `instead`, `path` is where the site keeps the
/// source, `figures` are the names of the evidence that it uses, each once, in order of first use.
func textJSON(_ text: NoteText) -> JSONText {
  let (manuscript, front) = (text.manuscript, text.manuscript.front)
  func line(_ spans: [ProseSpan]?) -> JSONText {
    .optional(spans.map { text.runs(of: $0).map(\.text).joined() })
  }
  var names: [String] = []
  for reference in manuscript.references {
    let name = FigureName(rawValue: reference.name)?.evidence.rawValue ?? reference.name
    if !names.contains(name) { names.append(name) }
  }
  return .object([
    ("title", line(front.title)), ("summary", line(front.summary)),
    ("author", .optional(front.author)), ("tags", .list(front.tags.map(JSONText.text))),
    ("place", .text(front.place.rawValue)), ("draft", .flag(front.isDraft)),
    ("path", .text(manuscript.archivePath)), ("figures", .list(names.map(JSONText.text))),
  ])
}
