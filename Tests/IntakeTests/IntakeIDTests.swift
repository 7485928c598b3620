// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Testing

@testable import Intake

struct IntakeIDTests {
  @Test("every finding occurs in a test by its stable name", arguments: IntakeID.allCases)
  func isTested(_ id: IntakeID) throws {
    let folder = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    let isNamed = try files.filter { $0.hasSuffix("Tests.swift") }.contains { name in
      try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        .contains("\"\(id.rawValue)\"")
    }
    #expect(isNamed)
  }
}
