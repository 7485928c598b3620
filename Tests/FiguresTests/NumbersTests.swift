// SPDX-License-Identifier: Apache-2.0
import Figures
import Testing

@Suite struct NumbersTests {
  @Test(
    "numbers are grouped by thousands and have a true minus",
    arguments: [
      (0, 0, "0"), (999, 0, "999"), (1000, 0, "1,000"), (-1_234_567.891, 2, "−1,234,567.89"),
      (-0.4, 0, "0"), (-0.5, 0, "0"), (-0.6, 0, "−1"), (-0.0, 1, "0.0"), (123_456, 1, "123,456.0"),
    ]
  )
  func numbers(value: Double, places: Int, text: String) {
    #expect(number(value, places: places) == text)
  }

  @Test(
    "a signed number has its sign, zero none",
    arguments: [
      (1.25, "+1.2"), (-1.26, "−1.3"), (0, "0.0"), (0.04, "0.0"), (-0.04, "0.0"),
      (1234.5, "+1,234.5"),
    ]
  )
  func signs(value: Double, text: String) { #expect(signed(value, places: 1) == text) }

  @Test("fractions are written as per cent")
  func percents() {
    #expect(percent(25.0 / 27) == "92.6%")
    #expect(percent(0.5, places: 0) == "50%")
    #expect(percent(-0.001_2, places: 2) == "−0.12%")
    #expect(signedPercent(-0.852) == "−85.2%")
    #expect(signedPercent(0.031) == "+3.1%")
    #expect(signedPercent(0) == "0.0%")
    #expect(signedPercent(-0.000_1) == "0.0%")
  }

  @Test("a change of a ratio is a multiple")
  func multiples() {
    #expect(multiple(2.3) == "×2.3")
    #expect(multiple(0.5) == "×0.5")
    #expect(multiple(254) == "×254")
  }

  @Test("small counts are words, others digits")
  func counts() {
    #expect(counted(0) == "no")
    #expect(counted(1) == "one")
    #expect(counted(12) == "twelve")
    #expect(counted(13) == "13")
    #expect(counted(-1) == "−1")
    #expect(count(14_436) == "14,436")
  }
}
