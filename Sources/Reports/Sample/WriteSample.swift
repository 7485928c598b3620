// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import FoundationEssentials
package import SampleData

/// Writes synthetic data into `folder`, laid out as `--input` reads it.
///
/// - Parameters:
///   - request: How much, and from which seed.
///   - folder: Where to; made if it is missing.
/// - Returns: The paths written.
/// - Throws: `sample.would-overwrite` if a file of other content stands in the way,
///   `sample.cannot-write`, and what a request beyond its limits throws.
package func writeSample(
  _ request: SampleRequest,
  to folder: String
) throws(ReportError) -> [String] {
  let files = try sampleFiles(request).map { (path: "\(folder)/\($0.path)", bytes: $0.bytes) }
  for file in files where isFile(file.path) {
    guard try contents(of: file.path) == file.bytes else {
      throw ReportError(
        .publishing,
        Diagnostic(
          .error,
          ReportID.wouldOverwrite.rawValue,
          "`\(file.path)` exists and is another file",
          fix: "name a new folder with `--out`"
        )
      )
    }
  }
  for file in files { try write(file.bytes, to: file.path) }
  return files.map(\.path)
}

private func write(_ bytes: [UInt8], to path: String) throws(ReportError) {
  do {
    let parent = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: path))
  } catch {
    throw ReportError(
      .publishing,
      Diagnostic(
        .error,
        ReportID.cannotWrite.rawValue,
        "`\(path)` cannot be written",
        fix: "name a folder with `--out` that you may write to, on a disk with room"
      )
    )
  }
}
