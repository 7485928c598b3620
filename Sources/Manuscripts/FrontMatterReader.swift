// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Yams

/// Reads the front matter of a manuscript, noting all that is wrong.
struct FrontMatterReader {
  /// What was read so far.
  private(set) var matter = FrontMatter()
  private let source: SourceText
  private let figures: FigureSpans

  /// The most characters of a tag, which has a page with an address of its own.
  static let longestTag = 80

  /// The keys that a front matter may have.
  static let keys = ["title", "summary", "author", "draft", "tags", "place"]

  /// A reader of the manuscript `source`, in which figures may have the names `figures`.
  init(_ source: SourceText, _ figures: [String]) {
    self.source = source
    self.figures = FigureSpans(source: source, figures: figures)
  }

  /// Reads what stands between the lines `---`, if the text begins with one.
  ///
  /// - Returns: The 1-based line on which the prose begins.
  mutating func read(_ problems: inout [Diagnostic]) -> Int {
    guard source.lines.first.map(Self.isFence) == true else { return 1 }
    guard let close = source.lines.dropFirst().firstIndex(where: Self.isFence) else {
      problems.append(
        source.finding(
          .openFrontMatter,
          "the front matter is not closed",
          line: 1,
          fix: "write a line `---` behind it"
        )
      )
      return source.lines.count + 1
    }
    // The opening line is YAML's own mark of a document, so lines keep their numbers.
    let text = source.lines[..<close].joined(separator: "\n")
    do throws(PlainYAML.Fault) {
      if let root = try PlainYAML.root(of: text) { read(root, &problems) }
    } catch {
      problems.append(finding(error))
    }
    return close + 2
  }

  private static func isFence(_ line: Substring) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
  }
}

extension FrontMatterReader {
  private mutating func read(_ root: Node, _ problems: inout [Diagnostic]) {
    guard let mapping = root.mapping else {
      if root.scalar?.string.isEmpty == true { return }
      problems.append(
        finding(.frontMatter, "the front matter must be a list of keys with values", at: root)
      )
      return
    }
    for (key, value) in mapping {
      do throws(Refusal) {
        try read(key.scalar?.string ?? "", value, &problems)
      } catch {
        problems.append(
          finding(error.id, error.summary, at: error.isOfKey ? key : value, error.fix)
        )
      }
    }
  }

  /// Why an entry is refused.
  private struct Refusal: Error {
    var id = ManuscriptID.wrongValue
    let summary: String
    let fix: String
    var isOfKey = false
  }

  private mutating func read(
    _ key: String,
    _ value: Node,
    _ problems: inout [Diagnostic]
  ) throws(Refusal) {
    switch key {
    case "title": matter.title = spans(try text(key, value), at: value, &problems)
    case "summary": matter.summary = spans(try text(key, value), at: value, &problems)
    case "author": matter.author = try text(key, value)
    case "draft": matter.isDraft = try choice(key, value, ["true", "false"]) == "true"
    case "tags": matter.tags = try tags(value)
    case "place":
      let places = Manuscript.Place.allCases.map(\.rawValue)
      matter.place = Manuscript.Place(rawValue: try choice(key, value, places)) ?? .above
    default:
      let near = nearSpelling(of: key, among: Self.keys)
      let all = Self.keys.map { "`\($0)`" }.joined(separator: ", ")
      throw Refusal(
        id: .unknownKey,
        summary: "the front matter has no key `\(key)`",
        fix: near.map { "write `\($0)`" } ?? "it may have \(all)",
        isOfKey: true
      )
    }
  }

  /// The text of a value on one line, never empty.
  private func text(_ key: String, _ value: Node) throws(Refusal) -> String {
    let text = (value.scalar?.string ?? "").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    guard !text.isEmpty else {
      throw Refusal(
        summary: "`\(key)` must be a text",
        fix: "write one, in quotes if it begins with `{`, or remove the key"
      )
    }
    return text
  }

  private func choice(_ key: String, _ value: Node, _ all: [String]) throws(Refusal) -> String {
    let text = value.scalar?.string ?? ""
    guard all.contains(text) else {
      let words = all.map { "`\($0)`" }.joined(separator: " or ")
      let near = nearSpelling(of: text, among: all)
      throw Refusal(
        summary: "`\(key)` must be \(words)",
        fix: near.map { "write `\($0)`" } ?? "write \(words)"
      )
    }
    return text
  }

  private func tags(_ value: Node) throws(Refusal) -> [String] {
    var tags: [String] = []
    for node in value.sequence.map(Array.init) ?? [value] {
      let tag = try text("tags", node)
      guard tag.unicodeScalars.count <= Self.longestTag else {
        throw Refusal(
          summary: "a tag has \(tag.unicodeScalars.count) characters, more than \(Self.longestTag)",
          fix: "name it by a word or two: it has a page with an address of its own"
        )
      }
      if !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }

  /// The pieces of a value; of one over several lines, braces are looked for where they first stand.
  private func spans(
    _ text: String,
    at node: Node,
    _ problems: inout [Diagnostic]
  ) -> [ProseSpan] {
    let start = place(of: node)
    let own = source.line(start.line).contains("{{")
    let other = source.lines.dropFirst(start.line).firstIndex { $0.contains("{{") }
    let line = own ? start.line : other.map { $0 + 1 } ?? start.line
    let written = WrittenText(
      value: text,
      on: source.line(line),
      at: own ? start.column : 1
    )
    return figures.spans(written, line: line, &problems)
  }
}

extension FrontMatterReader {
  /// The 1-based line and byte column of a node, which YAML counts in characters.
  private func place(of node: Node) -> (line: Int, column: Int) {
    node.mark.map(place) ?? (1, 1)
  }

  private func place(of mark: Mark) -> (line: Int, column: Int) {
    let before = source.line(mark.line).unicodeScalars.prefix(max(0, mark.column - 1))
    return (mark.line, String(String.UnicodeScalarView(before)).utf8.count + 1)
  }

  private func finding(
    _ id: ManuscriptID,
    _ summary: String,
    at node: Node,
    _ fix: String? = nil
  ) -> Diagnostic {
    let (line, column) = place(of: node)
    return source.finding(id, summary, line: line, column: column, fix: fix)
  }

  private func finding(_ fault: PlainYAML.Fault) -> Diagnostic {
    let (line, column) = fault.mark.map(place) ?? (1, 1)
    return source.finding(
      .frontMatter,
      "the front matter \(fault.summary)",
      line: line,
      column: column,
      fix: fault.fix
    )
  }
}
