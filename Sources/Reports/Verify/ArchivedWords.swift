// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import FoundationEssentials
internal import Intake
internal import Manuscripts
internal import Pages
internal import Positioning
internal import Templating

/// The phrases that the site in `folder` was written with.
///
/// - Throws: `input.unreadable-file`; `verify.phrases` if they are no texts by name.
func archivedPhrases(in folder: String) throws(ReportError) -> [TemplateSource] {
  let path = "\(folder)/\(phraseArchivePath())"
  let bytes = try contents(of: path)
  let texts: [String: String]
  do {
    texts = try JSONDecoder().decode([String: String].self, from: Data(bytes))
  } catch {
    throw ReportError(
      .checking,
      Diagnostic(
        .error,
        ReportID.brokenPhrases.rawValue,
        "`\(path)` cannot be read: it is no list of texts by name",
        at: SourceLocation(file: path, line: 1)
      )
    )
  }
  return texts.keys.sorted().map { name in
    TemplateSource(
      name: name,
      file: "\(path)#\(name)",
      kind: .text,
      bytes: Array((texts[name] ?? "").utf8)
    )
  }
}

/// The analysts' texts that the site in `folder` published, drafts among them.
///
/// - Throws: What reading such texts throws.
func archivedTexts(in folder: String) throws(ReportError) -> [Day: Manuscript] {
  let path = "\(folder)/data/texts"
  guard isFolder(path) else { return [:] }
  let read = try readTexts(in: [SourceSpec.Written(path)], includesDrafts: true)
  return Dictionary(read.texts.map { ($0.day, $0) }) { first, _ in first }
}

/// What the notes of the site in `folder` quote of their readers.
///
/// - Throws: What is wrong with the archive.
func archivedReaders(in folder: String) throws(ReportError) -> [Day: ReaderDigest] {
  var readers: [Day: ReaderDigest] = [:]
  let archive = "\(folder)/data/archive"
  guard isFolder(archive) else { return readers }
  for name in try filePaths(below: archive)
  where name.hasPrefix("comments-") && name.hasSuffix(".json") {
    let path = "\(archive)/\(name)"
    readers.merge(try archivedReaders(contents(of: path), file: path)) { first, _ in first }
  }
  return readers
}
