// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Markup
internal import Pages
internal import Site

extension Comparison {
  /// What of the compressed files is not as it should be, and the digests of those that a build published.
  ///
  /// Each must hold just what the file beside it holds, also one that no build published: servers send it
  /// in that file's place. Where the record says that files are compressed, each must be there. Their own
  /// bytes are not compared, since versions of zlib write them otherwise.
  func packedFindings(
    jobs: Int
  ) async throws(ReportError) -> (findings: [Diagnostic], digests: [FileDigest]) {
    let paths = remade.files.map(\.path) + record.files.map(\.path)
    let found = try await parallelMap(Set(paths).sorted(), jobs: jobs) {
      (_, path) throws(ReportError) in try packed(path)
    }
    return (found.compactMap(\.finding), found.compactMap(\.digest))
  }

  private func packed(
    _ path: String
  ) throws(ReportError) -> (finding: Diagnostic?, digest: FileDigest?) {
    let name = path + gzipEnding
    let packed = try site.bytesIfPresent(of: name)
    guard packed != nil || record.compresses, let bytes = try site.bytesIfPresent(of: path) else {
      return (nil, nil)
    }
    let isPublished = record.compresses && isCompressible(path, size: bytes.count)
    guard let packed else { return (isPublished ? changed(name, isThere: false) : nil, nil) }
    let digest = isPublished ? FileDigest(of: SiteFile(path: name, bytes: packed)) : nil
    if isGzip(packed, of: bytes) { return (nil, digest) }
    let finding = Diagnostic(
      .error,
      ReportID.otherPacking.rawValue,
      "`\(name)` does not hold what `\(path)` holds",
      at: SourceLocation(file: name, line: 1),
      fix: "build the site again with `--force`"
    )
    return (finding, digest)
  }
}
