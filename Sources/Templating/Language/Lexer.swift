// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// A piece of a template: characters or a tag.
enum Token: Sendable {
  case text(Range<Int>)
  case tag(Tag)
}

/// Cuts a template's bytes into text and tags.
struct Lexer {
  private let file: SourceFile
  private var at = 0
  private var tokens: [Token] = []
  /// What was wrong with the tags.
  private(set) var findings: [Diagnostic] = []

  /// A lexer at the start of `file`.
  init(_ file: SourceFile) { self.file = file }

  /// All pieces in order; a tag that cannot be read is reported and left out.
  mutating func allTokens() -> [Token] {
    while let open = find("{{", from: at) {
      if open > at { tokens.append(.text(at..<open)) }
      guard let end = readTag(at: open) else { return tokens }
      at = end
    }
    if at < file.bytes.count { tokens.append(.text(at..<file.bytes.count)) }
    return tokens
  }
}

extension Lexer {
  /// Reads the tag whose braces open at `open`.
  ///
  /// - Returns: The offset after it; `nil` if it never closes.
  private mutating func readTag(at open: Int) -> Int? {
    let triple = open + 2 < file.bytes.count && file.bytes[open + 2] == UInt8(ascii: "{")
    let inside = open + (triple ? 3 : 2)
    let closing = triple ? "}}}" : "}}"
    guard let close = find(closing, from: inside) else {
      let summary = "the tag opened by `\(triple ? "{{{" : "{{")` never closes"
      findings.append(
        file.error(.unclosedTag, summary, at: open, fix: "close it with `\(closing)`")
      )
      return nil
    }
    let end = close + closing.utf8.count
    add(String(decoding: file.bytes[inside..<close], as: UTF8.self), triple, open..<end)
    return end
  }

  /// Adds the tag with `content` between its braces.
  private mutating func add(_ content: String, _ triple: Bool, _ range: Range<Int>) {
    let trimmed = content.trimmingBlanks
    let known = triple ? nil : Self.sigils[trimmed.utf8.first ?? 0]
    let name = known == nil ? trimmed : String(trimmed.dropFirst()).trimmingBlanks
    let sigil = triple ? .raw : known ?? .variable
    if !triple, trimmed.hasPrefix("=") {
      let summary = "the delimiters cannot be changed"
      findings.append(
        file.error(.delimiters, summary, at: range.lowerBound, fix: "write tags as `{{name}}`")
      )
      return
    }
    guard sigil == .comment || Self.isName(name, path: sigil == .partial || sigil == .parent) else {
      let summary = name.isEmpty ? "the tag has no name" : "`\(name)` is not a name"
      let fix = "use letters, digits, `_` and `-`, with single dots between parts"
      findings.append(file.error(.badName, summary, at: range.lowerBound, fix: fix))
      return
    }
    tokens.append(.tag(Tag(sigil: sigil, name: sigil == .comment ? "" : name, range: range)))
  }

  /// The character after the braces, for each kind of tag but a variable.
  private static let sigils: [UInt8: Tag.Sigil] = [
    UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close,
    UInt8(ascii: ">"): .partial, UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block,
    UInt8(ascii: "!"): .comment, UInt8(ascii: "&"): .raw,
  ]

  /// Whether `name` is `.`, or words joined by single dots, or a path where `path` is true.
  private static func isName(_ name: String, path: Bool) -> Bool {
    if name == "." { return !path }
    let words = name.split(separator: ".", omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty
        && word.unicodeScalars.allSatisfy {
          $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == "-"
            || $0 == "/"
        }
    }
  }

  /// The offset of the first `pattern` at or after `start`.
  private func find(_ pattern: String, from start: Int) -> Int? {
    let wanted = Array(pattern.utf8)
    let bytes = file.bytes
    var at = start
    while at + wanted.count <= bytes.count {
      if bytes[at] == wanted[0], bytes[at..<(at + wanted.count)].elementsEqual(wanted) {
        return at
      }
      at += 1
    }
    return nil
  }
}

extension String {
  /// The text without blanks and line ends at either end.
  fileprivate var trimmingBlanks: String {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r"]
    let scalars = unicodeScalars
    let start = scalars.drop { blanks.contains($0) }
    guard let last = start.lastIndex(where: { !blanks.contains($0) }) else { return "" }
    return String(start[...last])
  }
}
