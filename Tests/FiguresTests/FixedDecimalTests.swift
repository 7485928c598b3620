// SPDX-License-Identifier: Apache-2.0
import Figures
import Glibc
import TestSupport
import Testing

@Suite struct FixedDecimalTests {
  @Test(
    "a number has exactly its places, a tie goes to the even digit",
    arguments: [
      (0.0, 0, "0"), (-0.0, 2, "0.00"), (-0.04, 1, "0.0"), (-0.05, 1, "-0.1"), (0.5, 0, "0"),
      (1.5, 0, "2"), (2.5, 0, "2"), (-2.5, 0, "-2"), (0.125, 2, "0.12"), (0.375, 2, "0.38"),
      (2.675, 2, "2.67"), (9.995, 2, "9.99"), (99.5, 0, "100"), (1e9, 9, "1000000000.000000000"),
      (0.1, 9, "0.100000000"), (Double.leastNonzeroMagnitude, 9, "0.000000000"),
      (0x1p53 + 2, 1, "9007199254740994.0"),
      (0x1p63, 2, "9223372036854775808.00"), (-1e22, 1, "-10000000000000000000000.0"),
    ]
  )
  func known(value: Double, places: Int, text: String) {
    #expect(fixed(value, places: places) == text)
  }

  @Test("what is not finite is no number", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(value: Double) { #expect(fixed(value, places: 2) == "no data") }

  @Test("places beyond 0 to 9 count as the nearest of them")
  func places() {
    #expect(fixed(1.5, places: -3) == "2")
    #expect(fixed(0.25, places: 99) == "0.250000000")
  }

  @Test("the digits are those of printf, for any bit pattern")
  func bitPatterns() {
    // Half of all patterns have hundreds of digits, so fewer of them are enough.
    check(draws: 3) { numbers in Double(bitPattern: numbers.next()) }
  }

  @Test("the digits are those of printf, for numbers such as pages show")
  func ordinary() {
    check { numbers in
      let size = Double(numbers.next() % 1_000_000_000) / 1000
      return (numbers.next() % 2 == 0 ? size : -size) * Double(1 << (numbers.next() % 40))
    }
  }

  @Test("the digits are those of printf, for exact ties")
  func ties() {
    check { numbers in
      // An odd count of 2^-k has its last binary digit at place k, where decimals may tie.
      let odd = Double(numbers.next() % (1 << 40) * 2 + 1)
      return odd / Double(1 << (numbers.next() % 12 + 1))
    }
  }

  @Test("the digits are those of printf, for subnormals and the very small")
  func small() {
    check { numbers in
      Double(bitPattern: numbers.next() % (1 << 52))
        * (numbers.next() % 2 == 0 ? 1 : 0x1p1000)
    }
  }

  @Test("the digits are those of printf, around and beyond 2^53 and 2^63")
  func large() {
    check { numbers in
      let exponent = 50 + Int(numbers.next() % 80)
      return Double(sign: .plus, exponent: exponent, significand: 1 + numbers.uniform())
    }
  }

  @Test("the digits are those of printf, for the neighbours of short decimals")
  func neighbours() {
    check { numbers in
      let decimal = Double(numbers.next() % 1_000_000 * 10 + 5) / 10_000
      switch numbers.next() % 3 {
      case 0: return decimal.nextUp
      case 1: return decimal.nextDown
      default: return decimal
      }
    }
  }

  private func check(
    draws: Int = 20,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ value: (inout SplitMix64) -> Double
  ) {
    for seed in 0..<200 {
      var numbers = SplitMix64(seed: UInt64(seed))
      for _ in 0..<draws {
        let value = value(&numbers)
        guard value.isFinite else { continue }
        for places in 0...9 {
          let (ours, expected) = (fixed(value, places: places), printed(value, places: places))
          // An expectation for each of 200,000 comparisons would take most of the time.
          guard ours != expected else { continue }
          Issue.record(
            "seed \(seed), \(places) places: \(ours), printf \(expected)",
            sourceLocation: sourceLocation
          )
        }
      }
    }
  }

  /// What C prints with `%.*f`, without the sign of a zero.
  private func printed(_ value: Double, places: Int) -> String {
    var buffer = [CChar](repeating: 0, count: 400)
    let length = withVaList([Int32(places), value]) {
      vsnprintf(&buffer, buffer.count, "%.*f", $0)
    }
    let text = String(decoding: buffer.prefix(Int(length)).map(UInt8.init), as: UTF8.self)
    return text.allSatisfy { "-0.".contains($0) } ? text.filter { $0 != "-" } : text
  }
}
