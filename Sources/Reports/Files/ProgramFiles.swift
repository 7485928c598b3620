// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import FoundationEssentials

/// The folder of the program's own templates.
///
/// - Throws: `template.no-folder`.
func ownTemplates() throws(ReportError) -> String {
  if let folder = programFolder("Templates", holding: "pages/note.html") { return folder }
  throw missing(
    .templates,
    .noTemplates,
    "the program's own templates were not found",
    fix: "keep `Templates/` beside the program's sources, or run `make install`"
  )
}

/// The folder of the sample's input.
///
/// - Throws: `input.no-sample`.
func sampleFolder() throws(ReportError) -> String {
  if let folder = programFolder("Sample", holding: "positions/published.csv") { return folder }
  throw missing(
    .input,
    .noSample,
    "there is neither a configuration nor the sample",
    fix: "make a configuration with `init`, name one with `-c`, or name data with `--input`"
  )
}

private func missing(
  _ stage: Stage,
  _ id: ReportID,
  _ summary: String,
  fix: String
) -> ReportError {
  ReportError(stage, Diagnostic(.error, id.rawValue, summary, fix: fix))
}

/// A folder that comes with the program: in `share/leverage-notes` beside its `bin`, or, where it
/// was built, in the sources above it.
///
/// The current folder is never asked: what a publisher keeps there under the same name is theirs.
private func programFolder(_ name: String, holding file: String) -> String? {
  var folder = executable()
  while let slash = folder.lastIndex(of: "/") {
    folder = String(folder[..<slash])
    for candidate in ["\(folder)/share/leverage-notes/\(name)", "\(folder)/\(name)"]
    where isFile("\(candidate)/\(file)") {
      return nearer(candidate)
    }
  }
  return nil
}

/// `path` as the current folder sees it, if it is below that.
private func nearer(_ path: String) -> String {
  let here = FileManager.default.currentDirectoryPath + "/"
  return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
}

/// The path of the running program, all links followed; empty where the system does not tell.
private func executable() -> String {
  do {
    return try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  } catch {
    return CommandLine.arguments.first ?? ""
  }
}
