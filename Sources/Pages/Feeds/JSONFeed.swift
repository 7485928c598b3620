// SPDX-License-Identifier: Apache-2.0
internal import Positioning
internal import Templating

extension AtomFeed {
  /// The same feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) at `address`.
  func json(at address: String) -> [UInt8] {
    let members: [JSONValue.Member] = [
      .init("version", .text("https://jsonfeed.org/version/1.1")),
      .init("title", .text(title)),
      .init("home_page_url", .text(page)),
      .init("feed_url", .text(address)),
      .init("language", .text("en")),
      .init("authors", .array([.object([.init("name", .text(author))])])),
      .init("items", .array(entries.map(\.json))),
    ]
    return JSONValue(.object(members)).bytes + [UInt8(ascii: "\n")]
  }
}

extension AtomFeed.Entry {
  fileprivate var json: JSONValue {
    let body: JSONValue.Member =
      content.map { .init("content_html", .text($0)) } ?? .init("content_text", .text(summary))
    return .object([
      .init("id", .text(address)),
      .init("url", .text(address)),
      .init("title", .text(title)),
      .init("summary", .text(summary)),
      body,
      .init("date_published", .text(published.description)),
      .init("date_modified", .text(updated.description)),
    ])
  }
}

extension JSONValue {
  fileprivate static func array(_ values: [JSONValue]) -> JSONValue { JSONValue(.array(values)) }
  fileprivate static func object(_ members: [Member]) -> JSONValue { JSONValue(.object(members)) }
}
