// SPDX-License-Identifier: Apache-2.0
import Markup
import TestSupport
import Testing

@Suite struct MarkupIDTests {
  @Test("every stable name occurs in a test that provokes it", arguments: MarkupID.allCases)
  func provoked(_ id: MarkupID) throws {
    // No test makes 2 GB of text or runs out of memory.
    if id == .tooLarge || id == .outOfMemory { return }
    #expect(isProvoked(id.rawValue, in: try testTexts(of: "MarkupTests")))
  }
}
