// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Reports

extension ExplainedFigure {
  /// The figure for people: what it is, its formula, and its inputs with their places.
  ///
  /// - Parameter isWhole: Whether every row is listed; else the places alone, neighbouring lines as
  ///   one, and at most ``places``.
  /// - Returns: The lines, without line ends.
  func lines(isWhole: Bool) -> [String] {
    var lines = ["\(key)  \(title): \(text)  [\(name)]", "   \(how)"]
    if let result, result != text { lines.append("   before rounding \(result)") }
    for sentence in sentences {
      let rules = sentence.rules.joined(separator: ", ")
      lines.append("   said by the rule \(rules): \(sentence.text)")
    }
    for input in inputs {
      lines.append("   \(input.title)" + (input.rows.isEmpty ? ": none" : ""))
      let rows = isWhole || input.rows.count <= Self.places
      lines += rows ? input.rows.map { "     \($0.place.name): \($0.text)" } : input.places
    }
    return lines
  }

  /// How many places of one input are listed.
  private static let places = 8
}

extension ExplainedFigure.Input {
  /// The places alone, neighbouring lines of a file as one: "weeks.csv:8-163".
  fileprivate var places: [String] {
    var runs: [(file: String, first: Int, last: Int)] = []
    for place in rows.map(\.place).sorted(by: { ($0.file, $0.line) < ($1.file, $1.line) }) {
      if let run = runs.last, run.file == place.file, place.line <= run.last + 1 {
        runs[runs.count - 1].last = max(run.last, place.line)
      } else {
        runs.append((place.file, place.line, place.line))
      }
    }
    let shown = runs.prefix(8).map { run in
      run.first == run.last
        ? "     \(run.file):\(run.first)" : "     \(run.file):\(run.first)-\(run.last)"
    }
    let rest = runs.count - shown.count
    return shown + (rest > 0 ? ["     and \(rest) more places; --all lists every row"] : [])
      + ["     \(rows.count) rows"]
  }
}

extension SourceLocation {
  /// "weeks.csv:8".
  fileprivate var name: String { "\(file):\(line)" }
}
