// SPDX-License-Identifier: Apache-2.0

/// `value` with exactly `places` decimals, rounded once from its exact binary value.
///
/// The digits are those of C's `printf("%.*f")`: a tie goes to the even digit. A value that rounds
/// to zero has no sign. Ordinary minus, no grouping, never an exponent.
///
///     fixed(2.675, places: 2)   // "2.67", because the nearest binary number lies below
///     fixed(-0.04, places: 1)   // "0.0"
///
/// - Parameters:
///   - value: Any finite number; a value that is not finite gives "no data", which no number is.
///   - places: 0 to 9.
/// - Returns: ASCII digits with a point if `places` is above 0.
package func fixed(_ value: Double, places: Int) -> String {
  guard value.isFinite else { return "no data" }
  let places = min(max(0, places), 9)
  guard abs(value) < 0x1p63 else {
    return (value < 0 ? "-" : "") + largeInteger(abs(value)) + fraction(of: 0, places: places)
  }
  let scaled = roundedProduct(abs(value), powersOfTen[places])
  let sign = value < 0 && scaled > 0 ? "-" : ""
  if let small = UInt64(exactly: scaled) {
    let (whole, rest) = small.quotientAndRemainder(dividingBy: powersOfTen[places])
    return sign + String(whole) + fraction(of: rest, places: places)
  }
  let (whole, rest) = scaled.quotientAndRemainder(dividingBy: UInt128(powersOfTen[places]))
  return sign + String(whole) + fraction(of: UInt64(rest), places: places)
}

private let powersOfTen: [UInt64] = [
  1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
]

/// `value` × `scale` rounded half to even, exactly; `value` is from 0 to below 2^63.
private func roundedProduct(_ value: Double, _ scale: UInt64) -> UInt128 {
  guard value > 0 else { return 0 }
  let significand = UInt128(value.significandBitPattern | (value.isNormal ? 1 << 52 : 0))
  let product = significand * UInt128(scale)
  let shift = value.isNormal ? 52 - Int(value.exponent) : 1074
  guard shift > 0 else { return product << UInt128(-shift) }
  // The product has at most 83 bits, so a shift of 85 or more leaves less than a half.
  guard shift < 85 else { return 0 }
  let quotient = product >> UInt128(shift)
  let rest = product & ((1 << UInt128(shift)) - 1)
  let half = UInt128(1) << UInt128(shift - 1)
  return rest > half || (rest == half && quotient % 2 == 1) ? quotient + 1 : quotient
}

/// The decimals of `rest`, with the point and leading zeros; empty for no places.
private func fraction(of rest: UInt64, places: Int) -> String {
  guard places > 0 else { return "" }
  let digits = String(rest)
  return "." + String(repeating: "0", count: places - digits.count) + digits
}

/// The decimal digits of a number from 2^63 on, which is a whole number in binary.
private func largeInteger(_ value: Double) -> String {
  var digits = String(value.significandBitPattern | 1 << 52).utf8.reversed().map { Int($0) - 48 }
  for _ in 0..<(Int(value.exponent) - 52) {
    var carry = 0
    for index in digits.indices {
      carry += digits[index] * 2
      digits[index] = carry % 10
      carry /= 10
    }
    if carry > 0 { digits.append(carry) }
  }
  return digits.reversed().map(String.init).joined()
}
