// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// A document that must be proven sound before it is published.
package struct Page: Sendable {
  /// Which rules hold for a document.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A polyglot XHTML5 page.
    case html
    /// A stand-alone SVG document.
    case svg
    /// A stand-alone SVG document that pages show as a picture: they name it by their `alt`, so it may be
    /// without a name of its own.
    case picture
    /// Any other XML, such as a feed: well-formedness alone.
    case xml
  }

  /// Where the page goes in the site and its bytes; diagnostics without a template name this path.
  package let file: SiteFile
  /// The rules that hold for it.
  package let kind: Kind
  /// The template place that wrote the byte at an offset of the page; `nil` where none is known.
  ///
  /// Called only when something was found, so it may render the page once more.
  package let origin: @Sendable (_ offset: Int) -> SourceLocation?

  /// A page of `kind`, with a way back from its bytes to its template.
  package init(
    _ file: SiteFile,
    kind: Kind,
    origin: @escaping @Sendable (_ offset: Int) -> SourceLocation? = { _ in nil }
  ) {
    self.file = file
    self.kind = kind
    self.origin = origin
  }
}
