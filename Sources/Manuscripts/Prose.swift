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
  /// Words that lead to an address of an allowed scheme, or to a place of the site from its root.
  case link(String, [ProseInline])
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
