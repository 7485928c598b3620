// SPDX-License-Identifier: Apache-2.0

/// One piece of a document, in document order, with the bytes it was written in.
package struct MarkupEvent: Hashable, Sendable {
  /// What a piece is.
  package enum Kind: Hashable, Sendable {
    /// A start tag, also a self-closed one; its end follows as a piece of its own.
    case start(MarkupElement)
    /// An end tag; the end of a self-closed element has an empty range behind its start tag.
    case end(MarkupName)
    /// All text up to the next piece, as written: references are not replaced.
    case text
    case comment
    case cdata
    /// A processing instruction, with its target.
    case instruction(String)
    /// A document type, with its name, and whether it is more than `<!DOCTYPE name>`.
    case doctype(String, hasSubset: Bool)
  }

  /// What the piece is.
  package let kind: Kind
  /// The bytes of the source that wrote it, tag and comment marks included; half-open.
  package let range: Range<Int>
}

/// A start tag.
package struct MarkupElement: Hashable, Sendable {
  /// The element's name.
  package let name: MarkupName
  /// Its attributes in the order written; declarations of namespaces are not among them.
  package let attributes: [MarkupAttribute]
  /// Whether it was written `<x/>`.
  package let isSelfClosed: Bool
}

/// A name of an element or attribute, split at its colon.
package struct MarkupName: Hashable, Sendable {
  /// The part before the colon; empty if there is none.
  package let prefix: String
  /// The part behind the colon, or the whole.
  package let local: String
  /// The namespace's URI; empty for none.
  ///
  /// An attribute's is known by its prefix alone, so it is
  /// empty here.
  package let namespace: String
}

/// One attribute of a start tag.
package struct MarkupAttribute: Hashable, Sendable {
  /// The attribute's name.
  package let name: MarkupName
  /// The value with references replaced and line ends and tabs as blanks.
  package let value: String
  /// Where the name stands in the source.
  package let nameRange: Range<Int>
  /// Where the value stands in the source, between its quotes.
  package let valueRange: Range<Int>
}

/// The namespaces that pages know.
package enum MarkupNamespace {
  /// HTML's.
  package static let html = "http://www.w3.org/1999/xhtml"
  /// SVG's.
  package static let svg = "http://www.w3.org/2000/svg"
  /// MathML's.
  package static let mathML = "http://www.w3.org/1998/Math/MathML"
  /// That of `xlink:href` in old SVG.
  package static let xlink = "http://www.w3.org/1999/xlink"
}
