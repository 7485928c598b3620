// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport

/// A desk whose site has cards, drawn by a tool of the test's own that counts what it draws.
struct CardDesk: ~Copyable {
  let desk: Desk

  /// A desk with `days` days of positions, and a configuration with `rest`.
  init(_ days: Int, _ rest: String = "cards: 2\n") throws {
    let made = try Desk(Positions.input(days))
    try Self.configure(made, rest)
    try Self.tool(made, "cat >\"$0.svg\"; echo x >>\"$0.log\"; cat \"$0.png\"")
    try Data(Self.picture).write(to: URL(filePath: made.path("tool.png")))
    desk = made
  }

  /// As much of a PNG of 1200 by 630 pixels as anybody reads: its signature and header (PNG, 5.2, 11.2.1).
  static let picture: [UInt8] =
    [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 0x04, 0xB0, 0, 0, 0x02, 0x76] + Array(repeating: 0, count: 20)

  /// Writes the configuration again.
  func configure(_ rest: String) throws { try Self.configure(desk, rest) }

  /// Makes the tool do what `script` says.
  func tool(_ script: String) throws { try Self.tool(desk, script) }

  private static func configure(_ desk: borrowing Desk, _ rest: String) throws {
    let data = desk.path("in")
    try desk.put(
      "base_url: https://example.com/a/\n\(rest)"
        + "sources:\n  - positions: \(data)/positions/*.csv\n  - market: \(data)/market/*.csv\n",
      "notes.yml"
    )
  }

  private static func tool(_ desk: borrowing Desk, _ script: String) throws {
    let path = try desk.put("#!/bin/sh\n\(script)\n", "tool")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  /// How often the tool drew, in all builds.
  var drawn: Int {
    get throws {
      isThere(desk.path("tool.log")) ? try desk.read("tool.log").count { $0 == "x" } : 0
    }
  }

  /// Builds by the configuration.
  @discardableResult
  func build(
    _ change: (inout BuildRequest) -> Void = { _ in }
  ) async throws(ReportError) -> BuildReceipt {
    try await desk.build { request in
      request.inputs = []
      request.configuration = desk.path("notes.yml")
      request.cardTool = desk.path("tool")
      request.jobs = 2
      change(&request)
    }
  }

  /// The site that a build makes without keeping anything.
  func clean() async throws -> [String: [UInt8]] {
    try await build {
      $0.output = desk.path("clean")
      $0.isForced = true
    }
    return try desk.site("clean")
  }

  /// The numbers of the days whose notes have a card, and of those whose pages tell of one.
  func cards(of days: Int) throws -> (files: [Int], pages: [Int]) {
    let files = (1...days).filter { isThere(desk.path("site/\(Positions.folder($0))/card.png")) }
    let pages = try (1...days).filter {
      let folder = Positions.folder($0)
      return try desk.read("site/\(folder)/index.html")
        .contains(
          "<meta property=\"og:image\" content=\"https://example.com/a/\(folder)/card.png\"/>"
        )
    }
    return (files, pages)
  }

  /// What verifying the site finds.
  func findings() async throws(ReportError) -> [Diagnostic] {
    try await verify(VerifyRequest(desk.path("site"))).findings
  }
}
