// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// A file to read and how.
struct InputFile: Sendable {
  /// The path as shown and opened.
  let path: String
  /// What it holds.
  let spec: SourceSpec
}

extension SourceSpec {
  /// The paths of each source's files, sorted.
  ///
  /// - Throws: `input.missing`, `input.no-match`; all of them at once.
  static func files(of sources: [SourceSpec]) throws(ReportError) -> [[String]] {
    var problems: [Diagnostic] = []
    let files = sources.map { $0.files(&problems) }
    if problems.isEmpty, files.allSatisfy(\.isEmpty) { problems = [nothing(sources)] }
    guard problems.isEmpty else { throw ReportError(.input, problems) }
    return files
  }

  private func files(_ problems: inout [Diagnostic]) -> [String] {
    var paths: Set<String> = []
    for written in files {
      let found = Glob(pattern: written.text).paths(in: folder)
      let missing = found.filter { FileKind(of: $0) == .missing }
      if !mayBeAbsent {
        problems += missing.map { Self.missing($0, written.location) }
        if found.isEmpty { problems.append(Self.noMatch(written, in: folder)) }
      }
      paths.formUnion(found.filter { !missing.contains($0) })
    }
    return paths.sorted()
  }

  private static func missing(_ path: String, _ location: SourceLocation?) -> Diagnostic {
    Diagnostic(.inputMissing, "`\(path)` does not exist", at: location)
  }

  private static func noMatch(_ written: Written, in folder: String) -> Diagnostic {
    Diagnostic(
      .inputNoMatch,
      "`\(path(written.text, in: folder))` matches no file",
      at: written.location,
      fix: "add files, or remove the source"
    )
  }

  private static func nothing(_ sources: [SourceSpec]) -> Diagnostic {
    let names = sources.flatMap { spec in
      spec.files.map { "`\(path($0.text, in: spec.folder))`" }
    }
    return Diagnostic(
      .inputMissing,
      names.isEmpty
        ? "there is no input" : "there is no input: \(names.joined(separator: ", ")) match no file",
      fix: "put files there, name others under `sources:`, or give them with `--input`"
    )
  }
}
