// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Markup

/// A place in a style sheet, with all that a message about it needs.
struct StylePlace: Sendable {
  /// The sheet's text.
  let source: SourceText
  /// The byte in it.
  let offset: Int

  /// The error `id` here, with the line as its excerpt.
  func error(_ id: StylesID, _ summary: String, fix: String? = nil) -> ReportError {
    ReportError(
      .templates,
      Diagnostic(
        .error,
        id.rawValue,
        summary,
        at: source.location(of: offset),
        fix: fix,
        excerpt: source.excerpt(at: offset)
      )
    )
  }
}
