// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// A composed template as XML that libxml2 can parse: each tag is replaced, and remembered.
///
/// A value or partial becomes one character. A section becomes an element in content, so that XML
/// itself demands that it is balanced; nothing inside an attribute value; and around an attribute a
/// mark in that attribute's name, so that the two branches do not look like one attribute twice.
struct Mask {
  /// Where a tag stands in the masked text.
  struct Mark {
    let tag: PlacedTag
    let offset: Int
    let isAttributeGuard: Bool
  }

  /// An attribute inside sections, whose name is marked at `offset`.
  struct Guard {
    let sections: [PlacedTag]
    let offset: Int
    /// How many bytes the mark has.
    let count: Int
  }

  /// A stretch of masked text that was copied from, or stands for, a place in a file.
  private struct Stretch {
    let start: Int
    let file: Int
    let offset: Int
    let isCopy: Bool
  }

  private let catalog: Catalog
  private(set) var scanner = MarkupScanner()
  private var stretches: [Stretch] = []
  /// The sections around the attribute that is being copied, the innermost last.
  var sections: [PlacedTag] = []
  /// How many attributes have begun.
  private(set) var attributeCount = 0

  private(set) var bytes: [UInt8] = []
  /// All tags but those already refused, in order.
  var marks: [Mark] = []
  private(set) var guards: [Guard] = []
  private(set) var findings: [Diagnostic] = []
  /// The names that sections in content have as elements.
  var elements: [String: PlacedTag] = [:]

  /// Masks the tags of `parts`.
  init(_ parts: [Part], in catalog: Catalog) {
    self.catalog = catalog
    add(parts)
  }

  /// The file and offset that wrote the masked byte at `offset`.
  func origin(of offset: Int) -> (file: SourceFile, offset: Int)? {
    guard let stretch = stretches.last(where: { $0.start <= offset }) else { return nil }
    let distance = stretch.isCopy ? offset - stretch.start : 0
    return (catalog.files[stretch.file], stretch.offset + distance)
  }
}

extension Mask {
  mutating func add(_ parts: [Part]) {
    for part in parts {
      switch part {
      case .text(let file, let range):
        begin(file, range.lowerBound, isCopy: true)
        copy(range, of: catalog.files[file])
      case .indentation(let blanks, let file, let at):
        begin(file, at, isCopy: false)
        for byte in blanks { append(byte) }
      case .variable(let tag): add(tag)
      case .partial(let tag, _): add(tag)
      case .section(let tag, let body, let close): add(tag, body, close)
      }
    }
  }

  mutating func begin(_ file: Int, _ offset: Int, isCopy: Bool) {
    stretches.append(Stretch(start: bytes.count, file: file, offset: offset, isCopy: isCopy))
  }

  mutating func append(_ byte: UInt8) {
    scanner.advance(byte)
    bytes.append(byte)
  }

  private mutating func copy(_ range: Range<Int>, of file: SourceFile) {
    var local: Int?
    for at in range {
      let byte = file.bytes[at]
      if startsAttribute(byte) {
        attributeCount += 1
        if !sections.isEmpty { local = localName(from: at, to: range.upperBound, of: file) }
      }
      if at == local {
        markAttribute()
        begin(range, at, of: file)
      }
      append(byte)
    }
  }

  private mutating func begin(_ range: Range<Int>, _ at: Int, of file: SourceFile) {
    guard let last = stretches.last else { return }
    begin(last.file, at, isCopy: true)
  }
}

// MARK: - Values and partials

extension Mask {
  private mutating func add(_ tag: PlacedTag) {
    begin(tag.file, tag.offset, isCopy: false)
    switch scanner.state.mode {
    case .content, .value:
      if isReference { refuse(tag) }
      marks.append(Mark(tag: tag, offset: bytes.count, isAttributeGuard: false))
      append(UInt8(ascii: "x"))
    case .tag:
      refuse(tag)
      append(UInt8(ascii: "x"))
    case .comment, .cdata, .instruction, .declaration: refuse(tag)
    }
  }

  /// Whether a `&` or `&#` has just begun a reference.
  private var isReference: Bool {
    bytes.last == UInt8(ascii: "&") || bytes.suffix(2).elementsEqual("&#".utf8)
  }

  mutating func refuse(_ tag: PlacedTag) {
    let unquoted = scanner.state.mode == .tag && scanner.lastVisible == UInt8(ascii: "=")
    let place =
      switch scanner.state.mode {
      case .tag: unquoted ? "an unquoted attribute value" : "the name of an element or attribute"
      case .comment: "a comment of the page"
      case .cdata: "a CDATA section"
      case .instruction: "a processing instruction"
      case .declaration: "a declaration"
      case .content, .value: "a character reference"
      }
    let fix =
      unquoted
      ? "put the value in quotes"
      : scanner.state.mode == .comment ? "write the comment as `{{! … }}`" : nil
    let id: TemplateID = tag.tag.sigil == .partial ? .misplacedPartial : .forbiddenPlace
    report(id, "`\(tag.tag.text)` stands in \(place)", tag, fix: fix)
  }

  mutating func report(
    _ id: TemplateID,
    _ summary: String,
    _ tag: PlacedTag,
    fix: String? = nil
  ) {
    findings.append(catalog.file(of: tag).error(id, summary, at: tag.offset, fix: fix))
  }
}

// MARK: - Attributes inside sections

extension Mask {
  private func startsAttribute(_ byte: UInt8) -> Bool {
    guard scanner.expectsAttribute, !MarkupScanner.isBlank(byte) else { return false }
    let others = [UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "=")]
    return !others.contains(byte) && scanner.lastVisible != UInt8(ascii: "=")
  }

  /// The offset behind the colon of the name that starts at `start`, or `start` if it has none.
  private func localName(from start: Int, to end: Int, of file: SourceFile) -> Int {
    for at in start..<end {
      let byte = file.bytes[at]
      if byte == UInt8(ascii: ":") { return at + 1 }
      if byte == UInt8(ascii: "=") || MarkupScanner.isBlank(byte) { return start }
    }
    return start
  }

  mutating func markAttribute() {
    let mark = Array("guarded-\(guards.count)_".utf8)
    guards.append(Guard(sections: sections, offset: bytes.count, count: mark.count))
    for byte in mark { append(byte) }
  }
}
