// SPDX-License-Identifier: Apache-2.0
internal import Site

/// The first line of a copied template, by which a later version knows of what it is a copy.
///
///     {{! leverage-notes pages/note.html 0.1.0 1a2b3c4d5e6f }}
struct CopyMark: Hashable, Sendable {
  /// The version it was copied from.
  let version: TemplateVersion
  /// How the digest of what was copied begins.
  let digest: String

  /// The mark of a copy of `bytes` by this version.
  ///
  /// - Returns: `nil` if this program bears no version.
  init?(of bytes: [UInt8]) {
    guard let version = TemplateVersion.current else { return nil }
    self.version = version
    digest = String(contentDigest(of: bytes).prefix(Self.digits))
  }

  /// The mark in the first line of `text`; `nil` if there is none.
  init?(in text: [UInt8]) {
    let line = text.prefix { $0 != UInt8(ascii: "\n") }.prefix(400)
    let words = String(decoding: line, as: UTF8.self).split { $0 == " " || $0 == "\r" }
    guard let start = words.firstIndex(of: "leverage-notes"), start <= 1, words.count > start + 3,
      let version = TemplateVersion(words[start + 2]), words[start + 3].count == Self.digits
    else { return nil }
    self.version = version
    digest = String(words[start + 3])
  }

  private static let digits = 12

  /// The mark's words behind the path.
  var text: String { "\(version) \(digest)" }

  /// The line that marks a copy of the template at `path`, with its line end; `nil` for a file that has
  /// no comments.
  func line(for path: String) -> String? {
    let words = "leverage-notes \(path) \(text)"
    switch path.split(separator: ".").last {
    case "html", "svg", "txt": return "{{! \(words) }}\n"
    case "css": return "/* \(words) */\n"
    case "js": return "// \(words)\n"
    default: return nil
    }
  }
}
