// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Figures

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

  private mutating func add(_ name: String, _ text: String) {
    members.append("\"\(name)\":\(jsonString(text))")
  }
}
