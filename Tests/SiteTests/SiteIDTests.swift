// SPDX-License-Identifier: Apache-2.0

import Site
import TestSupport
import Testing

@Suite("The names of findings")
struct SiteIDTests {
  @Test("each occurs in a test", arguments: SiteID.allCases)
  func occurs(_ id: SiteID) throws {
    #expect(isProvoked(id.rawValue, in: try testTexts(of: "SiteTests")))
  }
}
