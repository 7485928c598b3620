// SPDX-License-Identifier: Apache-2.0
import Foundation
import Markup
import Testing

@Suite struct MarkupIDTests {
  @Test("every stable name occurs in a test that provokes it", arguments: MarkupID.allCases)
  func provoked(_ id: MarkupID) throws {
    // No test makes 2 GB of text or runs out of memory.
    if id == .tooLarge || id == .outOfMemory { return }
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    let texts = try files.filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }
    #expect(texts.contains { $0.contains("[\(id.rawValue)]") || $0.contains("\"\(id.rawValue)\"") })
  }
}
