// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// Finds the author's places for what was found at byte offsets of a page.
struct Placing {
  /// The note that names the page's own place where a template's is known.
  static let generatedPage = "in the generated page"

  private let page: Page
  private let source: SourceText

  /// The places of `page`.
  ///
  /// - Complexity: O(n) in its bytes, so only for a page with findings.
  init(_ page: Page) {
    self.page = page
    source = SourceText(page.file.bytes, file: page.file.path)
  }

  /// The diagnostics of a reading, sorted by place, each once.
  func diagnostics(for reading: Inspector.Reading) -> [Diagnostic] {
    var found = reading.findings.map {
      diagnostic($0.id, $0.summary, at: $0.offset, fix: $0.fix)
    }
    found.sortByPlace()
    if reading.isCapped {
      let summary = "the page has more findings; these are the first \(Findings.cap)"
      found.append(Diagnostic(.error, MarkupID.tooMany.rawValue, summary, at: found.last?.location))
    }
    return found
  }

  /// A finding at `offset`: at the template's place where one is known, with the page's as a note.
  func diagnostic(
    _ id: MarkupID,
    _ summary: String,
    at offset: Int,
    fix: String? = nil
  ) -> Diagnostic {
    guard let origin = page.origin(offset) else {
      return source.error(id, summary, at: offset, fix: fix)
    }
    let note = Diagnostic.Note(Self.generatedPage, at: source.location(of: offset))
    return Diagnostic(.error, id.rawValue, summary, at: origin, notes: [note], fix: fix)
  }
}

extension [Diagnostic] {
  /// Sorts by place, then by name and sentence, and keeps equal ones once.
  mutating func sortByPlace() {
    sort { a, b in
      switch (a.location, b.location) {
      case (let left?, let right?) where left != right: left < right
      case (nil, _?): true
      case (_?, nil): false
      default: (a.id, a.summary) < (b.id, b.summary)
      }
    }
    var kept: [Diagnostic] = []
    for diagnostic in self where kept.last != diagnostic { kept.append(diagnostic) }
    self = kept
  }
}
