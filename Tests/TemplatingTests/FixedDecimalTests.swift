// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Templating
import TestSupport
import Testing

@Suite struct FixedDecimalTests {
  /// `number` as a template writes it, or `nil` if it is refused.
  func written(_ number: Double, _ places: Int) -> String? {
    let model = Model<Double>(.number("n", places: places) { $0 })
    do {
      let library = try TemplateLibrary((["main.txt": "{{n}}"] as Files).sources)
      let template = try library.template("main", for: model.shape)
      return String(decoding: try template.render(model.record(of: number)), as: UTF8.self)
    } catch {
      #expect(error.diagnostics.map(\.id) == ["template.not-finite"])
      return nil
    }
  }

  @Test("numbers are rounded from their exact binary value, ties to even")
  func rounding() {
    #expect(written(0.125, 2) == "0.12")
    #expect(written(0.375, 2) == "0.38")
    #expect(written(2.5, 0) == "2")
    #expect(written(3.5, 0) == "4")
    #expect(written(1.005, 2) == "1.00")
    #expect(written(0.285, 2) == "0.28")
    #expect(written(999.9999, 3) == "1000.000")
    #expect(written(12.5, 1) == "12.5")
  }

  @Test("zero has no sign, small numbers round to it")
  func zero() {
    #expect(written(0, 0) == "0")
    #expect(written(-0.0, 2) == "0.00")
    #expect(written(-0.004, 2) == "0.00")
    #expect(written(-0.006, 2) == "-0.01")
    #expect(written(.leastNonzeroMagnitude, 6) == "0.000000")
    #expect(written(-.leastNormalMagnitude, 6) == "0.000000")
  }

  @Test("large numbers keep all digits until they are refused")
  func large() {
    #expect(written(9_007_199_254_740_992, 0) == "9007199254740992")
    #expect(written(0x1p62, 0) == "4611686018427387904")
    #expect(written(-1e12, 6) == "-1000000000000.000000")
    #expect(written(0x1p63, 0) == nil)
    #expect(written(1e300, 0) == nil)
    #expect(written(1e13, 6) == nil)
  }

  @Test("what is not finite is refused")
  func notFinite() {
    #expect(written(.nan, 2) == nil)
    #expect(written(.infinity, 0) == nil)
    #expect(written(-.infinity, 6) == nil)
  }

  @Test("agrees with the C library on any number")
  func againstC() {
    let seed: UInt64 = 4_711
    var random = SplitMix64(seed: seed)
    for round in 0..<200 {
      let places = Int.random(in: 0...6, using: &random)
      let number = Self.number(from: &random)
      var expected = String(format: "%.\(places)f", number)
      if expected.hasPrefix("-"), !expected.contains(where: { ("1"..."9").contains($0) }) {
        expected.removeFirst()
      }
      #expect(written(number, places) == expected, "seed \(seed), round \(round), \(number)")
    }
  }

  /// Below 2^40 in size; a third of them lie exactly between two decimals.
  private static func number(from random: inout SplitMix64) -> Double {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return Double.random(in: -1...1, using: &random)
    case 1: return Double(Int.random(in: -4_000...4_000, using: &random)) / 64
    default:
      let exponent = Int.random(in: -30...39, using: &random)
      let size = Double(sign: .plus, exponent: exponent, significand: 1)
      return size * Double.random(in: -1...1, using: &random)
    }
  }
}
