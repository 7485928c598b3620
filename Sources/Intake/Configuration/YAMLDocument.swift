// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Yams

/// A YAML text as a tree whose nodes know their places.
struct YAMLDocument {
  /// The outermost node; `nil` if the text holds nothing but comments.
  let root: Node?
  private let file: String
  private let lines: [Substring]

  /// Reads `text`, which is the content of `file`.
  ///
  /// - Throws: `config.syntax`.
  init(_ text: String, file: String) throws(ReportError) {
    self.file = file
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw ReportError(.configuration, Self.diagnostic(error, file, lines))
    } catch {
      throw ReportError(
        .configuration,
        Diagnostic(.configurationSyntax, "`\(file)` is no YAML: \(error)")
      )
    }
  }

  /// The folder the file is in, empty for the current one.
  var folder: String {
    file.lastIndex(of: "/").map { String(file[...$0].dropLast(file.first == "/" ? 0 : 1)) } ?? ""
  }

  /// Where a node starts.
  func location(of node: Node) -> SourceLocation? {
    node.mark.map { Self.place($0, file, lines) }
  }

  /// The line of a place, as written.
  func excerpt(_ location: SourceLocation?) -> String? {
    location.flatMap { Self.line($0.line, lines) }
  }

  /// A finding at a node.
  func diagnostic(
    _ id: IntakeID,
    _ summary: String,
    at node: Node?,
    fix: String? = nil
  ) -> Diagnostic {
    let location = node.flatMap { self.location(of: $0) } ?? SourceLocation(file: file, line: 1)
    return Diagnostic(
      id,
      summary,
      at: location,
      fix: fix,
      excerpt: Self.line(location.line, lines)
    )
  }
}

extension YAMLDocument {
  /// The parser counts characters; places count bytes.
  private static func place(
    _ mark: Mark,
    _ file: String,
    _ lines: [Substring]
  ) -> SourceLocation {
    let line = line(mark.line, lines) ?? ""
    let before = String.UnicodeScalarView(line.unicodeScalars.prefix(max(0, mark.column - 1)))
    return SourceLocation(file: file, line: mark.line, column: String(before).utf8.count + 1)
  }

  private static func line(_ number: Int, _ lines: [Substring]) -> String? {
    guard lines.indices.contains(number - 1) else { return nil }
    let line = lines[number - 1]
    return String(line.last == "\r" ? line.dropLast() : line)
  }

  private static func diagnostic(
    _ error: YamlError,
    _ file: String,
    _ lines: [Substring]
  ) -> Diagnostic {
    let mark: Mark?
    let problem: String
    switch error {
    case .scanner(_, let what, let place, _), .parser(_, let what, let place, _),
      .composer(_, let what, let place, _):
      (problem, mark) = (what, place)
    case .duplicatedKeysInMapping(let keys, let context):
      problem = "the key \(keys.map { "`\($0)`" }.sorted().joined(separator: ", ")) stands twice"
      mark = context.mark
    default: (problem, mark) = ("\(error)", nil)
    }
    let location = mark.map { place($0, file, lines) }
    return Diagnostic(
      .configurationSyntax,
      "this is no YAML: \(problem)",
      at: location ?? SourceLocation(file: file, line: 1),
      fix: "check indentation and quotes",
      excerpt: location.flatMap { line($0.line, lines) }
    )
  }
}
