// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Glibc
import Reports
import SampleData
import TestSupport
import Testing

@Suite("An output that cannot be written")
struct OutputTests {
  @Test("while another build holds it, refuses and leaves the old site whole")
  func locked() async throws {
    let desk = try Desk(Positions.input(2))
    try await desk.build()
    let before = try desk.site()
    let lock = open(desk.path(".site.lock"), O_RDWR | O_CREAT, 0o644)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
    try desk.write(Positions.input(3))
    let error = await desk.refusal()
    #expect(error?.stage == .publishing)
    #expect(error?.diagnostics.map(\.id) == ["site.locked"])
    try #expect(differences(before, desk.site()) == [])
  }

  @Test("in a folder that is read-only, refuses and leaves the old site whole")
  func readOnly() async throws {
    let desk = try Desk(Positions.input(2))
    let output = desk.path("shelf/site")
    try desk.put("", "shelf/.keep")
    try await desk.build { $0.output = output }
    let before = try desk.site("shelf/site")
    try #require(chmod(desk.path("shelf"), 0o555) == 0)
    defer { chmod(desk.path("shelf"), 0o755) }
    // Whoever may write anywhere cannot see this refusal.
    guard access(desk.path("shelf"), W_OK) != 0 else { return }
    try desk.write(Positions.input(3))
    let error = await desk.refusal { $0.output = output }
    #expect(error?.stage == .publishing)
    try #expect(differences(before, desk.site("shelf/site")) == [])
  }

  @Test("that is a file, or holds another's page in a page's place, is left alone")
  func notOurs() async throws {
    let desk = try Desk(Positions.input(2))
    try desk.put("mine", "site/index.html")
    let foreign = await desk.refusal()
    #expect(foreign?.stage == .publishing)
    #expect(foreign?.diagnostics.first?.id == "site.foreign-file")
    try #expect(desk.read("site/index.html") == "mine")
    let file = try desk.put("mine", "paper")
    let taken = await desk.refusal { $0.output = file }
    #expect(taken?.stage == .publishing)
    #expect(taken?.diagnostics.first?.id == "site.not-a-folder")
    try #expect(desk.read("paper") == "mine")
  }

  @Test("where the sample would overwrite another file, nothing is written")
  func sample() throws {
    let desk = try Desk()
    try desk.put("mine", "in/market/market.csv")
    let error = #expect(throws: ReportError.self) {
      try writeSample(SampleRequest(days: 2, assets: 1, venues: 1), to: desk.path("in"))
    }
    #expect(error?.stage == .publishing)
    #expect(error?.diagnostics.map(\.id) == ["sample.would-overwrite"])
    #expect(!isThere(desk.path("in/positions/positions.csv")))
    let file = try desk.put("mine", "paper")
    let blocked = #expect(throws: ReportError.self) {
      try writeSample(SampleRequest(days: 2, assets: 1, venues: 1), to: file)
    }
    #expect(blocked?.diagnostics.map(\.id) == ["sample.cannot-write"])
  }

  @Test("is refused by a strict build before it is touched if there is a warning")
  func strict() async throws {
    let desk = try Desk(Positions.input(2))
    try desk.write(["positions/plan.txt": "later\n"])
    let receipt = try await desk.build()
    #expect(receipt.warnings.map(\.id) == ["input.not-read"])
    let before = try desk.site()
    try desk.write(Positions.input(3))
    let error = await desk.refusal { $0.isStrict = true }
    #expect(error?.stage == .checking)
    #expect(error?.diagnostics.map(\.id) == ["input.not-read"])
    try #expect(differences(before, desk.site()) == [])
  }
}
