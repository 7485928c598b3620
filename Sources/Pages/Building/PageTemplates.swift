// SPDX-License-Identifier: Apache-2.0
package import Commentary
package import Diagnostics
package import Templating

/// Every template of a site, compiled against the views it shows.
package struct PageTemplates: Sendable {
  let note: Template
  let home: Template
  let archive: Template
  let year: Template
  let month: Template
  let assets: Template
  let asset: Template
  let assetNotes: Template
  let measures: Template
  let measure: Template
  let methodology: Template
  let trackRecord: Template
  let errata: Template
  let missing: Template
  let feedEntry: Template
  let favicon: Template
  let notice: Template
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
    func page(_ name: String, _ shape: Shape) -> Template? {
      collected { () throws(ReportError) in try library.template(name, for: shape) }
    }
    let note = page("pages/note", NoteView.model.shape)
    let home = page("pages/home", HomeView.model.shape)
    let archive = page("pages/archive", ArchiveView.model.shape)
    let year = page("pages/year", YearView.model.shape)
    let month = page("pages/month", MonthPageView.model.shape)
    let assets = page("pages/assets", AssetsView.model.shape)
    let asset = page("pages/asset", AssetView.model.shape)
    let assetNotes = page("pages/asset-notes", AssetNotesView.model.shape)
    let measures = page("pages/measures", MeasuresView.model.shape)
    let measure = page("pages/measure", MeasureView.model.shape)
    let methodology = page("pages/methodology", MethodologyView.model.shape)
    let trackRecord = page("pages/track-record", TrackRecordView.model.shape)
    let errata = page("pages/errata", ErrataView.model.shape)
    let missing = page("pages/404", MissingView.model.shape)
    let favicon = page("favicon", faviconModel.shape)
    let feedEntry = page("feeds/entry", FeedEntryView.model.shape)
    let notice = page("commentary/\(language)/notice", NoticeView.model.shape)
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
    guard let note, let home, let archive, let year, let month, let assets, let asset,
      let assetNotes, let measures, let measure, let methodology, let trackRecord, let errata,
      let missing, let feedEntry, let favicon,
      let notice, let words, let prose, let readers, let letters,
      let charts,
      let phrases,
      found.isEmpty
    else { throw ReportError(.templates, found.eachOnce) }
    (self.note, self.home) = (note, home)
    (self.archive, self.year, self.month) = (archive, year, month)
    (self.assets, self.asset, self.assetNotes) = (assets, asset, assetNotes)
    (self.measures, self.measure) = (measures, measure)
    (self.trackRecord, self.errata) = (trackRecord, errata)
    self.words = words
    (self.prose, self.readers, self.letters) = (prose, readers, letters)
    (self.methodology, self.missing, self.notice) = (methodology, missing, notice)
    (self.feedEntry, self.favicon) = (feedEntry, favicon)
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
