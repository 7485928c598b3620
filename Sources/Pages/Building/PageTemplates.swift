// SPDX-License-Identifier: Apache-2.0
package import Commentary
package import Diagnostics
package import Templating

/// Every template of a site, compiled against the views it shows.
package struct PageTemplates: Sendable {
  /// The pages, by their places in ``PageName``.
  private let pages: [Template]
  /// The analysts' own texts.
  let prose: ProseTemplates
  /// What readers said.
  let readers: ReaderTemplates
  /// A note as mail.
  let letters: LetterTemplates
  /// The words of the pages beside the notes.
  let words: PageWords
  /// The drawings and their words.
  let charts: ChartTemplates
  /// The phrases of the commentary.
  package let phrases: Phrasebook

  /// Compiles the templates of `library`.
  ///
  /// - Throws: Everything that is wrong in any of them, at once.
  package init(_ library: TemplateLibrary, language: String = "en") throws(ReportError) {
    var found: [Diagnostic] = []
    func collected<Value>(_ make: () throws(ReportError) -> Value) -> Value? {
      do throws(ReportError) {
        return try make()
      } catch {
        found += error.diagnostics
        return nil
      }
    }
    let pages = PageName.allCases.compactMap { page in
      collected { () throws(ReportError) in
        try library.template(page.template(in: language), for: page.shape)
      }
    }
    let words = collected { () throws(ReportError) in
      try PageWords(library, language: language)
    }
    let prose = collected { () throws(ReportError) in
      try ProseTemplates(library, language: language)
    }
    let readers = collected { () throws(ReportError) in
      try ReaderTemplates(library, language: language)
    }
    let letters = collected { () throws(ReportError) in
      try LetterTemplates(library, language: language)
    }
    let charts = collected { () throws(ReportError) in
      try ChartTemplates(library, language: language)
    }
    let phrases = collected { () throws(ReportError) in
      try Phrasebook(library, language: language)
    }
    guard let words, let prose, let readers, let letters, let charts, let phrases, found.isEmpty
    else { throw ReportError(.templates, found.eachOnce) }
    (self.pages, self.words, self.charts, self.phrases) = (pages, words, charts, phrases)
    (self.prose, self.readers, self.letters) = (prose, readers, letters)
  }

  /// The template of `page`.
  subscript(page: PageName) -> Template { pages[page.rawValue] }
}

extension [Diagnostic] {
  /// The findings without repeats, in order: a partial is compiled with each page that takes it in.
  fileprivate var eachOnce: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }
  }
}
