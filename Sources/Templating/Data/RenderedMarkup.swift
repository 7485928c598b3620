// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// Markup that the engine itself made, so that a template may take it in unescaped.
///
/// ``Template/renderMarkup(_:)`` makes it by rendering; it then remembers its template, so that a
/// fault found in a page is reported where it was written, not where it was taken in.
package struct RenderedMarkup: Sendable {
  /// The bytes, UTF-8.
  package let bytes: [UInt8]
  private let source: (template: Template, record: Record)?

  /// The markup that `template` made of `record`.
  init(bytes: [UInt8], template: Template, record: Record) {
    self.bytes = bytes
    source = (template, record)
  }

  /// A `script` element that holds `data` for search engines, as `application/ld+json`.
  ///
  /// `<`, `>` and `&` are written as escapes of JSON, so that no text can end the element, and a
  /// parser of XML reads the same as one of HTML.
  package static func linkedData(_ data: JSONValue) -> RenderedMarkup {
    let opening = "<script type=\"application/ld+json\">"
    return RenderedMarkup(Array(opening.utf8) + data.bytes + Array("</script>".utf8))
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    source = nil
  }

  /// The template place that wrote the byte at `offset`; `nil` if no template did.
  package func origin(of offset: Int) -> SourceLocation? {
    source.flatMap { $0.template.origin(of: offset, rendering: $0.record) }
  }
}
