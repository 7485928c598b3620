// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
package import Markup

/// The path of the manifest, which the publisher itself writes.
package let manifestName = "SHA256SUMS"

/// Everything that is wrong with the paths of `files`, in the files' order; empty if a site of
/// them can stand on any file system and under `file://`.
///
/// Finds `site.bad-path`, `site.duplicate-path`, `site.path-clash`, `site.file-and-folder`,
/// `site.reserved-path` and `site.no-home`. Two paths clash if they are one after lowering letters
/// (Unicode, no locale) and composing accents.
///
/// - Complexity: O(n) in the bytes of all paths.
package func pathFindings(of files: [SiteFile]) -> [Diagnostic] {
  pathFindings(of: files.map(\.path))
}

/// Everything that is wrong with the paths of a site's files.
func pathFindings(of files: [String]) -> [Diagnostic] {
  var survey = PathSurvey()
  var findings = files.flatMap { survey.findings(adding: $0) }
  if !files.contains("index.html") {
    findings.append(
      Diagnostic(
        .noHome,
        "a site of \(files.count) files has no `index.html`",
        fix: "add a home page"
      )
    )
  }
  return findings
}

/// Why no site may have a file at `path`; `nil` if one may.
///
/// The first reason of: empty, absolute, a backslash, a control character (`sha256sum` escapes the
/// first and last), an empty part, `.` or `..`, a part of more than 255 bytes.
func pathFault(_ path: String) -> String? {
  if path.isEmpty { return "is empty" }
  if path.utf8.first == UInt8(ascii: "/") { return "starts with `/`" }
  if path.utf8.contains(UInt8(ascii: "\\")) { return "has a backslash" }
  if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "has a control character" }
  for part in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
    if part.isEmpty { return "has an empty part" }
    if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
      return "has a part `.` or `..`"
    }
    if part.count > 255 { return "has a part of \(part.count) bytes, more than 255" }
  }
  return nil
}

/// The paths seen so far, by how a file system that ignores case would see them.
private struct PathSurvey {
  private var files: [String: RawPath] = [:]
  private var folders: [String: RawPath] = [:]

  /// What is wrong with `path` beside the earlier ones.
  mutating func findings(adding path: String) -> [Diagnostic] {
    if let fault = pathFault(path) {
      return [
        Diagnostic(
          .badPath,
          "the path `\(shown(path))` \(fault)",
          fix: "use a path like `a/b.html`"
        )
      ]
    }
    if "\(path)/".lowercased().hasPrefix("\(manifestName)/".lowercased()) {
      return [
        Diagnostic(.reservedPath, "the path `\(path)` is the manifest's", fix: "use another name")
      ]
    }
    return finding(ofFile: path).map { [$0] } ?? findings(ofFoldersOf: path)
  }

  private mutating func finding(ofFile path: String) -> Diagnostic? {
    let key = path.lowercased()
    if let folder = folders[key] { return both(RawPath(path), folder) }
    if let first = files[key] { return twice(first, path) }
    files[key] = RawPath(path)
    return nil
  }

  private mutating func findings(ofFoldersOf path: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    // By bytes: a combining accent after `/` makes one character of the two.
    for end in path.utf8.indices where path.utf8[end] == UInt8(ascii: "/") {
      let folder = String(path[..<end])
      let key = folder.lowercased()
      if let file = files[key] { found.append(both(file, RawPath(folder))) }
      if let first = folders[key], first != RawPath(folder) { found.append(twice(first, folder)) }
      folders[key] = folders[key] ?? RawPath(folder)
    }
    return found
  }

  private func twice(_ first: RawPath, _ path: String) -> Diagnostic {
    if first == RawPath(path) {
      return Diagnostic(
        .duplicatePath,
        "two files have the path `\(path)`",
        fix: "rename one of them"
      )
    }
    return Diagnostic(
      .pathClash,
      "the paths `\(first)` and `\(path)` are one where letter case is ignored",
      fix: "spell them the same, or rename one"
    )
  }

  private func both(_ file: RawPath, _ folder: RawPath) -> Diagnostic {
    Diagnostic(
      .fileAndFolder,
      "the path `\(file)` is a file and `\(folder)` a folder",
      fix: "rename one of them"
    )
  }
}

/// The path with control characters as `?`, cut to what a line can show.
private func shown(_ path: String) -> String {
  let scalars = path.unicodeScalars.prefix(120).map { $0.value < 32 || $0.value == 127 ? "?" : $0 }
  return String(String.UnicodeScalarView(scalars))
}
