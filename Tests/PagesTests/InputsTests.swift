// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Pages

@Suite("Rows of evidence")
struct InputsTests {
  @Test(
    "neighbouring rows are written as one range",
    arguments: [
      ([], ""), ([7], "7"), ([6, 7, 8], "6–8"), ([1, 2, 5, 7, 8, 1000], "1–2, 5, 7–8, 1,000"),
    ]
  )
  func range(_ rows: [Int], _ text: String) {
    #expect(ranges(of: rows) == text)
  }
}
