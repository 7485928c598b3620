// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
package import Templating

/// The words around a chart, as a text template writes them: one `key: text` a line.
///
/// A template may choose between lines by sections; what is written must hold every key once.
/// Empty lines mean nothing.
package struct Words<Key>: Sendable
where Key: RawRepresentable<String>, Key: CaseIterable, Key: Hashable, Key: Sendable {
  private let texts: [Key: String]

  /// The words that `template` makes of `record`.
  ///
  /// - Throws: What rendering throws; `chart.words-line`, `chart.unknown-words`,
  ///   `chart.repeated-words` and `chart.missing-words`, all that are found.
  package init(_ template: Template, _ record: Record) throws(ReportError) {
    let bytes = try template.render(record)
    var texts: [Key: String] = [:]
    var findings: [Diagnostic] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      switch Self.entry(String(decoding: line, as: UTF8.self), known: texts) {
      case .blank: continue
      case .text(let key, let text): texts[key] = text
      case .fault(let id, let summary, let fix):
        // A place costs another rendering, so it is looked for only here.
        let place = template.origin(of: line.startIndex, rendering: record)
        findings.append(Diagnostic(.error, id.rawValue, summary, at: place, fix: fix))
      }
    }
    for key in Key.allCases where texts[key] == nil {
      let place = template.origin(of: 0, rendering: record)
      let summary = "`\(template.name)` writes no `\(key.rawValue)`"
      let fix = "add a line `\(key.rawValue): …` that every case reaches"
      let id = ChartWordsID.missingKey.rawValue
      findings.append(Diagnostic(.error, id, summary, at: place, fix: fix))
    }
    guard findings.isEmpty else { throw ReportError(.templates, findings) }
    self.texts = texts
  }

  /// The text of `key`, never empty.
  package subscript(key: Key) -> String { texts[key, default: ""] }
}

extension Words {
  private enum Entry {
    case blank
    case text(Key, String)
    case fault(ChartWordsID, String, fix: String?)
  }

  private static func entry(_ line: String, known: [Key: String]) -> Entry {
    if line.allSatisfy(\.isWhitespace) { return .blank }
    let parts = line.split(separator: ":", maxSplits: 1)
    let text = parts.count == 2 ? trimmed(parts[1]) : ""
    guard let name = parts.first.map({ trimmed($0) }), !text.isEmpty else {
      return .fault(.line, "`\(line)` is no `key: text`", fix: nil)
    }
    guard let key = Key(rawValue: name) else {
      let near = nearSpelling(of: name, among: Key.allCases.map(\.rawValue))
      return .fault(.unknownKey, "`\(name)` names no words", fix: near.map { "write `\($0)`" })
    }
    guard known[key] == nil else {
      return .fault(.repeatedKey, "`\(name)` is written twice", fix: nil)
    }
    return .text(key, text)
  }
}

/// `text` without the blanks around it.
func trimmed(_ text: Substring) -> String {
  let start = text.drop(while: \.isWhitespace)
  guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(start[...last])
}
