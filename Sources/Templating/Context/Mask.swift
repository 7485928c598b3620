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
  private var scanner = MarkupScanner()
  private var stretches: [Stretch] = []
  private var sections: [PlacedTag] = []
  private var attributeCount = 0

  private(set) var bytes: [UInt8] = []
  /// All tags but those already refused, in order.
  private(set) var marks: [Mark] = []
  private(set) var guards: [Guard] = []
  private(set) var findings: [Diagnostic] = []
  /// The names that sections in content have as elements.
  private(set) var elements: [String: PlacedTag] = [:]

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
  private mutating func add(_ parts: [Part]) {
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

  private mutating func begin(_ file: Int, _ offset: Int, isCopy: Bool) {
    stretches.append(Stretch(start: bytes.count, file: file, offset: offset, isCopy: isCopy))
  }

  private mutating func append(_ byte: UInt8) {
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

  private mutating func refuse(_ tag: PlacedTag) {
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

  private mutating func report(
    _ id: TemplateID,
    _ summary: String,
    _ tag: PlacedTag,
    fix: String? = nil
  ) {
    findings.append(catalog.file(of: tag).error(id, summary, at: tag.offset, fix: fix))
  }
}

// MARK: - Sections

extension Mask {
  private mutating func add(_ tag: PlacedTag, _ body: [Part], _ close: Range<Int>) {
    begin(tag.file, tag.offset, isCopy: false)
    let before = scanner.state
    switch before.mode {
    case .content:
      let name = "section-\(tag.id)_"
      elements[name] = tag
      marks.append(Mark(tag: tag, offset: bytes.count, isAttributeGuard: false))
      for byte in "<\(name)>".utf8 { append(byte) }
      add(body)
      begin(tag.file, close.lowerBound, isCopy: false)
      checkBalance(tag, before)
      for byte in "</\(name)>".utf8 { append(byte) }
    case .value:
      marks.append(Mark(tag: tag, offset: bytes.count, isAttributeGuard: false))
      add(body)
      checkBalance(tag, before)
      marks.append(Mark(tag: tag, offset: bytes.count, isAttributeGuard: false))
    case .tag: addAroundAttribute(tag, body, before)
    case .comment, .cdata, .instruction, .declaration:
      refuse(tag)
      add(body)
    }
  }

  private mutating func checkBalance(_ tag: PlacedTag, _ before: MarkupScanner.State) {
    guard scanner.state != before else { return }
    let summary = "the section `\(tag.tag.text)` begins and ends in different places of the markup"
    let fix = "put it around whole elements, inside one attribute value, or around one attribute"
    report(.unbalancedSection, summary, tag, fix: fix)
  }

  private mutating func addAroundAttribute(
    _ tag: PlacedTag,
    _ body: [Part],
    _ before: MarkupScanner.State
  ) {
    marks.append(Mark(tag: tag, offset: bytes.count, isAttributeGuard: true))
    sections.append(tag)
    let count = attributeCount
    let refused = findings.count
    add(body)
    sections.removeLast()
    checkBalance(tag, before)
    if findings.count == refused, attributeCount != count + 1 || !hasWholeAttribute {
      let summary = "the section `\(tag.tag.text)` does not hold one whole attribute"
      let fix = "put it around one attribute with its quoted value"
      report(.unbalancedSection, summary, tag, fix: fix)
    }
  }

  /// Whether a quoted value was the last thing in the tag.
  private var hasWholeAttribute: Bool {
    scanner.lastVisible == UInt8(ascii: "\"") || scanner.lastVisible == UInt8(ascii: "'")
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

  private mutating func markAttribute() {
    let mark = Array("guarded-\(guards.count)_".utf8)
    guards.append(Guard(sections: sections, offset: bytes.count, count: mark.count))
    for byte in mark { append(byte) }
  }
}
