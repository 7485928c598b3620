// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

extension Diagnostic {
  /// The finding with its places named from the folder that the user named.
  func moved(below folder: String) -> Diagnostic {
    func moved(_ place: SourceLocation?) -> SourceLocation? {
      place.map { place in
        SourceLocation(file: "\(folder)/\(place.file)", line: place.line, column: place.column)
      }
    }
    return Diagnostic(
      severity,
      id,
      summary,
      at: moved(location),
      notes: notes.map { Note($0.text, at: moved($0.location)) },
      fix: fix,
      excerpt: excerpt
    )
  }
}
