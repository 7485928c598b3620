// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@Suite("People's words that want to be more than words")
struct HostileTextTests {
  static let strings =
    HostileTests.strings.filter { !$0.contains("\u{0}") && !$0.contains("\t") } + [
      "\"\u{301} onload='x'", "'\u{301}><b>", String(repeating: "W", count: 5000),
      "\u{2066}a\u{2069}\u{200F}b", "[a](javascript:alert(1))", "![a](http://b/c.png)",
      "</blockquote><h1>", "\u{85}\u{2028}\u{FFFE}c",
    ]

  /// `text` as a double-quoted scalar, which YAML reads as JSON does.
  private static func quoted(_ text: String) throws -> String {
    let data = try JSONSerialization.data(withJSONObject: [text], options: .withoutEscapingSlashes)
    return String(String(decoding: data, as: UTF8.self).dropFirst().dropLast())
  }

  /// Two days with a text for the second, which is all `text`.
  private static func input(_ text: String, _ place: String) throws -> [String: String] {
    let value = try quoted(text)
    return Positions.input(2).merging([
      "notes/2025-12-02.md": """
      ---
      title: \(value)
      summary: \(value)
      author: \(value)
      tags: [\(value)]
      place: \(place)
      ---
      Words.
      """
    ]) { $1 }
  }

  private func elements(_ page: String) -> [String] {
    page.matches(of: /<(\/?[A-Za-z0-9]+)/).map { String($0.1) }
  }

  @Test("are text in every part of the front matter, above and instead", arguments: strings)
  func frontMatter(_ text: String) async throws {
    guard !text.contains("{{") else { return }
    for place in ["above", "instead"] {
      let plain = try Desk(Self.input("plain", place))
      let hostile = try Desk(Self.input(text, place))
      if let error = await hostile.refusal() {
        // What YAML may not hold at all, and what is too long for a tag.
        let isLong = text.unicodeScalars.count > 80
        #expect(error.diagnostics.map(\.id) == [isLong ? "text.wrong-value" : "text.front-matter"])
        #expect(isLong || text.contains("\u{FFFE}"))
        continue
      }
      try await plain.build()
      #expect(try checkPaths([hostile.path("site")]).findings == [])
      for (path, bytes) in try hostile.site() where path.hasSuffix(".html") {
        // The page of the text's tag has its address from the tag.
        let isOwnTag = path.hasPrefix("tags/") && path.split(separator: "/").count > 2
        let isOwn = isOwnTag && !path.hasPrefix("tags/leads/") && !path.hasPrefix("tags/regimes/")
        let same = try plain.read("site/" + (isOwn ? "tags/plain/index.html" : path))
        #expect(elements(String(decoding: bytes, as: UTF8.self)) == elements(same), "\(path)")
      }
      let data = Data(try hostile.read("site/2025/12/02/note.json").utf8)
      _ = try JSONSerialization.jsonObject(with: data)
    }
  }

  @Test("are text in the prose, or refused with their place", arguments: strings)
  func prose(_ text: String) async throws {
    let desk = try Desk(Positions.input(2).merging(["notes/2025-12-02.md": "a \(text) b"]) { $1 })
    if let error = await desk.refusal() {
      #expect(error.stage == .data)
      #expect(error.diagnostics.allSatisfy { $0.id.hasPrefix("text.") && $0.location != nil })
      #expect(!isThere(desk.path("site")))
    } else {
      #expect(try checkPaths([desk.path("site")]).findings == [])
      let page = try desk.read("site/2025/12/02/index.html")
      // The note's own data for search engines are no script that runs.
      let scripts = page.matches(of: /<script[^>]*>/).map { String($0.output) }
      #expect(scripts == ["<script type=\"application/ld+json\">"])
      #expect(!page.contains("href=\"javascript"))
      #expect(page.matches(of: /<h1>/).count == 1)
    }
  }

  @Test("are text in every part of a comment", arguments: strings)
  func comments(_ text: String) async throws {
    let short = String(text.prefix(300))
    func input(_ text: String) throws -> [String: String] {
      let value = try Self.quoted(text)
      let name = try Self.quoted(String(text.prefix(80)))
      return Positions.input(2).merging([
        "comments/c.jsonl": """
        {"note":"2025-12-01","author":\(name),"role":\(name),"time":"2025-12-02T08:00:00Z",\
        "text":\(value),"likes":1}
        """
      ]) { $1 }
    }
    let plain = try Desk(input("plain"))
    let hostile = try Desk(input(short))
    try await plain.build()
    try await hostile.build()
    #expect(try checkPaths([hostile.path("site")]).findings == [])
    let paths = try hostile.site().keys.filter { $0.hasSuffix(".html") }
    for path in paths {
      #expect(try elements(hostile.read("site/\(path)")) == elements(plain.read("site/\(path)")))
    }
    for path in ["2025/12/02/note.json", "data/archive/comments-2025.json"] {
      _ = try JSONSerialization.jsonObject(with: Data(hostile.read("site/\(path)").utf8))
    }
  }
}
