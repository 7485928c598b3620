// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Markup

/// A place that moves through a sheet's bytes; the parts of the grammar are its extensions.
struct StyleCursor {
  /// What is read.
  let source: SourceText
  /// The next byte to read.
  private(set) var offset = 0

  /// A cursor at the start of `source`.
  init(_ source: SourceText) { self.source = source }

  /// The next byte; 0, which no sheet holds, at the end.
  var next: UInt8 { byte(0) }

  /// The byte `distance` behind the next; 0 past the end.
  func byte(_ distance: Int) -> UInt8 {
    let at = offset + distance
    return at < source.bytes.count ? source.bytes[at] : 0
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { offset >= source.bytes.count }

  /// Where the cursor stands.
  var place: StylePlace { StylePlace(source: source, offset: offset) }

  /// Moves on by `count` bytes, at most to the end.
  mutating func advance(by count: Int = 1) { offset = min(offset + count, source.bytes.count) }

  /// What was written from `start` to here.
  func text(since start: Int) -> String {
    String(decoding: source.bytes[start..<offset], as: UTF8.self)
  }
}

extension StyleCursor {
  /// Moves past blanks and comments, and tells whether there were any.
  @discardableResult
  mutating func skipBlanks() throws(ReportError) -> Bool {
    let start = offset
    while true {
      if next.isBlank {
        advance()
      } else if next == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
        try skipComment()
      } else {
        return offset > start
      }
    }
  }

  private mutating func skipComment() throws(ReportError) {
    let opening = place
    advance(by: 2)
    while next != UInt8(ascii: "*") || byte(1) != UInt8(ascii: "/") {
      guard !isAtEnd else { throw opening.error(.syntax, "a comment is not closed", fix: "*/") }
      advance()
    }
    advance(by: 2)
  }

  /// A name of an element, class or property, or `nil` if none begins here.
  mutating func name() -> String? {
    let start = offset
    while next.isOfName { advance() }
    return offset > start ? text(since: start) : nil
  }

  /// A string with its quotes; single ones if the string holds none, for it may go in an attribute.
  mutating func string() throws(ReportError) -> String {
    let opening = place
    let quote = next
    advance()
    let start = offset
    while next != quote {
      guard !isAtEnd, next != UInt8(ascii: "\n") else {
        throw opening.error(.syntax, "a string is not closed on its line")
      }
      advance(by: next == UInt8(ascii: "\\") ? 2 : 1)
    }
    let content = text(since: start)
    advance()
    return content.contains("'") ? "\"\(content)\"" : "'\(content)'"
  }
}

extension UInt8 {
  /// Whether it is a blank of CSS.
  var isBlank: Bool { self == 32 || (9...13).contains(self) && self != 11 }

  /// Whether names may hold it: letters, digits, `-`, `_`, and all beyond ASCII.
  var isOfName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
