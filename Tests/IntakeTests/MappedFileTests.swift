// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Intake

struct MappedFileTests {
  @Test(
    "bytes that were let go are there again when they are read",
    arguments: [0..<0, 0..<1, 0..<100_000, 1..<99_999, 5000..<20_000, 40_960..<100_000]
  )
  func lettingGo(_ range: Range<Int>) throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    let workspace = try Workspace()
    try workspace.write(bytes, to: "a")
    let file = try MappedFile(path: workspace.path("a"))
    #expect(file.withBytes { Array($0) } == bytes)
    file.letGo(range)
    #expect(file.withBytes { Array($0) } == bytes)
  }

  @Test("an empty file has nothing to let go")
  func empty() throws {
    let workspace = try Workspace(["a": ""])
    let file = try MappedFile(path: workspace.path("a"))
    file.letGo(0..<0)
    #expect(file.count == 0)
  }
}
