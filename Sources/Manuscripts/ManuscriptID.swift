// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// The stable names of what can be wrong with an analyst's text.
package enum ManuscriptID: String, CaseIterable, Sendable {
  case badName = "text.bad-name"
  case notRead = "text.not-read"
  case secondForDay = "text.second-for-day"
  case encoding = "text.encoding"
  case openFrontMatter = "text.front-matter-open"
  case frontMatter = "text.front-matter"
  case unknownKey = "text.unknown-key"
  case wrongValue = "text.wrong-value"
  case empty = "text.empty"
  case rawMarkup = "text.raw-markup"
  case image = "text.image"
  case link = "text.link"
  case depth = "text.depth"
  case table = "text.table"
  case openFigure = "text.open-figure"
  case unknownFigure = "text.unknown-figure"
  case figureInLink = "text.figure-in-link"

  // Against the notes.
  case missingFigure = "text.missing-figure"
  case brokenLink = "text.broken-link"
  case noNote = "text.no-note"
  case missingFolder = "text.missing-folder"
}

extension Diagnostic {
  /// A finding of this target.
  init(
    _ id: ManuscriptID,
    _ summary: String,
    severity: Severity = .error,
    at location: SourceLocation,
    notes: [Note] = [],
    fix: String? = nil,
    excerpt: String? = nil
  ) {
    self.init(
      severity,
      id.rawValue,
      summary,
      at: location,
      notes: notes,
      fix: fix,
      excerpt: excerpt
    )
  }
}
