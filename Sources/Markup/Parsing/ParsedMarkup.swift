// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// What a text is made of, and what libxml2 says about it.
package struct ParsedMarkup: Sendable {
  /// The pieces in document order; after an error, those before it.
  package let events: [MarkupEvent]
  /// What is wrong, in the order found; empty if and only if the text may be used.
  package let diagnostics: [Diagnostic]
  /// The place of a byte in the text.
  package let source: SourceText

  /// The place of the byte at `offset` of the text.
  package func location(of offset: Int) -> SourceLocation { source.location(of: offset) }
}

/// What a text is parsed as.
package enum MarkupExtent: Hashable, Sendable {
  /// A whole document with one root.
  case document
  /// Content of an element in the namespace with this URI: any number of elements and text.
  /// The prefix `xlink` is known in it.
  case fragment(namespace: String)
}
