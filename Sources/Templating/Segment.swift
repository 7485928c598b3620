// SPDX-License-Identifier: Apache-2.0

/// A run of a rendered text with what wrote it.
package struct Segment: Hashable, Sendable {
  /// The characters, at least one.
  package let text: String
  /// The dotted name of the value from the root of the data, such as `short.amount`; `nil` for the
  /// template's own words.
  package let name: String?

  /// The run `text`, written by the value `name`.
  package init(text: String, name: String?) {
    self.text = text
    self.name = name
  }
}
