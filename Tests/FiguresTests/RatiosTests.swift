// SPDX-License-Identifier: Apache-2.0
import Figures
import Testing

@Suite struct RatiosTests {
  @Test(
    "a ratio has one decimal up to 99 and none beyond",
    arguments: [
      (12.5, "12.5:1", "12.5 to 1"), (1, "1.0:1", "1.0 to 1"), (99, "99.0:1", "99.0 to 1"),
      (254.4, "254:1", "254 to 1"), (1254, "1,254:1", "1,254 to 1"),
      (14.43, "14.4:1", "14.4 to 1"),
    ]
  )
  func ratios(larger: Double, colon: String, words: String) {
    #expect(ratio(larger) == colon)
    #expect(ratio(larger, .words) == words)
  }

  @Test("no ratio is printed with a decimal at 100")
  func edge() { #expect(ratioFigure(99.96) == "100") }
}
