// SPDX-License-Identifier: Apache-2.0
package import Commentary
package import Diagnostics
package import Templating

/// Every template of a site, compiled against the views it shows.
package struct PageTemplates: Sendable {
  let note: Template
  let home: Template
  let archive: Template
  let month: Template
  let methodology: Template
  let missing: Template
  let notice: Template
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
    func page(_ name: String, _ shape: Shape) -> Template? {
      collected { () throws(ReportError) in try library.template(name, for: shape) }
    }
    let note = page("pages/note", NoteView.model.shape)
    let home = page("pages/home", HomeView.model.shape)
    let archive = page("pages/archive", ArchiveView.model.shape)
    let month = page("pages/month", MonthPageView.model.shape)
    let methodology = page("pages/methodology", MethodologyView.model.shape)
    let missing = page("pages/404", MissingView.model.shape)
    let notice = page("commentary/\(language)/notice", NoticeView.model.shape)
    let charts = collected { () throws(ReportError) in
      try ChartTemplates(library, language: language)
    }
    let phrases = collected { () throws(ReportError) in
      try Phrasebook(library, language: language)
    }
    guard let note, let home, let archive, let month, let methodology, let missing, let notice,
      let charts, let phrases, found.isEmpty
    else { throw ReportError(.templates, found.eachOnce) }
    (self.note, self.home, self.archive, self.month) = (note, home, archive, month)
    (self.methodology, self.missing, self.notice) = (methodology, missing, notice)
    (self.charts, self.phrases) = (charts, phrases)
  }
}

extension [Diagnostic] {
  /// The findings without repeats, in order: a partial is compiled with each page that takes it in.
  fileprivate var eachOnce: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }
  }
}
