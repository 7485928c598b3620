// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// One figure of a note with the chain that leads to it.
package struct ExplainedFigure: Hashable, Sendable {
  /// Inputs of one kind, with where each stands in the present files.
  package struct Input: Hashable, Sendable {
    /// What they are, in words.
    package let title: String
    /// The rows, in the order of the data; of each the version that the note saw.
    package let rows: [Row]

    /// Inputs called `title`.
    package init(_ title: String, _ rows: [Row]) {
      self.title = title
      self.rows = rows
    }
  }

  /// One row of a present file.
  package struct Row: Hashable, Sendable {
    /// The file and the line.
    package let place: SourceLocation
    /// What the row says: its key and its values.
    package let text: String

    /// The row at `place`.
    package init(at place: SourceLocation, _ text: String) {
      self.place = place
      self.text = text
    }
  }

  /// A sentence of the note with the rules of its findings.
  package struct Sentence: Hashable, Sendable {
    /// The words.
    package let text: String
    /// The rules.
    package let rules: [String]
  }

  /// The letter of the evidence row.
  package let key: String
  /// What phrases call the figure.
  package let name: String
  /// What it is, and how it came about.
  package let title: String, how: String
  /// As it is printed.
  package let text: String
  /// The number before it was rounded, written exactly; `nil` for a date.
  package let result: String?
  /// The sentences that print it.
  package let sentences: [Sentence]
  /// What it was computed from.
  package let inputs: [Input]
}

/// A note's figures, each with the chain that leads to it.
package struct Explanation: Hashable, Sendable {
  /// The note's day, in words, and the moment up to which things were public.
  package let date: String, cutOff: String
  /// Its headline.
  package let headline: String
  /// The figures that were asked for, in the order of the evidence.
  package let figures: [ExplainedFigure]
}
