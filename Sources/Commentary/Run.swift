// SPDX-License-Identifier: Apache-2.0

/// A piece of a sentence: words, or a figure that links to its evidence.
package struct Run: Hashable, Sendable {
  /// The characters.
  package var text: String
  /// The evidence row of the figure; `nil` for words.
  package var figure: FigureName?

  /// The piece `text`, which prints `figure`.
  package init(_ text: String, figure: FigureName? = nil) {
    self.text = text
    self.figure = figure
  }
}
