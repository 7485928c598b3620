// SPDX-License-Identifier: Apache-2.0

/// Writes a number with a fixed count of decimals, rounded once from its exact binary value.
///
/// The same digits as C's `printf("%.*f")`, halves to even, but never `-0`. A double is m·2^e with
/// m below 2^53, so m·10^6 fits in 73 bits and the whole calculation is exact in 128.
enum FixedDecimal {
  /// The largest count of decimals.
  static let maximumPlaces = 6

  private static let powers: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) =
    (1, 10, 100, 1_000, 10_000, 100_000, 1_000_000)

  /// Appends `number` with `places` decimals, which are held within 0 and 6.
  ///
  /// - Returns: `false`, with nothing written, if the number is not finite or its digits without the
  ///   point are 2^63 or more.
  @inline(__always)
  static func write(_ number: Double, places: Int, to buffer: inout ByteBuffer) -> Bool {
    let places = max(0, min(maximumPlaces, places))
    let digits = scaled(number.magnitude, power(places))
    guard _fastPath(digits < 1 << 63) else { return false }
    let isNegative = number < 0 && digits != 0
    let start = buffer.reserve(24)
    let end = start + 24
    let first = writeBackwards(digits, places: places, before: end)
    var target = start
    if isNegative {
      target.pointee = UInt8(ascii: "-")
      target += 1
    }
    let count = end - first
    for index in 0..<count { target[index] = first[index] }
    buffer.advance(by: count + (isNegative ? 1 : 0))
    return true
  }

  @inline(__always)
  private static func power(_ places: Int) -> UInt64 {
    switch places {
    case 0: powers.0
    case 1: powers.1
    case 2: powers.2
    case 3: powers.3
    case 4: powers.4
    case 5: powers.5
    default: powers.6
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
    // Below 2^73 · 2^-75 everything is less than a half.
    if shift >= 75 { return 0 }
    let exact = UInt128(product.high) << 64 | UInt128(product.low)
    return rounded(exact, by: UInt128(shift))
  }

  /// `exact` · 2^-`shift`, halves to even.
  @inline(__always)
  private static func rounded(_ exact: UInt128, by shift: UInt128) -> UInt64 {
    let whole = exact &>> shift
    let rest = exact &- whole &<< shift
    let half = UInt128(1) &<< (shift &- 1)
    let up = rest > half || (rest == half && whole & 1 == 1)
    let result = whole &+ (up ? 1 : 0)
    return result < 1 << 63 ? UInt64(truncatingIfNeeded: result) : .max
  }

  /// Writes `digits` with a point before the last `places`, ending before `end`.
  ///
  /// - Returns: The first character; there are at most 21.
  @inline(__always)
  private static func writeBackwards(
    _ digits: UInt64,
    places: Int,
    before end: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    var rest = digits
    var at = end
    for _ in 0..<places {
      at -= 1
      at.pointee = UInt8(truncatingIfNeeded: rest % 10) &+ 0x30
      rest /= 10
    }
    if places > 0 {
      at -= 1
      at.pointee = UInt8(ascii: ".")
    }
    repeat {
      at -= 1
      at.pointee = UInt8(truncatingIfNeeded: rest % 10) &+ 0x30
      rest /= 10
    } while rest > 0
    return at
  }
}
