// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Glibc
import Reports
import TestSupport
import Testing

@Suite("What was changed since it was published is never kept")
struct KeptOutputTests {
  private let note = "\(Positions.folder(2))/index.html"

  /// Builds four days, changes something, builds again, and expects the site as it was.
  private func expectMended(
    made: Int,
    _ change: (borrowing Desk) throws -> Void
  ) async throws {
    let desk = try Desk(Positions.input(4))
    try await desk.build()
    let before = try desk.site()
    try change(desk)
    #expect(try await desk.build().made == made)
    try #expect(differences(before, desk.site()) == [])
    #expect(try await desk.build().made == 0)
  }

  @Test("a page that is gone is made again")
  func deleted() async throws {
    try await expectMended(made: 1) { desk in
      try FileManager.default.removeItem(atPath: desk.path("site/\(note)"))
    }
  }

  @Test("a folder of a note that is gone is made again")
  func folder() async throws {
    try await expectMended(made: 1) { desk in
      try FileManager.default.removeItem(atPath: desk.path("site/\(Positions.folder(2))"))
    }
  }

  @Test("an output that is gone is made again")
  func output() async throws {
    try await expectMended(made: 4) { desk in
      try FileManager.default.removeItem(atPath: desk.path("site"))
    }
  }

  @Test("a page with other bytes is made again, also with its old size and time")
  func edited() async throws {
    try await expectMended(made: 1) { desk in
      let path = desk.path("site/\(note)")
      var before = stat()
      try #require(stat(path, &before) == 0)
      let text = try desk.read("site/\(note)")
      let file = open(path, O_WRONLY)
      defer { close(file) }
      let other = Array(text.replacing("<h1", with: "<h2").replacing("</h1", with: "</h2").utf8)
      try #require(write(file, other, other.count) == text.utf8.count)
      let times = [before.st_atim, before.st_mtim]
      try #require(futimens(file, times) == 0)
    }
  }

  @Test("data with other bytes is made again")
  func data() async throws {
    try await expectMended(made: 1) { desk in
      try desk.put("row\n", "site/\(Positions.folder(3))/data.csv")
    }
  }

  @Test("a page that was touched only is read, found the same, and kept")
  func touched() async throws {
    try await expectMended(made: 0) { desk in
      let text = try desk.read("site/\(note)")
      try FileManager.default.removeItem(atPath: desk.path("site/\(note)"))
      try desk.put(text, "site/\(note)")
    }
  }

  @Test("a site that was copied elsewhere with its cache is read, found the same, and kept")
  func copied() async throws {
    let desk = try Desk(Positions.input(3))
    try await desk.build()
    let manager = FileManager.default
    try manager.copyItem(atPath: desk.path("site"), toPath: desk.path("there"))
    try manager.copyItem(atPath: desk.path(".site.cache"), toPath: desk.path(".there.cache"))
    let receipt = try await desk.build { $0.output = desk.path("there") }
    #expect((receipt.made, receipt.written) == (0, 0))
  }

  @Test("a site of other data beside a cache that speaks of it is made anew")
  func foreign() async throws {
    let desk = try Desk(Positions.input(3))
    try await desk.build()
    let other = try Desk([
      "positions/p.csv": Positions.header + Positions.rows(3, seed: 99).joined()
    ])
    try await other.build()
    let manager = FileManager.default
    try manager.removeItem(atPath: other.path("site"))
    try manager.copyItem(atPath: desk.path("site"), toPath: other.path("site"))
    #expect(try await other.build().made == 3)
    try await other.build {
      $0.output = other.path("clean")
      $0.isForced = true
    }
    try #expect(differences(other.site(), other.site("clean")) == [])
  }
}
