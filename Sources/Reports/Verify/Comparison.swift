// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Markup
internal import Pages
internal import Site

/// A published site beside what its own data make.
struct Comparison: Sendable {
  let site: PublishedFiles
  let remade: RemadeSite
  let record: SiteRecord
  /// Whether the templates are those that drew the site, so that its pages can be compared whole.
  let comparesMarkup: Bool

  /// The comparison of `site`, which records `record` of itself, with `remade`.
  init(_ site: PublishedFiles, _ remade: RemadeSite, _ record: SiteRecord) {
    (self.site, self.remade, self.record) = (site, remade, record)
    comparesMarkup = record.templates == remade.record.templates
  }

  /// Every difference: of the record, of each file in the order of their paths, and of the list of
  /// digests; then what was not compared, as warnings.
  func findings(jobs: Int) async throws(ReportError) -> [Diagnostic] {
    var shown = ShownFindings(folder: site.folder)
    shown.add(try recordFindings())
    let words = Dictionary(remade.notes.map { ($0.page.page.file.path, $0.words) }) { $1 }
    let stripes = stripes(of: remade.files, width: 16)
    let found = try await parallelMap(stripes, jobs: jobs) { (_, stripe) throws(ReportError) in
      try stripe.map { (file) throws(ReportError) in
        try compared(file, words: words[file.path])
      }
    }
    let files = found.flatMap { $0 }
    for file in files { shown.add(file.findings) }
    shown.add(try cardFindings())
    let packed = try await packedFindings(jobs: jobs)
    shown.add(packed.findings)
    shown.add(findingsOfFilesNotMade())
    shown.add(try listFindings(files.compactMap(\.digest) + packed.digests))
    return try shown.all + warnings + foreignPages()
  }
}

extension Comparison {
  /// A file that is not what the record says, or is gone.
  func changed(_ path: String, isThere: Bool) -> Diagnostic {
    Diagnostic(
      .error,
      isThere ? ReportID.changedData.rawValue : ReportID.missingFile.rawValue,
      isThere
        ? "`\(path)` is not what it was when the site was built"
        : "`\(path)` is missing",
      at: SourceLocation(file: path, line: 1)
    )
  }

  /// How one file differs from the published one; by its words alone where markup is not compared.
  private func compared(
    _ file: SiteFile,
    words: [[String]]?
  ) throws(ReportError) -> (findings: [Diagnostic], digest: FileDigest?) {
    guard let published = try site.bytesIfPresent(of: file.path) else {
      return ([changed(file.path, isThere: false)], nil)
    }
    let digest = FileDigest(of: SiteFile(path: file.path, bytes: published))
    if file.path == SiteRecord.path { return ([], digest) }
    var found: [Diagnostic] = []
    if comparesMarkup || isData(file.path) {
      if let difference = Difference(published: published, derived: file.bytes) {
        found.append(difference.finding(in: file.path))
      }
    } else if let words {
      found += missingWords(words, in: published, at: file.path)
    }
    return (found, digest)
  }

  /// Files that the list of digests has and nothing in `data/` makes.
  private func findingsOfFilesNotMade() -> [Diagnostic] {
    let known = knownPaths
    return site.listed.filter { !known.contains($0) }.sorted().map { path in
      Diagnostic(
        .error,
        ReportID.underivedFile.rawValue,
        "nothing in `data/` makes `\(path)`, which the site published",
        at: SourceLocation(file: path, line: 1)
      )
    }
  }

  private func isData(_ path: String) -> Bool {
    !path.hasSuffix(".html") && !path.hasSuffix(".css") && path != searchScriptPath
  }

  /// What was not compared, and by which program the site was made.
  private var warnings: [Diagnostic] {
    var warnings: [Diagnostic] = []
    if !comparesMarkup {
      let ours = Set(remade.record.templates)
      let other = record.templates.first { !ours.contains($0) }?.path ?? "some of them"
      warnings.append(
        Diagnostic(
          .warning,
          ReportID.markupNotCompared.rawValue,
          "markup was not compared, only sentences and figures: the templates are not those that "
            + "drew the site, such as `\(other)`",
          fix: "name the publisher’s with `--templates`"
        )
      )
    }
    if record.program != programVersion {
      warnings.append(
        Diagnostic(
          .warning,
          ReportID.otherProgram.rawValue,
          "the site was made by \(record.program); this is \(programVersion), which may count otherwise"
        )
      )
    }
    return warnings
  }
}
