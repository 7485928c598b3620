// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import FoundationEssentials

/// The content of the file at `path`.
///
/// - Throws: `input.unreadable-file`.
func contents(of path: String, _ stage: Stage = .input) throws(ReportError) -> [UInt8] {
  do {
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  } catch {
    let reason = FileManager.default.fileExists(atPath: path) ? "cannot be read" : "does not exist"
    throw ReportError(
      stage,
      Diagnostic(.error, ReportID.unreadable.rawValue, "`\(path)` \(reason)")
    )
  }
}

/// The paths of all files below `folder`, relative to it, in code-point order; hidden ones are left
/// out.
///
/// - Throws: `input.unreadable-file`.
func filePaths(below folder: String, _ stage: Stage = .input) throws(ReportError) -> [String] {
  let all: [String]
  do {
    // With its slash it is looked into where it is a link as well.
    let inside = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    all = try FileManager.default.subpathsOfDirectory(atPath: inside)
  } catch {
    throw ReportError(
      stage,
      Diagnostic(.error, ReportID.unreadable.rawValue, "the folder `\(folder)` cannot be read")
    )
  }
  return all.filter { path in
    !path.split(separator: "/").contains { $0.hasPrefix(".") } && isFile("\(folder)/\(path)")
  }.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
}

/// Whether there is a file at `path` that is no folder.
func isFile(_ path: String) -> Bool {
  var isFolder = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
}

/// Whether there is a folder at `path`.
func isFolder(_ path: String) -> Bool {
  var isFolder = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
}

/// The folder part of `path` with its slash; empty for the current folder.
func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
}
