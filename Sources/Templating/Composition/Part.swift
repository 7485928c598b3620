// SPDX-License-Identifier: Apache-2.0

/// A piece of a template after parents and blocks were resolved; pieces may come from many files.
enum Part: Sendable {
  /// Bytes of a file as they are.
  case text(file: Int, Range<Int>)
  /// Blanks put before a line because what holds it is indented; the place is the line's.
  case indentation([UInt8], file: Int, at: Int)
  case variable(PlacedTag)
  /// A section with its body; the place of its `{{/…}}`.
  case section(PlacedTag, [Part], close: Range<Int>)
  /// A partial, to be rendered with `indentation` before each of its lines.
  case partial(PlacedTag, indentation: [UInt8])
}

/// A tag at one place of a composed template.
struct PlacedTag: Hashable, Sendable {
  /// Counts the tags of a composed template from 0, in document order.
  let id: Int
  /// The file the tag is written in.
  let file: Int
  let tag: Tag

  /// Where the tag is written.
  var offset: Int { tag.range.lowerBound }
}
