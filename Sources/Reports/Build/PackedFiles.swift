// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Markup
internal import Pages
internal import Site

/// The compressed neighbours of a site's files of text.
struct PackedFiles: Sendable {
  /// One neighbour, with the digest of the file it is made of.
  struct Made: Sendable {
    let content: String
    let file: SiteFile
    let digest: FileDigest
  }

  /// Those that were made by this build.
  var new: [Made] = []
  /// Those of an earlier one.
  var old: [CachedPacking] = []
  /// The digests of the files that were looked at, and of those made.
  var digests: [FileDigest] = []

  /// The files to be written.
  var made: [SiteFile] { new.map(\.file) }
  /// The files that stand in the output already.
  var kept: [KeptFile] { old.map(\.file) }

  /// What the next build may keep.
  func cached(in site: borrowing PublishedSite) -> [CachedPacking] {
    var all: [CachedPacking] = []
    for packing in old {
      guard let file = packing.file.marked(in: site) else { continue }
      all.append(CachedPacking(content: packing.content, file: file))
    }
    for packing in new {
      guard let file = Reports.kept(packing.file, packing.digest, in: site) else { continue }
      all.append(CachedPacking(content: packing.content, file: file))
    }
    return all
  }
}

/// Compresses what of the site is text and was not compressed by an earlier build: what `made` and
/// `assets` hold, and what is kept.
///
/// - Returns: Nothing where the publisher wants nothing compressed.
/// - Throws: `site.kept-changed` if a kept file is not what it was.
func compressed(
  _ made: MadeParts,
  _ assets: SiteAssets,
  _ kept: KeptFiles,
  of job: BuildJob,
  over cache: BuildCache
) async throws(ReportError) -> PackedFiles {
  guard job.plan.compresses else { return PackedFiles() }
  let (output, jobs) = (job.request.output, job.request.jobs)
  let known = Dictionary(assets.digests.map { ($0.path, $0) }) { first, _ in first }
  let files = (made.pages.map(\.page.file) + assets.files).filter(\.isCompressible)
  let written = try await parallelMap(files, jobs: jobs) { (_, file) in
    Source(digest: known[file.path] ?? FileDigest(of: file), file: .made(file))
  }
  let standing = (kept.pages.map(\.file) + kept.assets)
    .filter { isCompressible($0.path, size: $0.size) }
    .map { Source(digest: FileDigest(path: $0.path, text: $0.digest), file: .kept($0)) }
  var packed = PackedFiles()
  packed.digests = written.map(\.digest)
  packed.old = cache.standing(written + standing, in: output)
  let there = Set(packed.old.map(\.file.path))
  let missing = (written + standing).filter { !there.contains($0.path) }
  packed.new = try await parallelMap(missing, jobs: jobs) { (_, source) throws(ReportError) in
    try source.packed(in: output)
  }.compactMap { $0 }
  packed.digests += packed.new.map(\.digest)
  return packed
}

extension BuildCache {
  /// What an earlier build made of the same `sources`, where it still stands in `output`.
  fileprivate func standing(_ sources: [Source], in output: String) -> [CachedPacking] {
    guard !packed.isEmpty, let site = PublishedSite(at: output) else { return [] }
    return sources.compactMap { source in
      guard let earlier = packed[source.path], earlier.content == source.digest.text,
        let file = site.standing([earlier.file])?.first
      else { return nil }
      return CachedPacking(content: earlier.content, file: file)
    }
  }
}

/// A file of the site that is to be compressed.
private struct Source: Sendable {
  let digest: FileDigest
  let file: CheckedFile

  /// Where the compressed file stands.
  var path: String { digest.path + gzipEnding }

  /// The file compressed; `nil` where memory runs out.
  func packed(in output: String) throws(ReportError) -> PackedFiles.Made? {
    guard let packed = gzipped(try bytes(in: output)) else { return nil }
    let file = SiteFile(path: path, bytes: packed)
    return PackedFiles.Made(content: digest.text, file: file, digest: FileDigest(of: file))
  }

  private func bytes(in output: String) throws(ReportError) -> [UInt8] {
    switch file {
    case .made(let file): return file.bytes
    case .kept(let file):
      let bytes = try contents(of: "\(output)/\(file.path)", .publishing)
      guard contentDigest(of: bytes) == file.digest else {
        throw ReportError(
          .publishing,
          Diagnostic(
            .error,
            SiteID.keptChanged.rawValue,
            "`\(output)/\(file.path)` was changed while the site was built",
            fix: "build again"
          )
        )
      }
      return bytes
    }
  }
}

extension SiteFile {
  /// Whether it is worth a compressed neighbour.
  var isCompressible: Bool { Site.isCompressible(path, size: bytes.count) }
}
