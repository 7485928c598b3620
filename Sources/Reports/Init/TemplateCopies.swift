// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// The program's own templates of these names, to stand in a project's `Templates/`, each under a line
/// that says of what it is a copy.
///
/// - Parameter names: Paths below the program's templates, with or without their ending.
/// - Returns: Each with its path in the project.
/// - Throws: `init.unknown-template`, one for each name that is none.
func templateCopies(
  of names: [String]
) throws(ReportError) -> [(path: String, bytes: [UInt8])] {
  guard !names.isEmpty else { return [] }
  let own = try ownTemplates()
  let all = try filePaths(below: own, .templates).filter { $0 != "CHANGES" }
  var wanted: [String] = []
  var unknown: [Diagnostic] = []
  for name in names {
    let found = all.filter { $0 == name || withoutEnding($0) == name }
    if found.isEmpty { unknown.append(unknownTemplate(name, among: all)) }
    wanted += found.filter { !wanted.contains($0) }
  }
  guard unknown.isEmpty else { throw ReportError(.arguments, unknown) }
  return try wanted.map { (path) throws(ReportError) in
    let bytes = try contents(of: "\(own)/\(path)", .templates)
    let mark = CopyMark(of: bytes)?.line(for: path) ?? ""
    return (path: "Templates/\(path)", bytes: Array(mark.utf8) + bytes)
  }
}

/// `path` without what stands behind its last point.
func withoutEnding(_ path: String) -> String {
  path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
}

/// A name that is no template's, with the nearest that is: the same in another folder, or one
/// spelt alike.
private func unknownTemplate(_ name: String, among all: [String]) -> Diagnostic {
  let short = all.map(withoutEnding)
  let last = withoutEnding(String(name.split(separator: "/").last ?? ""))
  // Of several the page is meant: most who name a template alone restyle a page.
  let elsewhere =
    short.first { $0 == "pages/\(last)" } ?? short.first { $0.hasSuffix("/\(last)") }
  let near = elsewhere ?? nearSpelling(of: name, among: short + all)
  return Diagnostic(
    .error,
    ReportID.unknownTemplate.rawValue,
    "`\(name)` is no template",
    fix: near.map { "did you mean `\($0)`?" }
      ?? "templates are \(kinds(of: all)), such as `pages/note` or `style.css`"
  )
}

private func kinds(of all: [String]) -> String {
  var folders: [String] = []
  for path in all where path.contains("/") {
    let first = "`\(path.prefix { $0 != "/" })/…`"
    if !folders.contains(first) { folders.append(first) }
  }
  return folders.joined(separator: ", ")
}
