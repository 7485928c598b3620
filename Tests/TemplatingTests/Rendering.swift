// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Templating

/// Template files by their path from the root `t`, in the order written.
struct Files: ExpressibleByDictionaryLiteral, Sendable {
  var pairs: [(path: String, text: String)]

  init(dictionaryLiteral elements: (String, String)...) {
    pairs = elements.map { ($0.0, $0.1) }
  }

  var sources: [TemplateSource] {
    pairs.compactMap { TemplateSource(path: $0.path, in: "t", bytes: Array($0.text.utf8)) }
  }
}

/// What the first of `files` makes of the JSON text `data`.
func rendered(_ files: Files, _ data: String = "{}") throws(ReportError) -> String {
  let library = try TemplateLibrary(files.sources)
  let data = try JSONData(Array(data.utf8), file: "d.json")
  let template = try library.template(library.names[0], for: data)
  return String(decoding: try template.render(data.record), as: UTF8.self)
}

/// What `template`, a plain-text one, makes of the JSON text `data`; `others` are named without
/// their extension.
func text(
  _ template: String,
  _ data: String = "{}",
  with others: Files = [:]
) throws(ReportError) -> String {
  var files: Files = ["main.txt": template]
  files.pairs += others.pairs.map { ("\($0.path).txt", $0.text) }
  return try rendered(files, data)
}

/// What `template`, an HTML one, makes of the JSON text `data`.
func html(_ template: String, _ data: String = "{}") throws(ReportError) -> String {
  try rendered(["main.html": template], data)
}

/// What is wrong with the first of `files` for `data`, each finding as its whole text.
func complaints(_ files: Files, _ data: String = "{}") -> [String] {
  do {
    return ["rendered: " + (try rendered(files, data))]
  } catch {
    return error.diagnostics.map(\.text)
  }
}

/// What is wrong with the HTML template `t/main.html`, each finding as its whole text.
func complaints(html template: String, _ data: String = "{}") -> [String] {
  complaints(["main.html": template], data)
}
