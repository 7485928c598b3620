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
    fix: "keep `Templates/` beside the program's sources, or in `share/leverage-notes/`"
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
    fix: "name a configuration with `-c`, or data with `--input`"
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

/// A folder that comes with the program: in the current folder, above the executable, or in the
/// `share/leverage-notes` beside its `bin`.
private func programFolder(_ name: String, holding file: String) -> String? {
  if isFile("\(name)/\(file)") { return name }
  var folder = executable()
  while let slash = folder.lastIndex(of: "/") {
    folder = String(folder[..<slash])
    for candidate in ["\(folder)/\(name)", "\(folder)/share/leverage-notes/\(name)"]
    where isFile("\(candidate)/\(file)") {
      return candidate
    }
  }
  return nil
}

/// The path of the running program; empty where the system does not tell.
private func executable() -> String {
  do {
    return try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  } catch {
    return CommandLine.arguments.first ?? ""
  }
}
