// SPDX-License-Identifier: Apache-2.0
import Pictures
import TestSupport
import Testing

@Suite("The names of findings")
struct PicturesIDTests {
  @Test("each occurs in a test", arguments: PicturesID.allCases)
  func occurs(_ id: PicturesID) throws {
    #expect(isProvoked(id.rawValue, in: try testTexts(of: "PicturesTests")))
  }
}
