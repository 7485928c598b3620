// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import Positioning

/// A file that may hold a manuscript.
package struct ManuscriptFile: Hashable, Sendable {
  /// The file as the user named it; the last part of the path tells the day.
  package let path: String
  /// Its bytes.
  package let bytes: [UInt8]

  /// The file at `path`, which holds `bytes`.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// The manuscripts of `files`, by day.
///
/// It reads no folder, so it serves a build and whoever re-makes a site from its own sources alike.
///
/// - Parameters:
///   - files: Named `2026-11-20.md`, in any order; others are not read.
///   - figures: The names that `{{…}}` may have.
/// - Returns: The manuscripts, and a warning for each file with another ending.
/// - Throws: At stage `data` everything that is wrong with any of them, every `text.…` error.
package func manuscripts(
  of files: [ManuscriptFile],
  figures: [String]
) throws(ReportError) -> (texts: [Manuscript], warnings: [Diagnostic]) {
  var (texts, warnings, problems): ([Day: Manuscript], [Diagnostic], [Diagnostic]) = ([:], [], [])
  for file in files.sorted(by: { $0.path < $1.path }) {
    guard file.path.hasSuffix(".md") else {
      warnings.append(notRead(file))
      continue
    }
    guard let day = day(of: file) else {
      problems.append(badName(file))
      continue
    }
    do throws(ReportError) {
      let text = try manuscript(file, on: day, figures)
      if let first = texts[day] { problems.append(second(text, after: first)) }
      texts[day] = texts[day] ?? text
    } catch {
      problems += error.diagnostics
    }
  }
  guard problems.isEmpty else { throw ReportError(.data, problems) }
  return (texts.values.sorted { $0.day < $1.day }, warnings)
}

private func manuscript(
  _ file: ManuscriptFile,
  on day: Day,
  _ figures: [String]
) throws(ReportError) -> Manuscript {
  let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  guard let text = String(validating: file.bytes[start...], as: UTF8.self) else {
    throw ReportError(.data, notUTF8(file))
  }
  let source = SourceText(text[...], file: file.path)
  var problems: [Diagnostic] = []
  var front = FrontMatterReader(source, figures)
  let body = front.read(&problems)
  var prose = ProseReader(source, from: body, figures)
  let blocks = prose.read(&problems)
  guard problems.isEmpty else {
    throw ReportError(.data, problems.sorted { place(of: $0) < place(of: $1) })
  }
  return Manuscript(
    day: day,
    file: file.path,
    bytes: file.bytes,
    front: front.matter,
    blocks: blocks
  )
}

private func place(of finding: Diagnostic) -> SourceLocation {
  finding.location ?? SourceLocation(file: "", line: 1)
}

/// The day in the name of `file`; `nil` for another name.
private func day(of file: ManuscriptFile) -> Day? {
  let name = file.path.split(separator: "/").last ?? ""
  let parts = name.dropLast(3).split(separator: "-", omittingEmptySubsequences: false)
  let lengths = parts.map(\.utf8.count)
  guard lengths == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { $0 &- 48 < 10 } }),
    let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
  else { return nil }
  return Day(year: year, month: month, day: day)
}

private func badName(_ file: ManuscriptFile) -> Diagnostic {
  Diagnostic(
    .badName,
    "the name of `\(file.path)` is no day",
    at: SourceLocation(file: file.path, line: 1),
    fix: "name it by the day of its note, such as `2026-11-20.md`, or move it elsewhere"
  )
}

private func notRead(_ file: ManuscriptFile) -> Diagnostic {
  Diagnostic(
    .notRead,
    "`\(file.path)` is not read",
    severity: .warning,
    at: SourceLocation(file: file.path, line: 1),
    fix: "end its name in `.md`, or move it elsewhere"
  )
}

private func second(_ text: Manuscript, after first: Manuscript) -> Diagnostic {
  Diagnostic(
    .secondForDay,
    "`\(text.file)` is a second text for \(text.day)",
    at: SourceLocation(file: text.file, line: 1),
    notes: [Diagnostic.Note("the first", at: SourceLocation(file: first.file, line: 1))],
    fix: "keep one text a day"
  )
}

/// The place of the first byte that is no UTF-8, as far as whole lines before it are.
private func notUTF8(_ file: ManuscriptFile) -> Diagnostic {
  let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
  return Diagnostic(
    .encoding,
    "`\(file.path)` is not UTF-8",
    at: SourceLocation(file: file.path, line: bad + 1),
    fix: "save it as UTF-8"
  )
}
