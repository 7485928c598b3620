// SPDX-License-Identifier: Apache-2.0
import Markup
import Positioning
import Testing

@testable import Pages

@Suite("An Atom feed")
struct AtomFeedTests {
  private func feed(_ title: String, entries: [AtomFeed.Entry] = []) -> String {
    let feed = AtomFeed(
      address: "https://example.org/a/feed.xml",
      page: "https://example.org/a/index.html",
      title: title,
      author: "A & B",
      updated: Instant(1_764_720_000),
      entries: entries
    )
    return String(decoding: feed.bytes, as: UTF8.self)
  }

  @Test("has what RFC 4287 asks of it, also without entries")
  func empty() {
    let text = feed("Corrections")
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns="))
    #expect(text.contains("<id>https://example.org/a/feed.xml</id>"))
    #expect(text.contains("<updated>2025-12-03T00:00:00Z</updated>"))
    #expect(text.contains("<author><name>A &amp; B</name></author>"))
    #expect(text.contains("rel=\"self\""))
  }

  @Test("lets no text become markup, and is well-formed whatever it holds")
  func hostile() {
    let text = "<b>&\"]]>\u{0}\u{1F}\u{FFFE}\n\u{85}é"
    let entry = AtomFeed.Entry(
      address: "https://example.org/a/?x=\"&y",
      title: text,
      summary: text,
      content: text,
      published: Instant(0),
      updated: Instant(1)
    )
    let whole = feed(text, entries: [entry])
    #expect(!whole.contains("<b>"))
    #expect(whole.contains("<title>&lt;b&gt;&amp;&quot;]]&gt;\u{FFFD}\u{FFFD}\u{FFFD} "))
    var inspector = Inspector()
    let file = SiteFile(path: "feed.xml", bytes: Array(whole.utf8))
    #expect(inspector.inspect(Page(file, kind: .xml)).findings == [])
  }
}
