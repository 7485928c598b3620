// SPDX-License-Identifier: Apache-2.0
internal import Commentary
internal import Diagnostics
internal import Manuscripts

/// `line` with what is no words of its author's, code and addresses, as so many blanks.
private func words(of line: String) -> String {
  line.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
    index.isMultiple(of: 2)
      ? part.split(separator: " ", omittingEmptySubsequences: false).map { word in
        word.contains("://") || word.contains("](") && word.contains("/")
          ? String(repeating: " ", count: word.utf8.count) : String(word)
      }.joined(separator: " ")
      : String(repeating: " ", count: part.utf8.count)
  }.joined(separator: " ")
}

/// A warning for each place where a text by hand tells a reader what to do, or promises something.
///
/// The program's own sentences are refused for that. A person's are the publisher's to answer for, so
/// they are told and go out, unless a strict build stops at them. Causes, superlatives and numbers of
/// a person's own are not looked at: these may have grounds that no data of the note holds.
///
/// - Parameter texts: What was written.
/// - Returns: In the order of the texts and their lines.
func adviceWarnings(in texts: some Sequence<Manuscript>) -> [Diagnostic] {
  let lint = Lint(names: [], figures: [])
  return texts.flatMap { text in
    let lines = text.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { index, bytes in
      let line = String(decoding: bytes, as: UTF8.self)
      return lint.findings(in: [Run(words(of: line))]).filter { $0.id == .advice }.map { finding in
        Diagnostic(
          .warning,
          finding.id.rawValue,
          "the text of \(text.day) says “\(finding.words)”, which is advice, or a promise",
          at: SourceLocation(file: text.file, line: index + 1, column: finding.offset + 1),
          fix: "say what the figures tell, not what to do",
          excerpt: line
        )
      }
    }
  }
}
