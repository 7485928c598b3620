// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Figures
import Reports

/// One line of `--json`: an object with its members in a fixed order.
struct JSONLine {
  private var members: [String] = []

  /// A finding.
  init(_ found: Diagnostic) {
    add("type", "finding")
    add("severity", found.severity.rawValue)
    add("id", found.id)
    add("summary", found.summary)
    if let location = found.location {
      add("file", location.file)
      add("line", location.line)
      add("column", location.column)
    }
    if let fix = found.fix { add("fix", fix) }
  }

  /// A figure with all that it was computed from.
  init(_ figure: ExplainedFigure) {
    add("type", "figure")
    add("key", figure.key)
    add("name", figure.name)
    add("title", figure.title)
    add("how", figure.how)
    add("text", figure.text)
    members.append("\"result\":\(figure.result ?? "null")")
    add(
      "sentences",
      figure.sentences.map { sentence in
        var line = JSONLine(text: sentence.text)
        line.add("rules", sentence.rules.map(jsonString))
        return line.text
      }
    )
    add(
      "inputs",
      figure.inputs.map { input in
        var line = JSONLine(title: input.title)
        line.add("rows", input.rows.map { JSONLine($0).text })
        return line.text
      }
    )
  }

  private init(text: String) { add("text", text) }

  private init(title: String) { add("title", title) }

  private init(_ row: ExplainedFigure.Row) {
    add("file", row.place.file)
    add("line", row.place.line)
    add("text", row.text)
  }

  /// The end of a run that was stopped.
  init(stage: Stage, count: Int) {
    add("type", "stopped")
    add("stage", stage.rawValue)
    add("findings", count)
    add("exit", Int(stage.exitStatus.rawValue))
  }

  /// The end of a run that did its work: its figures by name.
  init(done figures: [(String, Int)]) {
    add("type", "done")
    for (name, value) in figures { add(name, value) }
  }

  /// The object, without a line end.
  var text: String { "{" + members.joined(separator: ",") + "}" }

  private mutating func add(_ name: String, _ value: Int) {
    members.append("\"\(name)\":\(value)")
  }

  private mutating func add(_ name: String, _ elements: [String]) {
    members.append("\"\(name)\":[\(elements.joined(separator: ","))]")
  }

  private mutating func add(_ name: String, _ text: String) {
    members.append("\"\(name)\":\(jsonString(text))")
  }
}
