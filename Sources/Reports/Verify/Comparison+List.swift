// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Markup
internal import Pages
internal import Site

extension Comparison {
  /// Every file that the site may hold: what its data make, the inputs and the cards that only the record
  /// names, and what is compressed of all that.
  var knownPaths: Set<String> {
    let all = Set(remade.files.map(\.path)).union(recorded)
    return record.compresses ? all.union(all.map { $0 + gzipEnding }) : all
  }

  /// The paths of the inputs and the cards.
  private var recorded: [String] { (record.files + record.cards).map(\.path) }

  /// How the list of digests differs from that of the files as they are; it is compared whole.
  ///
  /// - Parameter made: The digests of the published files that the data make.
  /// - Returns: One finding at the first line that differs; none if the list is whole.
  /// - Throws: `input.unreadable-file`.
  func listFindings(_ made: [FileDigest]) throws(ReportError) -> [Diagnostic] {
    let known = Set(made.map(\.path))
    var all = made
    for path in recorded where !known.contains(path) {
      guard let bytes = try site.bytesIfPresent(of: path) else { continue }
      all.append(FileDigest(of: SiteFile(path: path, bytes: bytes)))
    }
    guard let list = try site.bytesIfPresent(of: manifestName) else {
      return [changed(manifestName, isThere: false)]
    }
    guard let difference = Difference(published: list, derived: manifest(of: all)) else {
      return []
    }
    return [
      Diagnostic(
        .error,
        ReportID.sumsDiffer.rawValue,
        "`\(manifestName)` is not the list of the site’s files with their digests",
        at: SourceLocation(
          file: manifestName,
          line: difference.line,
          column: difference.column
        )
      )
    ]
  }

  /// A warning for pages and cards that no build published: they are the publisher's own, or somebody
  /// else's.
  func foreignPages() throws(ReportError) -> [Diagnostic] {
    let known = knownPaths
    let foreign = try filePaths(below: site.folder).filter { path in
      (path.hasSuffix(".html") || noteDay(ofCardAt: path) != nil) && !known.contains(path)
    }
    guard let first = foreign.first else { return [] }
    let what = foreign.count == 1 ? "a page or card" : "\(foreign.count) pages and cards"
    return [
      Diagnostic(
        .warning,
        ReportID.foreignPages.rawValue,
        "the folder holds \(what) that no build published, such as `\(first)`",
        at: SourceLocation(file: "\(site.folder)/\(first)", line: 1)
      )
    ]
  }
}
