// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Diagnostics
internal import Intake
internal import Manuscripts
internal import Markup
internal import Pages
internal import Positioning

extension BuildJob {
  /// The job with the words that people wrote around its `notes`: analysts' texts and readers'
  /// comments.
  func withWords(around notes: [NoteDate]) -> BuildJob {
    var job = self
    let days = Set(notes.map(\.date))
    for text in texts.texts where days.contains(text.day) { job.site.texts[text.day] = text }
    job.site.readers = readerDigests(of: notes, dataset.comments)
    job.wordWarnings =
      texts.warnings + texts.withoutNote(among: days)
      + adviceWarnings(in: texts.texts)
    job.wordRemarks = unusedComments(days)
    return job
  }

  /// What the site keeps of these words, so that it can be made again from itself.
  var wordFiles: [SiteFile] {
    site.texts.values.sorted { $0.day < $1.day }.map { text in
      SiteFile(path: text.archivePath, bytes: text.bytes)
    } + readersArchive(of: site.readers)
  }

  private func unusedComments(_ days: Set<Day>) -> [String] {
    let unused = dataset.comments.count { !days.contains($0.note) }
    guard unused > 0 else { return [] }
    let what = unused == 1 ? "1 comment is" : "\(unused) comments are"
    return ["\(what) on days without a note"]
  }
}
