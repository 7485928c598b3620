// SPDX-License-Identifier: Apache-2.0
import Positioning

extension TimeCell {
  /// What a time may look like, for messages.
  static let expectation = """
    a date, RFC 3339, `YYYY-MM-DD HH:MM[:SS]` in UTC, or integer seconds (10 digits) or \
    milliseconds (13)
    """

  /// Reads a bare date, an RFC 3339 time, `YYYY-MM-DD HH:MM[:SS[.fff]]` as UTC, or integer seconds
  /// (10 digits) or milliseconds (13).
  ///
  /// A `T` asks for an offset, as RFC 3339 does; a leap second is the second after it. It is `nil`
  /// if the bytes, which must have no blanks around them, are no such time.
  init?(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    var scan = TimeScan(bytes)
    if bytes.count == 10 || bytes.count == 13, let number = scan.integer(bytes.count) {
      let seconds = bytes.count == 13 ? number / 1000 : number
      self.init(Instant(seconds), hasFraction: bytes.count == 13 && number % 1000 != 0)
      return
    }
    guard let day = scan.date() else { return nil }
    if scan.isAtEnd {
      self.init(day)
      return
    }
    guard let clock = scan.clock(), scan.isAtEnd else { return nil }
    self.init(day.start + clock.seconds, hasFraction: clock.hasFraction)
  }
}

/// A walk over the bytes of one time.
private struct TimeScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var offset: Int

  @inline(__always)
  init(_ slice: Slice<UnsafeBufferPointer<UInt8>>) {
    bytes = slice.base
    offset = slice.startIndex
    end = slice.endIndex
  }

  var isAtEnd: Bool { offset == end }

  /// Exactly `count` digits; moves only if they are there.
  @inline(__always)
  mutating func integer(_ count: Int) -> Int? {
    guard end - offset >= count else { return nil }
    var value = 0
    for index in offset..<(offset + count) {
      let digit = bytes[index] &- 48
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    offset += count
    return value
  }

  /// `YYYY-MM-DD`.
  @inline(__always)
  mutating func date() -> Day? {
    guard let year = integer(4), take("-"), let month = integer(2), take("-"),
      let day = integer(2)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// ` HH:MM[:SS[.fff]]` or `THH:MM…` with an offset, as seconds after the date's midnight UTC.
  mutating func clock() -> (seconds: Int, hasFraction: Bool)? {
    let needsOffset = take("T") || take("t")
    guard needsOffset || take(" ") else { return nil }
    guard let hour = integer(2), hour < 24, take(":"), let minute = integer(2), minute < 60
    else { return nil }
    var second = 0
    var hasFraction = false
    if take(":") {
      guard let value = integer(2), value <= 60 else { return nil }
      second = value
      if take(".") {
        guard let fraction = fraction() else { return nil }
        hasFraction = fraction
      }
    }
    guard let shift = zone(isNeeded: needsOffset) else { return nil }
    return (hour * 3600 + minute * 60 + second - shift, hasFraction)
  }

  /// Digits after the point: whether any is not zero; `nil` if there are none.
  private mutating func fraction() -> Bool? {
    let start = offset
    var isZero = true
    while offset < end, bytes[offset] &- 48 < 10 {
      if bytes[offset] != UInt8(ascii: "0") { isZero = false }
      offset += 1
    }
    return offset > start ? !isZero : nil
  }

  /// `Z` or `±HH:MM` as seconds east of UTC.
  private mutating func zone(isNeeded: Bool) -> Int? {
    if take("Z") || take("z") { return 0 }
    let isEast = take("+")
    guard isEast || take("-") else { return isNeeded ? nil : 0 }
    guard let hours = integer(2), hours < 24, take(":"), let minutes = integer(2), minutes < 60
    else { return nil }
    return (isEast ? 1 : -1) * (hours * 3600 + minutes * 60)
  }

  @inline(__always)
  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard offset < end, bytes[offset] == UInt8(ascii: scalar) else { return false }
    offset += 1
    return true
  }
}
