// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Markup
internal import Site

/// Which years of the archive's data are kept from an earlier build, and which are made.
struct ArchiveLedger: Sendable {
  /// All years.
  let years: [ArchiveYear]
  /// The years that are kept; `nil` for those that are made.
  let kept: [CachedYear?]

  /// The ledger of `years`.
  init(of years: [ArchiveYear], over cache: BuildCache, in output: String) {
    self.years = years
    guard !cache.years.isEmpty, let site = PublishedSite(at: output) else {
      kept = Array(repeating: nil, count: years.count)
      return
    }
    var kept: [CachedYear?] = []
    for year in years {
      let known = cache.years[year.name].flatMap { $0.content == year.content ? $0 : nil }
      let files = known.flatMap { site.standing([$0.file]) }
      kept.append(
        files?.first.map { CachedYear(name: year.name, content: year.content, file: $0) }
      )
    }
    self.kept = kept
  }

  /// Makes the years that are not kept, `jobs` at a time.
  func make(jobs: Int) async throws(ReportError) -> [MadeYear] {
    let missing = years.indices.filter { kept[$0] == nil }
    return try await parallelMap(missing, jobs: jobs) { (_, index) throws(ReportError) in
      years[index].make().map { file in
        MadeYear(year: years[index], file: file, digest: FileDigest(of: file))
      }
    }.flatMap { $0 }
  }
}

/// A year of the archive's data, made by this build.
struct MadeYear: Sendable {
  /// Which year.
  let year: ArchiveYear
  /// Its file.
  let file: SiteFile
  /// The digest of its file.
  let digest: FileDigest
}
