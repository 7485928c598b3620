// SPDX-License-Identifier: Apache-2.0
import Foundation
public import Testing

/// Compares `actual` with the file `Golden/<name>` beside the test's file.
///
/// With `GOLDEN=record` in the environment the file is rewritten and the test fails, so that no
/// recording run is green. A missing file fails. On a difference the first differing line is
/// reported and `<name>.actual` is left beside the file.
public func expectGolden(
  _ actual: String,
  _ name: String,
  testFile: String = #filePath,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: testFile).deletingLastPathComponent().appending(path: "Golden")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["GOLDEN"] == "record" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(actual.utf8).write(to: file)
    Issue.record("recorded Golden/\(name)", sourceLocation: sourceLocation)
    return
  }
  guard FileManager.default.fileExists(atPath: file.path()) else {
    Issue.record("Golden/\(name) is missing", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  guard Array(actual.utf8) != Array(expected.utf8) else { return }
  try Data(actual.utf8).write(to: folder.appending(path: "\(name).actual"))
  Issue.record(difference(expected, actual, name), sourceLocation: sourceLocation)
}

/// The first line in which two texts differ, of both; compared byte by byte.
private func difference(_ expected: String, _ actual: String, _ name: String) -> Comment {
  let (old, new) = (lines(of: expected), lines(of: actual))
  let at = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
  func line(_ lines: [[UInt8]]) -> String {
    at < lines.count ? String(decoding: lines[at], as: UTF8.self) : "(end of file)"
  }
  return "Golden/\(name):\(at + 1)\n  expected \(line(old))\n  found    \(line(new))"
}

private func lines(of text: String) -> [[UInt8]] {
  text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
}
