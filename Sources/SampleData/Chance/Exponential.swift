// SPDX-License-Identifier: Apache-2.0

// The C library's functions differ in the last digit between machines; these use only operations
// that IEEE 754 rounds the same everywhere.

/// e to the power of `x`, within two units in the last place; the same bits on every machine.
///
/// - Parameter x: Any finite number; beyond ±700 it counts as ±700.
/// - Returns: A finite number above zero.
func exponential(_ x: Double) -> Double {
  let x = min(max(x, -700), 700)
  let twos = (x / ln2).rounded()
  let rest = (x - twos * ln2High) - twos * ln2Low
  // |rest| <= ln 2 / 2, where the 14th term is below 1e-17.
  var sum = 1.0
  for term in stride(from: 14.0, through: 1.0, by: -1.0) { sum = 1 + sum * rest / term }
  return Double(sign: .plus, exponent: Int(twos), significand: sum)
}

/// The natural logarithm of `x`, within a few units in the last place; the same bits on every
/// machine.
///
/// - Parameter x: A normal number above zero.
/// - Returns: ln `x`, from the series of the inverse hyperbolic tangent.
func logarithm(_ x: Double) -> Double {
  var twos = Double(x.exponent)
  var significand = x.significand
  if significand > 1.414_213_562_373_095_1 {
    significand /= 2
    twos += 1
  }
  let s = (significand - 1) / (significand + 1)
  // |s| <= 0.172, where the term of s to the power of 23 is below 1e-18.
  let square = s * s
  var sum = 0.0
  for power in stride(from: 21.0, through: 1.0, by: -2.0) { sum = 1 / power + sum * square }
  return twos * ln2High + (twos * ln2Low + 2 * s * sum)
}

private let ln2 = 0.693_147_180_559_945_3
// The high part has 21 zero bits at its end, so that its product with an exponent is exact.
private let ln2High = Double(bitPattern: 0x3FE6_2E42_FEE0_0000)
private let ln2Low = 1.908_214_929_270_587_7e-10
