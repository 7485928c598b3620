// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Positioning
import Reports
import TestSupport
import Testing

@Suite("A site whose figures are late")
struct FreshnessSiteTests {
  /// Figures of 30 days from 1 December 2025 on, so to the end of 30 December.
  private func desk(_ late: String, maxAge: String = "36h") throws -> Desk {
    let files = Positions.input(30)
    let desk = try Desk(files)
    try desk.put(
      """
      base_url: https://desk.example/
      cards: none
      sources: [{ positions: in/positions/*.csv }, { market: in/market/*.csv }]
      freshness: { max_age: \(maxAge), late: \(late) }
      """,
      "leverage-notes.yml"
    )
    return desk
  }

  private static let end = Year(2025).day(12, 30).end

  @discardableResult
  private func build(
    _ desk: borrowing Desk,
    hoursLater hours: Int,
    strict: Bool = false
  ) async throws -> BuildReceipt {
    let path = desk.path("leverage-notes.yml")
    return try await desk.build {
      $0.inputs = []
      $0.configuration = path
      $0.now = Self.end + hours * 3600
      $0.isStrict = strict
    }
  }

  @Test("says so on the home page and the newest note alone, and verifies")
  func banner() async throws {
    let desk = try desk("banner")
    let receipt = try await build(desk, hoursLater: 40)
    #expect(receipt.isPublished)
    #expect(receipt.warnings.map(\.id) == ["data.late"])
    #expect(receipt.warnings.first?.location?.line == 4)
    let line =
      "The newest figures are of 30 December 2025. When this page was made, on 1 January 2026 at"
      + " 16:00 UTC, they were 1 day 16 hours old and newer ones had not come."
    for path in ["index.html", "2025/12/30/index.html"] {
      #expect(try desk.read("site/\(path)").contains(line), "\(path)")
    }
    for path in ["2025/12/29/index.html", "archive/index.html"] {
      #expect(!(try desk.read("site/\(path)").contains("newer ones had not come")), "\(path)")
    }
    #expect(try await verify(VerifyRequest(desk.path("site"))).findings == [])
    #expect(try checkPaths([desk.path("site")]).findings == [])
  }

  @Test("built again with news or at another time, it has the bytes of one that is made anew")
  func incremental() async throws {
    let desk = try desk("banner")
    try await desk.build {
      $0.inputs = []
      $0.configuration = desk.path("leverage-notes.yml")
      $0.now = Self.end + 40 * 3600
    }
    for hours in [10, 50] {
      try await build(desk, hoursLater: hours)
      let kept = try desk.site()
      try await desk.build {
        $0.inputs = []
        $0.configuration = desk.path("leverage-notes.yml")
        $0.now = Self.end + hours * 3600
        $0.output = desk.path("anew")
      }
      #expect(try differences(kept, desk.site("anew")) == [])
    }
    #expect(try desk.read("site/index.html").contains("2 days 2 hours old"))
  }

  @Test("is refused with 75 where late figures are, and stays as it is")
  func refused() async throws {
    let desk = try desk("refuse")
    try await build(desk, hoursLater: 1)
    let before = try desk.site()
    let error = await #expect(throws: ReportError.self) { try await build(desk, hoursLater: 37) }
    #expect(error?.stage == .freshness && error?.diagnostics.map(\.id) == ["data.late"])
    #expect(error?.stage.exitStatus == .tooOld)
    #expect(try differences(before, desk.site()) == [])
  }

  @Test("is the last good one where that is wanted, with a warning that fails a strict build")
  func lastGood() async throws {
    let desk = try desk("last_good")
    try await build(desk, hoursLater: 1)
    let before = try desk.site()
    let receipt = try await build(desk, hoursLater: 37)
    #expect(!receipt.isPublished)
    #expect(receipt.warnings.map(\.id) == ["data.late"])
    #expect(try differences(before, desk.site()) == [])
    let error = await #expect(throws: ReportError.self) {
      try await build(desk, hoursLater: 37, strict: true)
    }
    #expect(error?.stage == .checking)
  }
}
