// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import FoundationEssentials

/// Makes a new project in `folder`: a configuration, folders for data, a `.gitignore`, and copies
/// of the templates that are named.
///
/// - Parameters:
///   - folder: Where to; made if it is missing.
///   - templates: Templates to copy, such as `pages/note`, `charts/hero.svg` or `style.css`.
/// - Returns: The paths written, in the order of writing.
/// - Throws: `init.unknown-template`; `init.would-overwrite`, which names every file that stands in
///   the way; `init.cannot-write`. With either of the first two nothing was written.
package func makeProject(
  in folder: String,
  templates: [String] = []
) throws(ReportError) -> [String] {
  let files = projectFiles + (try templateCopies(of: templates))
  let planned = files.map { (path: inside(folder, $0.path), bytes: $0.bytes) }
  let present = planned.map(\.path).filter(stands)
  guard present.isEmpty else { throw ReportError(.publishing, present.map(wouldOverwrite)) }
  for file in planned { try write(file.bytes, toNew: file.path) }
  return planned.map(\.path)
}

private func inside(_ folder: String, _ path: String) -> String {
  [".", ""].contains(folder) ? path : folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
}

/// Whether anything is at `path`, be it a link that leads nowhere.
private func stands(_ path: String) -> Bool {
  do {
    _ = try FileManager.default.attributesOfItem(atPath: path)
    return true
  } catch {
    return false
  }
}

private func wouldOverwrite(_ path: String) -> Diagnostic {
  Diagnostic(
    .error,
    ReportID.initWouldOverwrite.rawValue,
    "`\(path)` exists; nothing was written",
    fix: "move it away, or name a new folder: `leverage-notes init DIR`"
  )
}

private func write(_ bytes: [UInt8], toNew path: String) throws(ReportError) {
  do {
    let parent = folder(of: path)
    if !parent.isEmpty {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    }
    try Data(bytes).write(to: URL(filePath: path), options: .withoutOverwriting)
  } catch {
    throw ReportError(
      .publishing,
      Diagnostic(
        .error,
        ReportID.initCannotWrite.rawValue,
        "`\(path)` cannot be written",
        fix: "name a folder that you may write to, on a disk with room"
      )
    )
  }
}
