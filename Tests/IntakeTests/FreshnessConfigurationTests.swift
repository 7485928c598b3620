// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Testing

@testable import Intake

@Suite("The configuration of freshness")
struct FreshnessConfigurationTests {
  private func read(_ text: String) throws -> Configuration {
    try configuration(
      parsing: "base_url: https://desk.example/\n" + text,
      file: "leverage-notes.yml"
    )
  }

  @Test("is absent unless it is written, and a banner unless more is said")
  func read() throws {
    #expect(try read("").freshness == nil)
    let plain = try read("freshness: { max_age: 36h }").freshness
    #expect(plain?.maxAge == 36 * 3600 && plain?.late == .banner)
    let written = try read("freshness: { max_age: 8d, late: last_good }")
    let chosen = written.freshness
    #expect(chosen?.maxAge == 8 * 86_400 && chosen?.late == .lastGood)
    #expect(written.freshnessLocation?.line == 2)
  }

  @Test(
    "says what is wrong with it, and where",
    arguments: [
      ("freshness: { late: banner }", "config.missing-key", "max_age"),
      ("freshness: { max_age: soon }", "config.wrong-value", "36h"),
      ("freshness: { max_age: 36h, late: baner }", "config.wrong-value", "write `banner`"),
      ("freshness: { max_age: 36h, late: never }", "config.wrong-value", "refuse"),
      ("freshness: { max_ages: 36h }", "config.unknown-key", "max_age"),
    ]
  )
  func wrong(_ text: String, _ id: String, _ fix: String) throws {
    let error = #expect(throws: ReportError.self) { try read(text) }
    let found = try #require(error?.diagnostics.first { $0.id == id })
    #expect(found.fix?.contains(fix) == true, "\(found.text)")
    #expect(found.location?.line == 2)
  }
}
