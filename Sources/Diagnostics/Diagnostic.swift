// SPDX-License-Identifier: Apache-2.0

/// One thing that is wrong: what, where, and how to put it right.
///
/// A diagnostic is a value, never a thrown error by itself: stages collect all they find and throw
/// one ``ReportError`` at their gate.
package struct Diagnostic: Hashable, Sendable {
  /// Whether this stops the run.
  package let severity: Severity
  /// Stable machine name, `stage.what` in lower case with hyphens, such as `template.unknown-name`.
  package let id: String
  /// One sentence without a full stop; names the thing in backticks.
  package let summary: String
  /// The author's place; `nil` where there is none, such as a full disk.
  package let location: SourceLocation?
  /// Other places involved, such as the first of two rows that contradict each other.
  package let notes: [Note]
  /// What to write instead, as one imperative sentence or a spelling.
  package let fix: String?
  /// The author's line the location points into, without its line end; shown with a caret.
  package let excerpt: String?

  /// A second place that belongs to a diagnostic, with its own sentence.
  package struct Note: Hashable, Sendable {
    /// One sentence without a full stop.
    package let text: String
    /// Where it is, if it is in a file.
    package let location: SourceLocation?

    /// A note saying `text`, about `location`.
    package init(_ text: String, at location: SourceLocation? = nil) {
      self.text = text
      self.location = location
    }
  }

  /// A finding of `severity` with the stable name `id`.
  package init(
    _ severity: Severity = .error,
    _ id: String,
    _ summary: String,
    at location: SourceLocation? = nil,
    notes: [Note] = [],
    fix: String? = nil,
    excerpt: String? = nil
  ) {
    self.severity = severity
    self.id = id
    self.summary = summary
    self.location = location
    self.notes = notes
    self.fix = fix
    self.excerpt = excerpt
  }
}
