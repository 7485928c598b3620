// SPDX-License-Identifier: Apache-2.0
import Styles
import TestSupport
import Testing

@Suite("The names of findings")
struct StylesIDTests {
  @Test("each occurs in a test", arguments: StylesID.allCases)
  func occurs(_ id: StylesID) throws {
    #expect(isProvoked(id.rawValue, in: try testTexts(of: "StylesTests")))
  }
}
