// SPDX-License-Identifier: Apache-2.0

/// How text is escaped: on bytes, so that no combining character can hide a quote.
///
/// In both places `&`, `<`, `>` and the carriage return become references; in attributes also `"`,
/// `'`, tab and line feed, which a parser would turn into blanks. What XML forbids becomes U+FFFD,
/// and characters that change the direction of text around them are dropped.
struct Escape: Sendable {
  /// For content.
  static let content = Escape(special: Bits(of: "&<>"), allowed: Bits(of: "\t\n"))
  /// For quoted attribute values.
  static let attribute = Escape(special: Bits(of: "&<>\"'"), allowed: Bits())

  /// One bit for each ASCII character: whether it may not be copied as it is.
  private let mask: Bits

  private init(special: Bits, allowed: Bits) {
    mask = Bits(low: (special.low | 0xFFFF_FFFF) & ~allowed.low, high: special.high)
  }

  /// Appends `bytes`, which are UTF-8, to `buffer`.
  @inline(__always)
  func write(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout ByteBuffer) {
    guard let base = bytes.baseAddress else { return }
    let count = bytes.count
    let plain = plainPrefix(base, count)
    buffer.append(base, count: plain)
    if _slowPath(plain < count) { writeSpecial(base + plain, count - plain, to: &buffer) }
  }

  /// How many bytes from `base` can be copied as they are.
  @inline(__always)
  private func plainPrefix(_ base: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var at = 0
    while at < count, mask.allows(base[at]) { at += 1 }
    return at
  }
}

/// A set of ASCII characters.
private struct Bits: Sendable {
  var low: UInt64 = 0
  var high: UInt64 = 0

  init(low: UInt64 = 0, high: UInt64 = 0) {
    self.low = low
    self.high = high
  }

  init(of characters: StaticString) {
    characters.withUTF8Buffer { bytes in
      for byte in bytes {
        if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
      }
    }
  }

  /// Whether `byte` is ASCII and not in the set.
  @inline(__always)
  func allows(_ byte: UInt8) -> Bool {
    let word = byte & 0x40 == 0 ? low : high
    return byte < 0x80 && (word &>> UInt64(byte & 0x3F)) & 1 == 0
  }
}

extension Escape {
  /// Appends bytes of which some are not plain.
  @inline(never)
  private func writeSpecial(
    _ base: UnsafePointer<UInt8>,
    _ count: Int,
    to buffer: inout ByteBuffer
  ) {
    var at = 0
    while at < count {
      let plain = plainPrefix(base + at, count - at)
      buffer.append(base + at, count: plain)
      at += plain
      guard at < count else { return }
      if base[at] < 0x80 {
        Self.writeReference(base[at], to: &buffer)
        at += 1
      } else {
        at += Self.writeWide(base + at, count - at, to: &buffer)
      }
    }
  }

  private static func writeReference(_ byte: UInt8, to buffer: inout ByteBuffer) {
    switch byte {
    case UInt8(ascii: "&"): write("&amp;", to: &buffer)
    case UInt8(ascii: "<"): write("&lt;", to: &buffer)
    case UInt8(ascii: ">"): write("&gt;", to: &buffer)
    case UInt8(ascii: "\""): write("&quot;", to: &buffer)
    case UInt8(ascii: "'"): write("&#39;", to: &buffer)
    case 0x09: write("&#9;", to: &buffer)
    case 0x0A: write("&#10;", to: &buffer)
    case 0x0D: write("&#13;", to: &buffer)
    default: write("\u{FFFD}", to: &buffer)
    }
  }

  /// Appends the character of several bytes at `base`.
  ///
  /// - Returns: How many bytes it has.
  private static func writeWide(
    _ base: UnsafePointer<UInt8>,
    _ count: Int,
    to buffer: inout ByteBuffer
  ) -> Int {
    let first = base[0]
    let width = min(count, first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2)
    if width == 3, first == 0xEF, base[1] == 0xBF, base[2] >= 0xBE {
      write("\u{FFFD}", to: &buffer)
    } else if !isDirectional(base, width) {
      buffer.append(base, count: width)
    }
    return width
  }

  /// Whether the character is U+061C, U+200E, U+200F, U+202A to U+202E, or U+2066 to U+2069.
  private static func isDirectional(_ base: UnsafePointer<UInt8>, _ width: Int) -> Bool {
    if width == 2 { return base[0] == 0xD8 && base[1] == 0x9C }
    guard width == 3, base[0] == 0xE2 else { return false }
    switch (base[1], base[2]) {
    case (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return true
    default: return false
    }
  }

  private static func write(_ text: StaticString, to buffer: inout ByteBuffer) {
    buffer.append(text.utf8Start, count: text.utf8CodeUnitCount)
  }
}
