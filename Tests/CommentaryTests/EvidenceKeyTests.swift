// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Commentary

@Suite("The letters of the evidence")
struct EvidenceKeyTests {
  @Test(
    "run a to p, then aa to pp",
    arguments: [(0, "a"), (1, "b"), (15, "p"), (16, "aa"), (17, "bb"), (31, "pp"), (32, "aaa")]
  )
  func letters(_ index: Int, _ key: String) {
    #expect(evidenceKey(index) == key)
  }

  @Test("differ for as many figures as a note can have")
  func distinct() {
    let keys = FigureName.allCases.indices.map(evidenceKey)
    #expect(Set(keys).count == keys.count)
  }
}
