// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Pages
internal import Site

/// The files of a published site as they stand now.
struct PublishedFiles: Sendable {
  /// The site's folder, without a slash at its end.
  let folder: String
  /// The paths that `SHA256SUMS` lists; none without the list.
  let listed: Set<String>

  /// The site in `folder`.
  ///
  /// - Throws: `verify.no-record` at stage `input` if it has no record of itself.
  init(in folder: String) throws(ReportError) {
    self.folder = folder
    guard isFile("\(folder)/\(SiteRecord.path)") else {
      let isSite = isFile("\(folder)/index.html")
      throw ReportError(
        .input,
        Diagnostic(
          .error,
          ReportID.noRecord.rawValue,
          isSite
            ? "`\(folder)` has no `\(SiteRecord.path)`, so nothing tells what it was made of"
            : "`\(folder)` is no folder of a published site",
          fix: isSite ? "build it again with this version" : "name the folder that `build` wrote"
        )
      )
    }
    let list = "\(folder)/\(manifestName)"
    listed = isFile(list) ? Self.paths(in: try contents(of: list)) : []
  }

  /// Where the record stands, as it is told.
  var recordPath: String { "\(folder)/\(SiteRecord.path)" }

  /// The bytes of the file at `path`.
  ///
  /// - Throws: `input.unreadable-file`.
  func bytes(of path: String) throws(ReportError) -> [UInt8] {
    try contents(of: "\(folder)/\(path)")
  }

  /// The bytes of the file at `path`; `nil` if there is none.
  func bytesIfPresent(of path: String) throws(ReportError) -> [UInt8]? {
    isFile("\(folder)/\(path)") ? try bytes(of: path) : nil
  }

  private static func paths(in bytes: [UInt8]) -> Set<String> {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).filter { $0.count > 66 }
    return Set(lines.map { String(decoding: $0.dropFirst(66), as: UTF8.self) })
  }
}
