// SPDX-License-Identifier: Apache-2.0

import Delivery
import TestSupport
import Testing

@Suite("The names of what goes wrong with mail")
struct DeliveryIDTests {
  @Test("each occurs in a test", arguments: DeliveryID.allCases)
  func occurs(_ id: DeliveryID) throws {
    #expect(isProvoked(id.rawValue, in: try testTexts(of: "DeliveryTests")))
  }
}
