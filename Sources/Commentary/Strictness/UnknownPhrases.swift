// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Templating

/// An error for each file below `folder` of `library` that is the phrase of no finding.
///
/// It would be read by nothing, and what its author wanted said would silently go unsaid.
func unknownPhrases(in library: TemplateLibrary, under folder: String) -> [Diagnostic] {
  let known = PhraseName.allCases.map(\.file)
  return library.files(under: folder).compactMap { name, file in
    let phrase = String(name.dropFirst(folder.count))
    guard !known.contains(phrase) else { return nil }
    return Diagnostic(
      .error,
      CommentaryID.unknownFinding.rawValue,
      "no finding is called `\(phrase)`",
      at: SourceLocation(file: file, line: 1),
      fix: nearSpelling(of: phrase, among: known).map { "name the file `\($0).txt`" }
        ?? "give it the name of the phrase that it is to replace, or remove it"
    )
  }
}
