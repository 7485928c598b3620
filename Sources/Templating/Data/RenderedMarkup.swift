// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// Markup that the engine itself rendered, so that another template may take it in unescaped.
///
/// ``Template/renderMarkup(_:)`` alone makes one. It remembers its template, so that a fault found
/// in a page is reported where it was written, not where it was taken in.
package struct RenderedMarkup: Sendable {
  /// The bytes, UTF-8.
  package let bytes: [UInt8]
  private let template: Template
  private let record: Record

  /// The markup that `template` made of `record`.
  init(bytes: [UInt8], template: Template, record: Record) {
    self.bytes = bytes
    self.template = template
    self.record = record
  }

  /// The template place that wrote the byte at `offset`.
  package func origin(of offset: Int) -> SourceLocation? {
    template.origin(of: offset, rendering: record)
  }
}
