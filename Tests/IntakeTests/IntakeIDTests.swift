// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Intake

struct IntakeIDTests {
  @Test("every finding occurs in a test by its stable name", arguments: IntakeID.allCases)
  func isTested(_ id: IntakeID) throws {
    #expect(isProvoked(id.rawValue, in: try testTexts(of: "IntakeTests")))
  }
}
