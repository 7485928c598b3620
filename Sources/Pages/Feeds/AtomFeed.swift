// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// An Atom feed (RFC 4287) of entries that lead to pages.
struct AtomFeed: Sendable {
  /// One entry.
  struct Entry: Sendable {
    /// The absolute address of its page, which is its id as well.
    let address: String
    /// What it is about, in one line.
    let title: String
    /// What it says in a line or two, as plain text.
    let summary: String
    /// All that it says, as HTML; `nil` where that is on its page alone.
    let content: String?
    /// When it was first there, and when it last changed.
    let published: Instant, updated: Instant
  }

  /// The absolute address of the feed itself, which is its id, and of the page that it is of.
  let address: String, page: String
  /// What the feed is called, and who writes it.
  let title: String, author: String
  /// When it last changed.
  var updated: Instant
  /// The newest first.
  var entries: [Entry]
  /// The absolute addresses of the feeds with the entries before and behind these, and of the one with
  /// the newest; `nil` where there is none.
  var older: String?, newer: String?, current: String?

  /// The document.
  var bytes: [UInt8] {
    let history = current == nil ? "" : " xmlns:fh=\"http://purl.org/syndication/history/1.0\""
    var lines = [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"\(history) xml:lang=\"en\">",
      Self.element("title", title),
      Self.element("id", address),
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(Self.escaped(address))\"/>",
      "<link rel=\"alternate\" type=\"text/html\" href=\"\(Self.escaped(page))\"/>",
      Self.element("updated", updated.description),
      "<author>" + Self.element("name", author) + "</author>",
    ]
    // What is paged by year holds the whole of its year (RFC 5005, 4).
    if current != nil { lines.append("<fh:archive/>") }
    for (relation, address) in [
      ("prev-archive", older), ("next-archive", newer), ("current", current),
    ] {
      guard let address else { continue }
      lines.append("<link rel=\"\(relation)\" href=\"\(Self.escaped(address))\"/>")
    }
    for entry in entries {
      lines += [
        "<entry>",
        Self.element("title", entry.title),
        Self.element("id", entry.address),
        "<link rel=\"alternate\" type=\"text/html\" href=\"\(Self.escaped(entry.address))\"/>",
        Self.element("published", entry.published.description),
        Self.element("updated", entry.updated.description),
        Self.element("summary", entry.summary),
      ]
      if let content = entry.content {
        let escaped = Self.escaped(content, keepingLines: true)
        lines.append("<content type=\"html\">\(escaped)</content>")
      }
      lines.append("</entry>")
    }
    return Array((lines + ["</feed>", ""]).joined(separator: "\n").utf8)
  }
}

extension AtomFeed {
  private static func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(escaped(text))</\(name)>"
  }

  /// `text` as character data and in quotes, in one line; of a content lines and quotes stay.
  ///
  /// What XML forbids is U+FFFD.
  static func escaped(_ text: String, keepingLines: Bool = false) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"" where !keepingLines: escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "\n" where keepingLines: escaped.append(scalar)
      case "\t", "\n", "\r": escaped.append(" ")
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
