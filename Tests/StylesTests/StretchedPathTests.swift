// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Styles

@Suite("Stretching a path")
struct StretchedPathTests {
  @Test(
    "each number goes by its axis",
    arguments: zip(
      [
        "M0 10l5-2H100z", "m1,1 2,2t3 3", "M1 1V2h3v-4", "M0 0C1 1 2 2 3 3s1 1 2 2",
        " M 1e1 1.5 Q .5.5-1-1", "M1 1M2 2ZM3. 3", "M0-0l-0-0",
      ],
      [
        "M0 5l10-1H200z", "m2 0.5 4 1t6 1.5", "M2 0.5V1h6v-2", "M0 0C2 0.5 4 1 6 1.5s2 0.5 4 1",
        "M20 0.75Q1 0.25-2-0.5", "M2 0.5M4 1ZM6 1.5", "M0 0l0 0",
      ]
    )
  )
  func axes(_ data: String, _ expected: String) {
    #expect(stretched(data, by: (2, 0.5)) == expected)
  }

  @Test("steps of an odd size add up")
  func steps() throws {
    let path = try #require(stretched("M0 0" + String(repeating: "l3 1", count: 999), by: (0.1, 1)))
    #expect(path.hasSuffix("l0.3 1"))
    let fine = try #require(stretched("M0 0l1 1", by: (0.43219, 1)))
    #expect(fine == "M0 0l0.4322 1")
  }

  @Test(
    "what is no such path is refused",
    arguments: ["L1 1", "M1", "M1 1A1 1 0 0 1 2 2", "M1 1z3", "M1 1H", "M1 1x", "M1 1L1 1 1"]
  )
  func refused(_ data: String) { #expect(stretched(data, by: (1, 1)) == nil) }

  @Test("no data is no path, which draws nothing")
  func empty() { #expect(stretched(" ", by: (1, 1)) == "") }
}
