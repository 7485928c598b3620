// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import Markup

/// A style sheet as read: its rules in order, each with its place.
///
/// It is read for three uses of the program's own sheets, not as a browser would: what the reader
/// does not know is an error at its place, never passed over.
///
///     let sheet = try StyleSheet(Array(".k{color:var(--ink)}".utf8), file: "mail.css")
package struct StyleSheet: Sendable {
  /// What stands in the sheet, in order; comments are gone.
  let items: [StyleItem]
  /// The sheet's text, for places.
  let source: SourceText

  /// Reads `bytes`, UTF-8, of the sheet called `file` in messages.
  ///
  /// - Throws: `style.syntax`, `style.at-rule`, `style.selector`, `style.declaration`: the first
  ///   thing that cannot be read.
  /// - Complexity: O(n) in the bytes.
  package init(_ bytes: [UInt8], file: String) throws(ReportError) {
    source = SourceText(bytes, file: file)
    var cursor = StyleCursor(source)
    items = try cursor.items(nested: false)
  }
}

/// One thing that stands in a sheet or a group.
enum StyleItem: Sendable {
  case rule(StyleRule)
  case group(StyleGroup)
  case descriptors(StyleDescriptors)
}

/// Declarations for all elements that one of some selectors names.
struct StyleRule: Sendable {
  /// At least one, in order.
  let selectors: [Selector]
  /// In order; none for `.x{}`.
  let declarations: [Declaration]
}

/// Rules under a condition: `@media (max-width:480px){…}`.
struct StyleGroup: Sendable {
  /// The name without the `@`, such as `container`.
  let name: String
  /// What stands before the brace, without blanks that say nothing; may be empty.
  let condition: String
  /// The rules, which may be groups again.
  let items: [StyleItem]
  /// Where the `@` stands.
  let place: StylePlace
}

/// Declarations about no element: `@page{…}`, `@font-face{…}`.
struct StyleDescriptors: Sendable {
  /// The name without the `@`.
  let name: String
  /// What stands before the brace; may be empty.
  let condition: String
  /// In order.
  let declarations: [Declaration]
}

/// One property with its value.
struct Declaration: Sendable {
  /// In lower case, but a custom property's, which begins with `--`, as written.
  let name: String
  /// Without comments and blanks that say nothing; strings stand in single quotes.
  let value: String
  /// Whether it was written with `!important`, which is not in the value.
  let isImportant: Bool
  /// Where the name stands.
  let place: StylePlace

  /// Whether it gives a variable its value.
  var isCustom: Bool { name.hasPrefix("--") }
}
