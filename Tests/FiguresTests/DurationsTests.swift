// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Figures

@Suite struct DurationsTests {
  @Test(
    "a span is told in its two largest units",
    arguments: [
      (0, "0 minutes"), (59, "0 minutes"), (60, "1 minute"), (3_599, "59 minutes"),
      (3_600, "1 hour"), (5_400, "1 hour 30 minutes"), (86_400, "1 day"), (86_460, "1 day"),
      (90_000, "1 day 1 hour"), (180_060, "2 days 2 hours"),
    ]
  )
  func words(_ seconds: Int, _ text: String) { #expect(duration(seconds) == text) }
}
