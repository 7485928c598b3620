// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// A template file with what is needed to speak about its places.
struct SourceFile: Sendable {
  let source: TemplateSource
  private let lines: LineTable

  /// Indexes the lines of `source`.
  init(_ source: TemplateSource) {
    self.source = source
    lines = LineTable(source.bytes)
  }

  var bytes: [UInt8] { source.bytes }

  /// The place of the byte at `offset`.
  func location(of offset: Int) -> SourceLocation {
    let (line, column) = lines.place(of: offset)
    return SourceLocation(file: source.file, line: line, column: column)
  }

  /// An error about the byte at `offset`, with its line shown.
  func error(
    _ id: TemplateID,
    _ summary: String,
    at offset: Int,
    notes: [Diagnostic.Note] = [],
    fix: String? = nil
  ) -> Diagnostic {
    let place = location(of: offset)
    return Diagnostic(
      .error,
      id.rawValue,
      summary,
      at: place,
      notes: notes,
      fix: fix,
      excerpt: line(place.line)
    )
  }

  /// The text of the 1-based line `number`, without its end.
  func line(_ number: Int) -> String {
    var line = bytes[lines.range(ofLine: number)]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
}
