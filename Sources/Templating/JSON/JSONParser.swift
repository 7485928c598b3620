// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// Reads JSON strictly as RFC 8259 defines it, on bytes, with the place of whatever is wrong.
struct JSONParser {
  /// The first thing that is wrong, which ends the reading.
  private struct Fault: Error {
    let id: TemplateID
    let summary: String
    let offset: Int
  }

  private let file: SourceFile
  private var at = 0
  private var depth = 0

  /// How deep arrays and objects may be nested.
  static let depthLimit = 64

  /// The one value that `bytes` of `file` are.
  ///
  /// - Throws: `data.json-syntax`, `data.json-depth`.
  static func parse(_ file: SourceFile) throws(ReportError) -> JSONValue {
    var parser = JSONParser(file: file)
    do {
      return try parser.document()
    } catch {
      throw ReportError(.data, file.error(error.id, error.summary, at: error.offset))
    }
  }

  private init(file: SourceFile) { self.file = file }
}

extension JSONParser {
  private mutating func document() throws(Fault) -> JSONValue {
    let value = try value()
    skipBlanks()
    guard at == file.bytes.count else { throw unexpected("the end of the file") }
    return value
  }

  private mutating func value() throws(Fault) -> JSONValue {
    skipBlanks()
    let start = at
    let content: JSONValue.Content
    switch peek {
    case UInt8(ascii: "{"): content = .object(try nested { p throws(Fault) in try p.members() })
    case UInt8(ascii: "["): content = .array(try nested { p throws(Fault) in try p.elements() })
    case UInt8(ascii: "\""): content = .text(try string())
    case UInt8(ascii: "t"): content = try word("true", .flag(true))
    case UInt8(ascii: "f"): content = try word("false", .flag(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    default: content = .number(try number())
    }
    return JSONValue(content, at: start)
  }

  private mutating func nested<Result>(
    _ body: (inout JSONParser) throws(Fault) -> Result
  ) throws(Fault) -> Result {
    guard depth < Self.depthLimit else {
      let summary = "the value is nested more than \(Self.depthLimit) deep"
      throw Fault(id: .jsonDepth, summary: summary, offset: at)
    }
    depth += 1
    at += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  private mutating func elements() throws(Fault) -> [JSONValue] {
    var elements: [JSONValue] = []
    if skip("]") { return elements }
    while true {
      elements.append(try value())
      if skip("]") { return elements }
      guard skip(",") else { throw unexpected("`,` or `]`") }
    }
  }

  private mutating func members() throws(Fault) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    if skip("}") { return members }
    while true {
      skipBlanks()
      let start = at
      guard peek == UInt8(ascii: "\"") else { throw unexpected("a name in quotes") }
      let name = try string()
      guard names.insert(name).inserted else {
        let summary = "the name `\(name)` occurs twice"
        throw Fault(id: .jsonSyntax, summary: summary, offset: start)
      }
      guard skip(":") else { throw unexpected("`:`") }
      members.append(JSONValue.Member(name, try value()))
      if skip("}") { return members }
      guard skip(",") else { throw unexpected("`,` or `}`") }
    }
  }
}

// MARK: - Words and numbers

extension JSONParser {
  private mutating func word(
    _ word: String,
    _ content: JSONValue.Content
  ) throws(Fault) -> JSONValue.Content {
    guard file.bytes[at...].starts(with: word.utf8) else { throw unexpected("a value") }
    at += word.utf8.count
    return content
  }

  private mutating func number() throws(Fault) -> String {
    let start = at
    if peek == UInt8(ascii: "-") { at += 1 }
    if peek == UInt8(ascii: "0") {
      at += 1
    } else {
      guard skipDigits() else { throw unexpected(at == start ? "a value" : "a digit") }
    }
    if peek == UInt8(ascii: ".") {
      at += 1
      guard skipDigits() else { throw unexpected("a digit") }
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      at += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { at += 1 }
      guard skipDigits() else { throw unexpected("a digit") }
    }
    return String(decoding: file.bytes[start..<at], as: UTF8.self)
  }

  private mutating func skipDigits() -> Bool {
    let start = at
    while let byte = peek, (0x30...0x39).contains(byte) { at += 1 }
    return at > start
  }
}

// MARK: - Strings

extension JSONParser {
  private mutating func string() throws(Fault) -> String {
    let start = at
    at += 1
    var bytes: [UInt8] = []
    while let byte = peek {
      at += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: bytes, as: UTF8.self) else {
          throw Fault(id: .jsonSyntax, summary: "the string is not UTF-8", offset: start)
        }
        return text
      case UInt8(ascii: "\\"): bytes += Array(String(try escape()).utf8)
      case 0..<0x20:
        let summary = "a control character stands in a string"
        throw Fault(id: .jsonSyntax, summary: summary, offset: at - 1)
      default: bytes.append(byte)
      }
    }
    throw Fault(id: .jsonSyntax, summary: "the string never ends", offset: start)
  }

  /// The character of the escape whose backslash was read; half a surrogate pair becomes U+FFFD.
  private mutating func escape() throws(Fault) -> Unicode.Scalar {
    let start = at - 1
    let byte = peek ?? 0
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar(start)
    default: throw Fault(id: .jsonSyntax, summary: "the escape does not exist", offset: start)
    }
  }

  private mutating func scalar(_ start: Int) throws(Fault) -> Unicode.Scalar {
    let high = try unit(start)
    guard (0xD800..<0xDC00).contains(high), file.bytes[at...].starts(with: "\\u".utf8) else {
      return Unicode.Scalar(high) ?? "\u{FFFD}"
    }
    let before = at
    at += 2
    let low = try unit(before)
    guard (0xDC00..<0xE000).contains(low) else {
      at = before
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  /// The number of four hexadecimal digits.
  private mutating func unit(_ start: Int) throws(Fault) -> UInt32 {
    let digits = file.bytes[at...].prefix(4)
    let isHexadecimal = digits.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }
    guard digits.count == 4, isHexadecimal,
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else {
      let summary = "`\\u` needs four hexadecimal digits"
      throw Fault(id: .jsonSyntax, summary: summary, offset: start)
    }
    at += 4
    return unit
  }
}

// MARK: - Bytes

extension JSONParser {
  private var peek: UInt8? { at < file.bytes.count ? file.bytes[at] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, MarkupScanner.isBlank(byte) { at += 1 }
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard peek == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  private func unexpected(_ wanted: String) -> Fault {
    let found = peek == nil ? "the end of the file" : "something else"
    return Fault(id: .jsonSyntax, summary: "expected \(wanted), found \(found)", offset: at)
  }
}
