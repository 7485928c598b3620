// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Intake

private func number(_ text: String) -> Number? {
  var text = text
  return text.withUTF8 { Number($0[...]) }
}

struct NumberTests {
  @Test(
    "what is no decimal number is refused",
    arguments: [
      "", "-", ".", "-.", "+1", "NaN", "nan", "inf", "-inf", "Infinity", "0x10", "1,000", "1_000",
      "1e", "1e+", "e5", "1.2.3", "--1", "1 2", "1e999", "1d", "١",
    ]
  )
  func refused(_ text: String) { #expect(number(text) == nil) }

  @Test(
    "a number keeps its value and its last printed place",
    arguments: [
      ("0", 0.0, 0), ("-0", 0, 0), ("12", 12, 0), ("-37.63", -37.63, -2), (".5", 0.5, -1),
      ("5.", 5, 0), ("1.250", 1.25, -3), ("5e9", 5e9, 9), ("5E-3", 0.005, -3),
      ("1.5e+2", 150, 1), ("0.1", 0.1, -1), ("00012", 12, 0),
      ("9007199254740993", 9_007_199_254_740_992, 0), ("1e23", 1e23, 23),
      ("1.2993584961957332", 1.2993584961957332, -16),
      ("5e-324", Double.leastNonzeroMagnitude, -128),
      ("1e-400", 0, -128),
    ]
  )
  func value(_ text: String, _ value: Double, _ lastPlace: Int8) {
    #expect(number(text) == Number(value: value, lastPlace: lastPlace))
  }

  @Test("zero has no sign")
  func zero() { #expect(number("-0.00")?.value.sign == .plus) }

  @Test("every number prints and reads back exactly, in any shape")
  func roundTrip() {
    var random = SplitMix64(seed: 11)
    for round in 0..<200 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      let short = (Double(random.next() % 1_000_000_000) / 100) * (random.next() % 2 == 0 ? 1 : -1)
      #expect(number("\(abs(value))")?.value == abs(value), "round \(round)")
      #expect(number("\(short)")?.value == short, "round \(round)")
    }
  }
}
