// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// A figure named by `{{name}}`.
package struct FigureReference: Hashable, Sendable {
  /// The name between the braces.
  package let name: String
  /// Where its braces open.
  package let location: SourceLocation
  /// The line it stands on.
  package let excerpt: String
}

/// Where a link leads, and where it is written.
package struct ProseLink: Hashable, Sendable {
  /// An address of an allowed scheme, a part of the page, or a page of the site from its root.
  package let address: String
  /// Where its brackets open.
  package let location: SourceLocation
  /// The line it stands on.
  package let excerpt: String

  /// A link to `address`, written at `location` on the line `excerpt`.
  package init(address: String, location: SourceLocation, excerpt: String) {
    self.address = address
    self.location = location
    self.excerpt = excerpt
  }

  /// The path of the page of the site that it leads to; `nil` for another address.
  package var sitePath: String? {
    let path = address.prefix { !"?#".contains($0) }
    return LinkTarget.isOfSite(address) ? String(path) : nil
  }

  /// Whether it leads to a part of the page that it stands on.
  package var isOfPage: Bool { address.hasPrefix("#") }
}

/// A piece of a text without structure.
package enum ProseSpan: Hashable, Sendable {
  case text(String)
  case figure(FigureReference)
}

/// A piece of a line of prose.
package indirect enum ProseInline: Hashable, Sendable {
  case span(ProseSpan)
  /// Characters that are shown as they are; figures in it are not resolved.
  case code(String)
  case emphasis([ProseInline])
  case strong([ProseInline])
  case struck([ProseInline])
  /// Words that lead somewhere.
  case link(ProseLink, [ProseInline])
  case lineBreak
}

/// A block of prose.
package indirect enum ProseBlock: Hashable, Sendable {
  case paragraph([ProseInline])
  /// A heading with its depth among the text's headings, from 1, which never skips one.
  case heading(depth: Int, [ProseInline])
  /// A list; `start` is its first number, `nil` for one without numbers. Items of a tight list hold
  /// paragraphs that are shown without being set apart.
  case list(start: Int?, isTight: Bool, items: [[ProseBlock]])
  case quote([ProseBlock])
  case code(String)
  case rule
  /// A table: what heads its columns, and its rows, each as long as the head.
  case table(head: [[ProseInline]], rows: [[[ProseInline]]])
}
