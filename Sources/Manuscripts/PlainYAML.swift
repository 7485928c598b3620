// SPDX-License-Identifier: Apache-2.0
internal import Yams

/// Composes YAML without anchors and aliases, whose keys are words.
///
/// Aliases of aliases make a few lines as large as one likes, and composing compares keys as wholes.
/// So the text is first read with another character in place of each `&`: there is no anchor then,
/// the first alias is refused at once, and a value that begins with that character was an anchor.
enum PlainYAML {
  /// How many bytes it may have.
  static let most = 32_768
  /// How many brackets and question marks it may have, each of which may nest a key in a key.
  static let mostNesting = 200

  /// Why a text is refused.
  struct Fault: Error {
    /// What goes behind "the front matter".
    let summary: String
    /// Where; `nil` for its beginning.
    var mark: Mark?
    let fix: String
  }

  /// Stands for `&`: of private use in Unicode, printable and without a meaning in YAML.
  private static let stand: Unicode.Scalar = "\u{E000}"

  /// The root of the document `text`; `nil` if there is none.
  ///
  /// - Complexity: O(n) in the bytes of `text`, times its depth.
  static func root(of text: String) throws(Fault) -> Node? {
    let nesting = text.utf8.count { "{[?".utf8.contains($0) }
    guard text.utf8.count <= most, nesting <= mostNesting else {
      throw Fault(
        summary: text.utf8.count > most
          ? "is longer than \(most) bytes" : "has more than \(mostNesting) of `{`, `[` and `?`",
        fix: "write it shorter, and the rest into the text"
      )
    }
    let scalars = text.unicodeScalars.map { $0 == "&" ? stand : $0 }
    guard let root = try compose(String(String.UnicodeScalarView(scalars))) else { return nil }
    try requirePlain(root)
    return try compose(text)
  }

  private static func compose(_ text: String) throws(Fault) -> Node? {
    do {
      // Tags are not looked at, so that none is resolved.
      return try Yams.compose(yaml: text, .basic)
    } catch {
      throw Fault(error)
    }
  }

  private static func requirePlain(_ root: Node) throws(Fault) {
    for key in root.mapping?.keys.filter({ $0.scalar == nil }) ?? [] {
      throw Fault(summary: "has a key that is no word", mark: key.mark, fix: "write a word")
    }
    var rest = [root]
    while let node = rest.popLast() {
      switch node {
      case .scalar(let scalar):
        if scalar.style == .plain, scalar.string.unicodeScalars.first == stand {
          throw Fault(
            summary: "holds an anchor",
            mark: scalar.mark,
            fix: "write the value itself, in quotes if it begins with `&`"
          )
        }
      case .sequence(let nodes): rest += nodes.reversed()
      case .mapping(let pairs): for (key, value) in pairs.reversed() { rest += [value, key] }
      case .alias: break
      }
    }
  }
}

extension PlainYAML.Fault {
  /// What the parser says, of a text in which `&` is replaced.
  fileprivate init(_ error: any Error) {
    var (what, at): (String, Mark?) = ("\(error)", nil)
    switch error as? YamlError {
    case .composer(_, "found undefined alias", let mark, _):
      self.init(
        summary: "holds an alias",
        mark: mark,
        fix: "write the value itself, in quotes if it begins with `*`"
      )
      return
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (what, at) = (problem, mark)
    case .duplicatedKeysInMapping(let keys, let context):
      what = "\(keys.map { "`\($0)`" }.sorted().joined(separator: ", ")) stands twice"
      at = context.mark
    default: break
    }
    self.init(
      summary: "is no YAML: \(what.replacing("\u{E000}", with: "&"))",
      mark: at,
      fix: "check indentation and quotes; a text that begins with `{`, `&` or `*` stands in quotes"
    )
  }
}
