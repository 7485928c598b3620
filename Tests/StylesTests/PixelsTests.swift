// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Styles

@Suite("Lengths")
struct PixelsTests {
  @Test(
    "a number has no places that say nothing",
    arguments: zip(
      [0, -0.0, 12.5, 1.005, 0.004, -0.004, -3.05, 100, 99.999],
      ["0", "0", "12.5", "1", "0", "0", "-3.05", "100", "100"]
    )
  )
  func written(_ number: Double, _ text: String) { #expect(decimal(number) == text) }

  @Test(
    "a length is a number, with px or without",
    arguments: zip(
      ["12px", "-4.5", "0", "", "px", "1em", "inf", "1%"],
      [12, -4.5, 0] as [Double?] + Array(repeating: nil, count: 5)
    )
  )
  func read(_ text: String, _ number: Double?) { #expect(pixels(text) == number) }

  @Test("a share is of the whole, and nothing is all of it")
  func shares() {
    #expect(pixels("25%", of: 80) == 20)
    #expect(pixels("7", of: 80) == 7)
    #expect(pixels(nil, of: 80) == 80)
    #expect(pixels("x%", of: 80) == nil)
  }
}
