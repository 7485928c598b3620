// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Testing

@testable import Intake

@Suite("The file of publication times")
struct ReleaseTimesTests {
  private func rules(_ text: String) throws -> ReadingRules {
    let workspace = try Workspace(["releases.csv": text])
    var configuration = Configuration(baseURL: "", sources: [])
    configuration.releases = .init(workspace.path("releases.csv"))
    do throws(ReportError) {
      return try readingRules(of: configuration)
    } catch {
      throw ReportError(error.stage, error.diagnostics.map { $0.relative(to: workspace.path) })
    }
  }

  @Test("a bare date is 15:30 New York on it, a moment is itself, and both come first")
  func times() throws {
    let calendar = try rules(
      """
      note,published,as_of
      x,2026-07-20,2026-07-14
      y,2026-12-01T18:00:00-05:00,2026-11-24
      """
    ).releases
    func published(_ count: Int) -> String { calendar.published(asOf: Day(count)).description }
    #expect(published(20_648) == "2026-07-20T19:30:00Z")
    #expect(published(20_781) == "2026-12-01T23:00:00Z")
    #expect(published(20_655) == "2026-07-24T19:30:00Z")
    #expect(calendar.quality(asOf: Day(20_648)) == .given)
  }

  @Test("every bad row is told with its place")
  func problems() throws {
    let error = try #require(throws: ReportError.self) {
      try rules(
        """
        as_of,published
        2026-07-14,2026-07-14 12:00
        soon,2026-07-20
        2026-07-14 12:00,2026-07-20
        2026-07-21,
        2026-07-21
        2026-07-28,2026-08-03
        2026-07-28,2026-08-04
        2026-07-28,2026-08-03
        """
      )
    }
    #expect(error.stage == .data)
    #expect(
      error.diagnostics.map(\.id) == [
        "data.out-of-range", "data.time", "data.time", "data.empty", "data.ragged-row",
        "data.contradiction",
      ]
    )
    #expect(
      error.diagnostics.map(\.location) == [
        Place(file: "releases.csv", line: 2, column: 12),
        Place(file: "releases.csv", line: 3, column: 1),
        Place(file: "releases.csv", line: 4, column: 1),
        Place(file: "releases.csv", line: 5, column: 12),
        Place(file: "releases.csv", line: 6, column: 1),
        Place(file: "releases.csv", line: 8, column: 1),
      ]
    )
    #expect(
      error.diagnostics.last?.summary
        == "the report as of 2026-07-28 has another publication on line 7"
    )
  }

  @Test("a missing column or file is told")
  func missing() throws {
    let error = try #require(throws: ReportError.self) { try rules("as_of,publishd\n") }
    #expect(error.diagnostics.map(\.id) == ["data.missing-column"])
    #expect(error.diagnostics.first?.fix == "write `published` for `publishd`")
    var configuration = Configuration(baseURL: "", sources: [])
    let named = SourceLocation(file: "desk.yml", line: 7, column: 11)
    configuration.releases = .init("nowhere/releases.csv", at: named)
    let gone = try #require(throws: ReportError.self) { try readingRules(of: configuration) }
    #expect(gone.stage == .input)
    #expect(gone.diagnostics.map(\.id) == ["input.missing"])
    #expect(gone.diagnostics.first?.location == named)
    #expect(gone.diagnostics.first?.fix?.contains("as_of,published") == true)
  }
}
