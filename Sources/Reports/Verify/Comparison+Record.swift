// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Markup
internal import Pages
internal import Site

extension Comparison {
  /// What the record says that does not hold.
  func recordFindings() throws(ReportError) -> [Diagnostic] {
    let path = SiteRecord.path
    var found: [Diagnostic] = []
    let whole = record.file(digest: contentDigest).bytes
    if let difference = Difference(published: try site.bytes(of: path), derived: whole) {
      found.append(difference.finding(in: path))
    }
    if record.levelPositions != remade.record.levelPositions {
      found.append(
        Diagnostic(
          .error,
          ReportID.levelsDiffer.rawValue,
          "\(record.levelPositions) positions were made of levels, and "
            + "\(remade.record.levelPositions) are now what the archived levels make",
          at: SourceLocation(file: path, line: 1)
        )
      )
    }
    for entry in record.files {
      let digest = try digestIfPresent(of: entry.path)
      if digest != entry.digest { found.append(changed(entry.path, isThere: digest != nil)) }
    }
    return found
  }

  private func digestIfPresent(of path: String) throws(ReportError) -> String? {
    guard let bytes = try site.bytesIfPresent(of: path) else { return nil }
    return contentDigest(of: bytes)
  }
}
