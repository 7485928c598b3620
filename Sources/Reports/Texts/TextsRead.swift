// SPDX-License-Identifier: Apache-2.0
internal import Commentary
internal import Diagnostics
internal import Intake
internal import Manuscripts
internal import Positioning

/// The analysts' texts that a build has read.
struct TextsRead: Sendable {
  /// The texts of this build, by day.
  private(set) var texts: [Manuscript] = []
  /// The drafts that this build leaves out, by day.
  private(set) var drafts: [Manuscript] = []
  /// What should be looked at in the folders.
  private(set) var warnings: [Diagnostic] = []
}

/// Reads the texts in `folders`.
///
/// - Parameters:
///   - folders: Where texts are, each with the place that names it, if one does.
///   - includesDrafts: Whether drafts are texts of this build.
/// - Returns: The texts, those that are left out, and what should be looked at.
/// - Throws: `text.missing-folder` for a folder that is named and not there; every other `text.…`
///   error.
func readTexts(
  in folders: [SourceSpec.Written],
  includesDrafts: Bool
) throws(ReportError) -> TextsRead {
  var files: [ManuscriptFile] = []
  for folder in folders {
    guard isFolder(folder.text) else { throw ReportError(.input, missing(folder)) }
    for path in try filePaths(below: folder.text) {
      let whole = folder.text.hasSuffix("/") ? folder.text + path : "\(folder.text)/\(path)"
      files.append(ManuscriptFile(path: whole, bytes: try contents(of: whole)))
    }
  }
  let read = try manuscripts(of: files, figures: FigureName.allCases.map(\.rawValue))
  return TextsRead(
    texts: read.texts.filter { includesDrafts || !$0.front.isDraft },
    drafts: read.texts.filter { !includesDrafts && $0.front.isDraft },
    warnings: read.warnings
  )
}

private func missing(_ folder: SourceSpec.Written) -> Diagnostic {
  Diagnostic(
    .error,
    ManuscriptID.missingFolder.rawValue,
    "the folder `\(folder.text)` does not exist",
    at: folder.location,
    fix: "make it, or remove `notes`"
  )
}

extension TextsRead {
  /// A warning for each text whose day has no note among `days`.
  func withoutNote(among days: Set<Day>) -> [Diagnostic] {
    texts.filter { !days.contains($0.day) }.map { text in
      let before = days.filter { $0 < text.day }.max()
      let after = days.filter { $0 > text.day }.min()
      let near = [before, after].compactMap { $0 }.map { "`\($0).md`" }
      return Diagnostic(
        .warning,
        ManuscriptID.noNote.rawValue,
        "there is no note of \(text.day), so `\(text.file)` is not published",
        at: SourceLocation(file: text.file, line: 1),
        fix: "name it by the day of a note, such as \(near.joined(separator: " or "))"
      )
    }
  }

  /// A line on the drafts that are left out; empty without any.
  var remarks: [String] {
    guard !drafts.isEmpty else { return [] }
    let what = drafts.count == 1 ? "1 draft is" : "\(drafts.count) drafts are"
    let names = drafts.map(\.file).joined(separator: ", ")
    return ["\(what) left out, which --drafts would build: \(names)"]
  }
}
