// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Site
import Testing

@Suite("The names of findings")
struct SiteIDTests {
  @Test("each occurs in a test", arguments: SiteID.allCases)
  func occurs(_ id: SiteID) throws {
    let folder = String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex))
    let tests = try FileManager.default.contentsOfDirectory(atPath: folder)
      .compactMap { FileManager.default.contents(atPath: "\(folder)/\($0)") }
      .map { String(decoding: $0, as: UTF8.self) }
    #expect(tests.contains { $0.contains(id.rawValue) })
  }
}
