// SPDX-License-Identifier: Apache-2.0

/// Whether one of `texts` names the finding `id`, as a literal or as the end of a message.
public func isProvoked(_ id: String, in texts: [String]) -> Bool {
  texts.contains { $0.contains("\"\(id)\"") || $0.contains("[\(id)]") }
}

/// The texts of the Swift files below `Tests/`, or of one test target there.
///
/// - Parameters:
///   - target: The folder of a test target, such as `SiteTests`; all targets without it.
///   - ignored: The name of a file that is left out, as one that lists names does not provoke them.
/// - Returns: The whole text of each file, in no set order.
/// - Throws: What the system says of a folder or file that cannot be read.
public func testTexts(of target: String = "", except ignored: String? = nil) throws -> [String] {
  try files(below: "\(repository)/Tests/\(target)").filter { path, _ in
    path.hasSuffix(".swift") && path.split(separator: "/").last.map(String.init) != ignored
  }
  .map { String(decoding: $0.value, as: UTF8.self) }
}
