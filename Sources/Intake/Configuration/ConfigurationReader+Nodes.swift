// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Yams

extension ConfigurationReader {
  /// Notes a problem at a node.
  mutating func add(_ id: IntakeID, _ summary: String, at node: Node?, fix: String? = nil) {
    problems.append(document.diagnostic(id, summary, at: node, fix: fix))
  }

  /// The entries of a mapping with known keys, in the order written; unknown keys are noted.
  ///
  /// `keys` may stand here, `later` may in another version, and `place` is what the mapping is, for
  /// messages.
  mutating func entries(
    of node: Node,
    _ keys: [String],
    later: [String] = [],
    in place: String
  ) -> [(key: String, value: Node)] {
    guard let mapping = node.mapping else {
      add(.wrongType, "\(place) must be a list of keys with values", at: node)
      return []
    }
    var entries: [(key: String, value: Node)] = []
    for (keyNode, value) in mapping {
      let key = keyNode.scalar?.string ?? ""
      if keys.contains(key) {
        entries.append((key, value))
      } else if later.contains(key) {
        add(
          .unsupported,
          "`\(key)` is not supported by this version",
          at: keyNode,
          fix: "remove it"
        )
      } else {
        addUnknown(key, at: keyNode, among: keys, in: place)
      }
    }
    return entries
  }

  /// Notes a key that nobody knows.
  mutating func addUnknown(_ key: String, at node: Node, among keys: [String], in place: String) {
    let fix =
      nearSpelling(of: key, among: keys).map { "write `\($0)`" }
      ?? "\(place) may have \(keys.map { "`\($0)`" }.joined(separator: ", "))"
    add(.unknownKey, "\(place) has no key `\(key)`", at: node, fix: fix)
  }

  /// The text of a node, not empty.
  mutating func text(_ node: Node, _ key: String) -> String? {
    guard let text = node.scalar?.string, !text.isEmpty, text != "~" else {
      add(.wrongType, "`\(key)` must be a text", at: node)
      return nil
    }
    return text
  }

  /// `true` or `false`.
  mutating func flag(_ node: Node, _ key: String) -> Bool {
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      add(.wrongType, "`\(key)` must be `true` or `false`", at: node)
      return false
    }
  }

  /// A number.
  mutating func number(_ node: Node, _ key: String) -> Double? {
    var text = node.scalar?.string ?? ""
    guard let number = text.withUTF8({ Number($0[...]) }) else {
      add(.wrongType, "`\(key)` must be a number", at: node)
      return nil
    }
    return number.value
  }

  /// A name of a closed list.
  mutating func name<Name: RawRepresentable & CaseIterable>(_ node: Node, _ column: Column) -> Name?
  where Name.RawValue == String {
    guard let text = text(node, column.rawValue) else { return nil }
    if let name = Name(rawValue: text) { return name }
    let problem = unknownName(text, Name.self, column)
    add(.wrongValue, problem.summary, at: node, fix: problem.fix)
    return nil
  }
}
