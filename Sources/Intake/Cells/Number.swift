// SPDX-License-Identifier: Apache-2.0

/// A number as printed in a file.
struct Number: Hashable, Sendable {
  /// The value: the binary number nearest to the printed one, finite.
  let value: Double
  /// The power of ten of the last printed place: -2 for `1.25`, 0 for `12`, 9 for `5e9`.
  let lastPlace: Int8

  /// The step of the last printed place, such as 0.01 for `1.25`.
  static func step(_ lastPlace: Int8) -> Double { decimal(1, Int(lastPlace)) }

  /// The same without a minus.
  var withoutSign: Number { Number(value: abs(value), lastPlace: lastPlace) }
}

extension Number {
  /// Reads a decimal number: an optional minus, digits with at most one point, an optional
  /// exponent; nothing else, so no `NaN`, `inf`, hexadecimal, plus sign or grouping.
  ///
  /// It is `nil` if the bytes, which must have no blanks around them, are no such number or it is
  /// too large to be finite.
  init?(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    var scan = Scan(bytes)
    guard scan.mantissa(), scan.exponent(), scan.offset == scan.end else { return nil }
    let lastPlace = scan.powerOfTen
    let magnitude =
      scan.isShort && -22...22 ~= lastPlace
      ? decimal(Double(scan.digits), lastPlace)
      // Swift's own conversion rounds correctly whatever the length and knows no locale.
      : Double(String(decoding: bytes, as: UTF8.self)).map(abs) ?? .infinity
    guard magnitude.isFinite else { return nil }
    value = scan.isNegative && magnitude > 0 ? -magnitude : magnitude
    self.lastPlace = Int8(clamping: lastPlace)
  }
}

/// Digits times a power of ten, exactly rounded where the digits are below 2^53 and the power is
/// from -22 to 22, because both factors are then exact.
///
/// W. D. Clinger, How to read floating point numbers accurately, 1990, doi:10.1145/93548.93557.
@inline(__always)
private func decimal(_ digits: Double, _ power: Int) -> Double {
  if power == 0 { return digits }
  if -22...22 ~= power {
    return power < 0 ? digits / exactPowers[-power] : digits * exactPowers[power]
  }
  return Double("1e\(power)").map { digits * $0 } ?? 0
}

private let exactPowers: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
  1e18, 1e19, 1e20, 1e21, 1e22,
]

/// A walk over the bytes of one number.
private struct Scan {
  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  var offset: Int
  var digits: UInt64 = 0
  var powerOfTen = 0
  var isNegative = false
  /// Whether `digits` holds all digits and is exact as a `Double`.
  var isShort = true

  @inline(__always)
  init(_ slice: Slice<UnsafeBufferPointer<UInt8>>) {
    bytes = slice.base
    offset = slice.startIndex
    end = slice.endIndex
  }

  /// Reads sign, digits and point; `false` if there is no digit.
  @inline(__always)
  mutating func mantissa() -> Bool {
    if offset < end, bytes[offset] == UInt8(ascii: "-") {
      isNegative = true
      offset += 1
    }
    let whole = run()
    var decimals = 0
    if offset < end, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      decimals = run()
    }
    powerOfTen = -decimals
    // 18 digits cannot overflow 64 bits; more are left to the slow way.
    if whole + decimals > 18 || digits >= 1 << 53 { isShort = false }
    return whole + decimals > 0
  }

  /// Reads an exponent if there is one; `false` if it has no digit.
  @inline(__always)
  mutating func exponent() -> Bool {
    guard offset < end, bytes[offset] | 0x20 == UInt8(ascii: "e") else { return true }
    offset += 1
    var sign = 1
    if offset < end, bytes[offset] == UInt8(ascii: "-") || bytes[offset] == UInt8(ascii: "+") {
      sign = bytes[offset] == UInt8(ascii: "-") ? -1 : 1
      offset += 1
    }
    let start = offset
    var exponent = 0
    while offset < end, bytes[offset] &- 48 < 10 {
      exponent = min(exponent * 10 + Int(bytes[offset] &- 48), 99_999)
      offset += 1
    }
    powerOfTen += sign * exponent
    return offset > start
  }

  /// Reads digits and says how many.
  @inline(__always)
  private mutating func run() -> Int {
    let start = offset
    while offset < end {
      let digit = bytes[offset] &- 48
      guard digit < 10 else { break }
      digits = digits &* 10 &+ UInt64(digit)
      offset += 1
    }
    return offset - start
  }
}
