// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import History

struct HistoryIDTests {
  @Test("every finding occurs in a test by its stable name", arguments: HistoryID.allCases)
  func isTested(_ id: HistoryID) throws {
    #expect(isProvoked(id.rawValue, in: try testTexts(of: "HistoryTests")))
  }
}
