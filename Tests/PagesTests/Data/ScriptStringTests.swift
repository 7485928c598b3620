// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Pages

@Suite("A string of the script's data")
struct ScriptStringTests {
  static let texts = [
    "", "a", "\"", "\\", "\\\"", "'", "`${x}`", "</script><script>alert(1)</script>", "<!--", "]]>",
    "\u{2028}\u{2029}", "\n\r\t\u{0}", "é€𝄞", "\"]);alert(1);([\"", "&lt;", "\\u003c", "e\u{301}<",
  ]

  @Test("comes back as it was, and has nothing that leaves it or its file", arguments: texts)
  func escaped(_ text: String) throws {
    let written = scriptString(text)
    let read = try JSONDecoder().decode([String].self, from: Data("[\(written)]".utf8))
    #expect(read.map { Array($0.unicodeScalars) } == [Array(text.unicodeScalars)])
    let forbidden: Set<Unicode.Scalar> = ["<", ">", "&", "\u{2028}", "\u{2029}"]
    #expect(!written.unicodeScalars.contains { forbidden.contains($0) || $0.value < 32 })
  }
}
