// SPDX-License-Identifier: Apache-2.0

/// Writes a number with a fixed count of decimals, rounded once from its exact binary value.
///
/// The same digits as C's `printf("%.*f")`, halves to even, but never `-0`. A double is m·2^e with
/// m below 2^53, so m·10^6 fits in 73 bits and the whole calculation is exact in 128.
enum FixedDecimal {
  /// The largest count of decimals.
  static let maximumPlaces = 6

  /// Appends `number` with `places` decimals, which are held within 0 and 6.
  ///
  /// - Returns: `false`, with nothing written, if the number is not finite or its digits without the
  ///   point are 2^63 or more.
  @inline(__always)
  static func write(_ number: Double, places: Int, to buffer: inout ByteBuffer) -> Bool {
    let places = max(0, min(maximumPlaces, places))
    let digits = scaled(number.magnitude, power(places))
    guard _fastPath(digits < 1 << 63) else { return false }
    // One digit at least before the point, and room for a sign and 20 characters.
    let start = buffer.reserve(24)
    let isNegative = number < 0 && digits != 0
    start.pointee = UInt8(ascii: "-")
    let first = start + (isNegative ? 1 : 0)
    let count =
      digits < 100_000_000
      ? writeShort(digits, places: places, at: first)
      : writeLong(digits, places: places, at: first)
    buffer.advance(by: count + (isNegative ? 1 : 0))
    return true
  }

  /// Ten to the power of `places`, which is 0 to 6.
  @inline(__always)
  private static func power(_ places: Int) -> UInt64 {
    switch places {
    case 0: 1
    case 1: 10
    case 2: 100
    case 3: 1_000
    case 4: 10_000
    case 5: 100_000
    default: 1_000_000
    }
  }

  /// `magnitude` times `power`, rounded to an integer; `UInt64.max` if that is 2^63 or more.
  @inline(__always)
  private static func scaled(_ magnitude: Double, _ power: UInt64) -> UInt64 {
    let bits = magnitude.bitPattern
    let biased = Int(bits >> 52)
    let mantissa = (bits & 0xF_FFFF_FFFF_FFFF) | (biased == 0 ? 0 : 1 << 52)
    let shift = 1075 - max(1, biased)
    let product = mantissa.multipliedFullWidth(by: power)
    if shift <= 0 {
      guard -shift < 11, product.high == 0, product.low < 1 << UInt64(63 + shift) else {
        return .max
      }
      return product.low << UInt64(-shift)
    }
    if product.high == 0, shift < 64 { return rounded(product.low, by: UInt64(shift)) }
    // Below 2^73 · 2^-75 everything is less than a half.
    if shift >= 75 { return 0 }
    let exact = UInt128(product.high) << 64 | UInt128(product.low)
    let result = rounded(exact, by: UInt128(shift))
    return result < 1 << 63 ? UInt64(truncatingIfNeeded: result) : .max
  }

  /// `exact` · 2^-`shift`, halves to even; `shift` is at least 1 and below the type's width.
  @inline(__always)
  private static func rounded<Word>(_ exact: Word, by shift: Word) -> Word
  where Word: FixedWidthInteger & UnsignedInteger {
    let whole = exact &>> shift
    let rest = exact &- whole &<< shift
    let half: Word = 1 &<< (shift &- 1)
    let isUp = rest > half || (rest == half && whole & 1 == 1)
    return isUp ? whole &+ 1 : whole
  }
}

// MARK: - Digits

extension FixedDecimal {
  /// Writes `digits`, which is below 10^8, with a point before the last `places`, without a branch
  /// that depends on the number: charts have thousands of coordinates of mixed lengths.
  ///
  /// - Returns: How many characters it wrote; up to 17 bytes from `start` are overwritten.
  @inline(__always)
  private static func writeShort(
    _ digits: UInt64,
    places: Int,
    at start: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let spread = spread(digits)
    let leadingZeros = spread.trailingZeroBitCount / 8
    let count = max(8 - leadingZeros, places + 1)
    let text = (spread | 0x3030_3030_3030_3030) >> UInt64(8 * (8 - count))
    let target = UnsafeMutableRawPointer(start)
    target.storeBytes(of: text.littleEndian, as: UInt64.self)
    guard places > 0 else { return count }
    let whole = count - places
    target.storeBytes(of: UInt8(ascii: "."), toByteOffset: whole, as: UInt8.self)
    let decimals = (text &>> UInt64(8 * whole)).littleEndian
    target.storeBytes(of: decimals, toByteOffset: whole + 1, as: UInt64.self)
    return count + 1
  }

  /// The eight decimal digits of a number, one a byte, the first one lowest.
  ///
  /// Halves, quarters and eighths are divided side by side in one word.
  @inline(__always)
  private static func spread(_ digits: UInt64) -> UInt64 {
    let halves = digits / 10_000 | (digits % 10_000) << 32
    let hundreds = (halves &* 10_486) >> 20 & 0x0000_007F_0000_007F
    let quarters = hundreds | (halves &- hundreds &* 100) << 16
    let tens = (quarters &* 103) >> 10 & 0x000F_000F_000F_000F
    return tens | (quarters &- tens &* 10) << 8
  }

  /// Writes any `digits` below 2^63 with a point before the last `places`.
  ///
  /// - Returns: How many characters it wrote.
  private static func writeLong(
    _ digits: UInt64,
    places: Int,
    at start: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let count = max(length(of: digits), places + 1) + (places > 0 ? 1 : 0)
    var rest = digits
    for index in stride(from: count - 1, through: 0, by: -1) {
      if places > 0, index == count - 1 - places {
        start[index] = UInt8(ascii: ".")
      } else {
        start[index] = UInt8(truncatingIfNeeded: rest % 10) &+ 0x30
        rest /= 10
      }
    }
    return count
  }

  /// How many decimal digits `digits`, which is below 2^63, has.
  private static func length(of digits: UInt64) -> Int {
    var length = 1
    var limit: UInt64 = 10
    while digits >= limit, length < 19 {
      length += 1
      limit &*= 10
    }
    return length
  }
}
