// SPDX-License-Identifier: Apache-2.0

/// One field of a CSV row as it stands in the file.
struct CSVField: Hashable, Sendable {
  /// What stands after a field.
  enum End: Hashable, Sendable {
    /// A comma: the row goes on.
    case comma
    /// The end of the row.
    case row
    /// A quote inside an unquoted field, or something after the closing quote.
    case strayQuote
    /// The file ended inside quotes.
    case unterminatedQuote
  }

  /// The content's bytes, without the quotes around it.
  let range: Range<Int>
  /// Whether quotes in the content are doubled.
  let hasDoubledQuotes: Bool
  /// What stands after it.
  let end: End
}

/// A walk over CSV bytes field by field (RFC 4180; lines end in CRLF or LF).
struct CSVCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Byte offset of what comes next.
  private(set) var offset: Int
  /// 1-based line of `offset`, and where that line starts.
  private(set) var line: Int
  private(set) var lineStart: Int

  /// Starts at the first byte, after a byte order mark.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    (line, lineStart) = (1, 0)
  }

  /// Starts at a row whose place is known.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, line: Int, lineStart: Int) {
    self.bytes = bytes
    (self.offset, self.line, self.lineStart) = (offset, line, lineStart)
  }

  /// Goes to the next line that is not empty; `false` at the end of the file.
  @inline(__always)
  mutating func startRow() -> Bool {
    while offset < bytes.count {
      if bytes[offset] == lineFeed {
        newLine(at: offset + 1)
      } else if bytes[offset] == carriageReturn, isLineEnd(offset) {
        offset += 1
      } else {
        return true
      }
    }
    return false
  }

  /// The next field of the row.
  @inline(__always)
  mutating func next() -> CSVField {
    if offset < bytes.count, bytes[offset] == quote { return quoted() }
    let start = offset
    var at = bytes.index(ofByteUpToCommaFrom: start)
    if at < bytes.count, bytes[at] == comma {
      // How nearly every field ends, so it is asked first.
      offset = at + 1
      return CSVField(range: start..<at, hasDoubledQuotes: false, end: .comma)
    }
    while at < bytes.count {
      let byte = bytes[at]
      // Only these four, all below the comma or the comma itself, can end a plain field.
      if byte <= comma {
        if byte == comma || byte == lineFeed { break }
        if byte == quote {
          offset = at
          return CSVField(range: start..<at, hasDoubledQuotes: false, end: .strayQuote)
        }
        if byte == carriageReturn, isLineEnd(at) { break }
      }
      at = bytes.index(ofByteUpToCommaFrom: at + 1)
    }
    return CSVField(range: start..<at, hasDoubledQuotes: false, end: finish(at))
  }

  /// Leaves the rest of the current line.
  mutating func skipLine() {
    while offset < bytes.count, bytes[offset] != lineFeed { offset += 1 }
    if offset < bytes.count { newLine(at: offset + 1) }
  }

  /// Leaves the rest of the file.
  mutating func skipAll() { offset = bytes.count }
}

extension CSVCursor {
  private mutating func quoted() -> CSVField {
    let start = offset + 1
    var at = start
    var isDoubled = false
    // A break inside quotes moves the line, but a message about the field points at its start.
    var (line, lineStart) = (self.line, self.lineStart)
    while at < bytes.count {
      if bytes[at] == quote {
        guard at + 1 < bytes.count, bytes[at + 1] == quote else { break }
        isDoubled = true
        at += 1
      } else if bytes[at] == lineFeed {
        (line, lineStart) = (line + 1, at + 1)
      }
      at += 1
    }
    guard at < bytes.count else {
      return CSVField(range: start..<at, hasDoubledQuotes: isDoubled, end: .unterminatedQuote)
    }
    (self.line, self.lineStart) = (line, lineStart)
    let after = at + 1
    guard after == bytes.count || bytes[after] == comma || isLineEnd(after) else {
      offset = after
      return CSVField(range: start..<at, hasDoubledQuotes: isDoubled, end: .strayQuote)
    }
    return CSVField(range: start..<at, hasDoubledQuotes: isDoubled, end: finish(after))
  }

  /// Steps over what ends a field.
  @inline(__always)
  private mutating func finish(_ at: Int) -> CSVField.End {
    if at < bytes.count, bytes[at] == comma {
      offset = at + 1
      return .comma
    }
    var at = at
    if at < bytes.count, bytes[at] == carriageReturn { at += 1 }
    if at < bytes.count { newLine(at: at + 1) } else { offset = at }
    return .row
  }

  /// Whether the row ends here, at LF, CRLF, or a CR that is the file's last byte.
  @inline(__always)
  private func isLineEnd(_ at: Int) -> Bool {
    if bytes[at] == lineFeed { return true }
    guard bytes[at] == carriageReturn else { return false }
    return at + 1 == bytes.count || bytes[at + 1] == lineFeed
  }

  @inline(__always)
  private mutating func newLine(at start: Int) {
    line += 1
    lineStart = start
    offset = start
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place from `start` on whose byte is at most a comma, or a place before it near the end.
  ///
  /// Eight bytes at a time: subtracting 45 from each borrows into the high bit of those below 45, and
  /// of the bytes flagged so the first is always right (H. S. Warren, Hacker's Delight, 2nd edition,
  /// section 6-1).
  @inline(__always)
  fileprivate func index(ofByteUpToCommaFrom start: Int) -> Int {
    guard let base = baseAddress else { return start }
    var at = start
    let lows: UInt64 = 0x0101_0101_0101_0101
    while at &+ 8 <= count {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
      )
      let flags = (word &- lows &* 45) & ~word & (lows &* 0x80)
      if flags != 0 { return at &+ flags.trailingZeroBitCount / 8 }
      at &+= 8
    }
    return at
  }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
