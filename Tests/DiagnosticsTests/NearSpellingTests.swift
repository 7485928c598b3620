// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Testing

@Suite struct NearSpellingTests {
  @Test("offers the word with the fewest edits, letter case aside")
  func nearest() {
    #expect(nearSpelling(of: "postions", among: ["market", "positions"]) == "positions")
    #expect(nearSpelling(of: "Ratoi", among: ["ration", "ratio"]) == "ratio")
  }

  @Test("offers nothing when nothing is close")
  func nothing() {
    #expect(nearSpelling(of: "ratio", among: ["venue", "asset"]) == nil)
    #expect(nearSpelling(of: "x", among: []) == nil)
  }
}
