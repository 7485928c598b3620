// SPDX-License-Identifier: Apache-2.0
import Fetch
import TestSupport
import Testing

@Suite("The names of what goes wrong with a fetch")
struct FetchIDTests {
  @Test("each occurs in a test", arguments: FetchID.allCases)
  func occurs(_ id: FetchID) throws {
    #expect(isProvoked(id.rawValue, in: try testTexts()))
  }
}
