// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a JSON text, and at which byte.
struct JSONFault: Error, Hashable, Sendable {
  /// One sentence.
  let summary: String
  /// Byte offset in the file.
  let offset: Int
}

/// One JSON value as a row may hold it.
enum JSONValue: Hashable, Sendable {
  case null
  /// The bytes of the number.
  case number(Range<Int>)
  /// Decoded UTF-8.
  case string([UInt8])
  /// True, false, a list or an object: no value of any column.
  case other
}

/// A strict walk over the JSON text of one line, or of several (RFC 8259).
struct JSONCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  /// Whether a line end is a blank, and not what ends the text.
  private let spansLines: Bool
  /// Byte offset of what comes next.
  private(set) var offset: Int

  /// A walk over the bytes of `line`, which may be several where it `spansLines`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, line: Range<Int>, spansLines: Bool = false) {
    self.bytes = bytes
    self.spansLines = spansLines
    offset = line.lowerBound
    end = line.upperBound
    skipBlanks()
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { offset >= end }

  /// Steps over `byte` and the blanks after it, if it comes next.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard offset < end, bytes[offset] == UInt8(ascii: scalar) else { return false }
    offset += 1
    skipBlanks()
    return true
  }

  /// Steps over `scalar`, which must come next.
  mutating func need(_ scalar: Unicode.Scalar) throws(JSONFault) {
    guard take(scalar) else {
      throw JSONFault(summary: "`\(scalar)` is expected here", offset: offset)
    }
  }

  /// The next value; lists and objects may be nested 64 deep.
  mutating func value(depth: Int = 0) throws(JSONFault) -> JSONValue {
    guard offset < end else { throw JSONFault(summary: "the line ends too early", offset: end) }
    switch bytes[offset] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try nested(depth: depth)
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "t"): return try word("true", .other)
    case UInt8(ascii: "f"): return try word("false", .other)
    default: return .number(try number())
    }
  }

  /// The next string, decoded.
  mutating func string() throws(JSONFault) -> [UInt8] {
    let start = offset
    guard offset < end, bytes[offset] == UInt8(ascii: "\"") else {
      throw JSONFault(summary: "a name in quotes is expected here", offset: offset)
    }
    offset += 1
    var text: [UInt8] = []
    while offset < end, bytes[offset] != UInt8(ascii: "\"") {
      let byte = bytes[offset]
      if byte < 0x20 {
        throw JSONFault(summary: "a control character must be escaped", offset: offset)
      }
      offset += 1
      if byte == UInt8(ascii: "\\") { try escape(into: &text) } else { text.append(byte) }
    }
    guard offset < end else { throw JSONFault(summary: "the string is not closed", offset: start) }
    offset += 1
    skipBlanks()
    return text
  }
}

extension JSONCursor {
  private mutating func skipBlanks() {
    while offset < end, isBlank(bytes[offset]) { offset += 1 }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A && spansLines
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    guard end - offset >= word.utf8.count,
      bytes[offset..<(offset + word.utf8.count)].elementsEqual(word.utf8)
    else { throw JSONFault(summary: "this is no JSON value", offset: offset) }
    offset += word.utf8.count
    skipBlanks()
    return value
  }

  private mutating func nested(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth < 64 else { throw JSONFault(summary: "nested too deep", offset: offset) }
    if take("[") {
      if take("]") { return .other }
      repeat { _ = try value(depth: depth + 1) } while take(",")
      try need("]")
      return .other
    }
    try need("{")
    if take("}") { return .other }
    repeat {
      _ = try string()
      try need(":")
      _ = try value(depth: depth + 1)
    } while take(",")
    try need("}")
    return .other
  }

  /// The bytes of a number as RFC 8259 writes it: no leading zero, digits on both sides of a point.
  private mutating func number() throws(JSONFault) -> Range<Int> {
    let start = offset
    let fault = JSONFault(summary: "this is no JSON value", offset: start)
    if offset < end, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let first = offset
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[first] != UInt8(ascii: "0") else { throw fault }
    if offset < end, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      guard digits() > 0 else { throw fault }
    }
    if offset < end, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < end, [UInt8(ascii: "-"), UInt8(ascii: "+")].contains(bytes[offset]) {
        offset += 1
      }
      guard digits() > 0 else { throw fault }
    }
    let range = start..<offset
    skipBlanks()
    return range
  }

  private mutating func digits() -> Int {
    let start = offset
    while offset < end, bytes[offset] &- 48 < 10 { offset += 1 }
    return offset - start
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
    let at = offset - 1
    guard offset < end else { throw JSONFault(summary: "the string is not closed", offset: at) }
    let byte = bytes[offset]
    offset += 1
    if let plain = Self.escapes[byte] {
      text.append(plain)
      return
    }
    guard byte == UInt8(ascii: "u"), let scalar = scalar() else {
      throw JSONFault(summary: "this is no JSON escape", offset: at)
    }
    text.append(contentsOf: Array(String(Character(scalar)).utf8))
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]

  /// Four hexadecimal digits, or two times four for a surrogate pair.
  private mutating func scalar() -> Unicode.Scalar? {
    guard let unit = hexadecimal() else { return nil }
    guard 0xD800...0xDBFF ~= unit else { return Unicode.Scalar(unit) }
    guard offset + 1 < end, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    offset += 2
    guard let low = hexadecimal(), 0xDC00...0xDFFF ~= low else { return nil }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func hexadecimal() -> UInt32? {
    guard end - offset >= 4 else { return nil }
    let text = String(decoding: bytes[offset..<(offset + 4)], as: UTF8.self)
    guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else {
      return nil
    }
    offset += 4
    return UInt32(text, radix: 16)
  }
}
