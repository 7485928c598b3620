// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Pictures
import TestSupport
import Testing

@Suite("Drawing pictures")
struct DrawnTests {
  static let square = Array(
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="30" height="20">\
    <rect width="30" height="20" fill="#d0651a"/></svg>
    """.utf8
  )
  static let hasTool = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { isThere("\($0)/rsvg-convert") }

  /// The messages of what a drawing by `tool` throws.
  private func messages(
    _ svg: [UInt8] = square,
    by tool: String,
    patience: Duration = .seconds(600)
  ) async -> [String] {
    do throws(ReportError) {
      let picture = try await drawn(svg, by: tool, patience: patience)
      return ["\(String(describing: picture))"]
    } catch {
      #expect(error.stage == .rendering)
      return error.diagnostics.map(\.description)
    }
  }

  /// Longer than any machine is busy, since no test depends on speed.
  private static let patience: Duration = .seconds(3600)

  /// A tool of its own that does what `script` says, in `folder`.
  private func tool(_ script: String, in folder: borrowing TemporaryFolder) throws -> String {
    let path = try folder.write("#!/bin/sh\n\(script)\n", to: "tool")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  @Test("a drawing becomes a PNG of its size times the scale", .enabled(if: hasTool))
  func png() async throws {
    let picture = try #require(try await drawn(Self.square, scale: 2, patience: Self.patience))
    #expect(picture.width == 60 && picture.height == 40)
    #expect(picture.bytes.starts(with: [0x89] + Array("PNG".utf8)))
    #expect(try await drawn(Self.square, scale: 1, patience: Self.patience)?.width == 30)
    #expect(try await drawn(Self.square, scale: 2, patience: Self.patience) == picture)
  }

  @Test("a tool that ends without reading the drawing ends nothing else")
  func deaf() async throws {
    let folder = try TemporaryFolder()
    let comment = Array("<!--\(String(repeating: "x", count: 1 << 20))-->".utf8)
    let found = await messages(
      Self.square + comment,
      by: try tool("exit 1", in: folder),
      patience: Self.patience
    )
    #expect(found.count == 1 && found.allSatisfy { $0.contains("error: ") }, "\(found)")
  }

  @Test("the tool is known to be there, or not, before anything is drawn")
  func installed() async throws {
    let folder = try TemporaryFolder()
    #expect(await isInstalled(try tool("exit 0", in: folder)))
    #expect(await !isInstalled(try folder.write("no program", to: "text")))
    #expect(await !isInstalled(folder.path("none")))
    #expect(await isInstalled("sh"))
    #expect(await !isInstalled("no-such-tool-anywhere"))
  }

  @Test("a large drawing is read whole", .enabled(if: hasTool))
  func large() async throws {
    let comment = "<!--" + String(repeating: "x", count: 1 << 20) + "-->"
    #expect(
      try await drawn(Self.square + Array(comment.utf8), patience: Self.patience)?.height == 40
    )
  }

  @Test("a drawing that is none is told with the tool's message", .enabled(if: hasTool))
  func broken() async throws {
    let found = await messages(Array("<svg".utf8), by: "rsvg-convert")
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("error: `rsvg-convert` draws no picture: "))
    #expect(found[0].hasSuffix("[picture.failed]"))
    #expect(found[0].split(separator: " ").count > 7)
  }

  @Test("without the tool there is no picture and no error")
  func missing() async throws {
    for tool in ["no-such-tool-of-ours", "/no/such/tool"] {
      let picture = try await drawn(Self.square, by: tool, patience: Self.patience)
      #expect(picture == nil)
    }
  }

  @Test("the message of a tool that fails stands on one line")
  func failed() async throws {
    let folder = try TemporaryFolder()
    let tool = try tool("cat >/dev/null; echo one >&2; echo two >&2; exit 3", in: folder)
    #expect(
      await messages(by: tool)
        == ["error: `\(tool)` draws no picture: one two [picture.failed]"]
    )
  }

  @Test("a tool that never ends is ended")
  func late() async throws {
    let folder = try TemporaryFolder()
    let tool = try tool("exec sleep 100000", in: folder)
    #expect(
      await messages(by: tool, patience: .zero)
        == ["error: `\(tool)` had not drawn the picture after 0.0 seconds [picture.too-long]"]
    )
  }

  @Test("a tool that writes without end is ended")
  func tooLarge() async throws {
    let folder = try TemporaryFolder()
    let tool = try tool("exec cat /dev/zero", in: folder)
    #expect(
      await messages(by: tool)
        == ["error: `\(tool)` gives more than 8 MB for one picture [picture.too-large]"]
    )
  }

  @Test(
    "what is no PNG is refused",
    arguments: ["echo hello", "true", "printf '\\211PNG\\r\\n\\032\\n'; head -c 40 /dev/zero"]
  )
  func notPNG(_ script: String) async throws {
    let folder = try TemporaryFolder()
    let tool = try tool("cat >/dev/null; \(script)", in: folder)
    #expect(
      await messages(by: tool) == ["error: what `\(tool)` gives is not a PNG [picture.not-png]"]
    )
  }

  @Test("a tool that the system cannot start is told")
  func cannotRun() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("no program", to: "tool")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let found = await messages(by: path)
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("error: `\(path)` cannot be run: "))
    #expect(found[0].hasSuffix("[picture.cannot-run]"))
  }
}
