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
    var files = ShownFindings(folder: site.folder)
    files.add(try recordFindings())
    let words = Dictionary(remade.notes.map { ($0.page.page.file.path, $0.words) }) { $1 }
    let stripes = stripes(of: remade.files, width: 16)
    let found = try await parallelMap(stripes, jobs: jobs) { (_, stripe) throws(ReportError) in
      try stripe.map { (file) throws(ReportError) in
        try findings(of: file, words: words[file.path])
      }
    }
    for findings in found.flatMap({ $0 }) { files.add(findings) }
    files.add(try findingsOfFilesNotMade())
    return files.all + warnings
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
  private func findings(
    of file: SiteFile,
    words: [[String]]?
  ) throws(ReportError) -> [Diagnostic] {
    if file.path == SiteRecord.path { return [] }
    guard let published = try site.bytesIfPresent(of: file.path) else {
      return [changed(file.path, isThere: false)]
    }
    var found: [Diagnostic] = []
    if comparesMarkup || isData(file.path) {
      if let difference = Difference(published: published, derived: file.bytes) {
        found.append(difference.finding(in: file.path))
      }
    } else if let words {
      found += missingWords(words, in: published, at: file.path)
    }
    if let sum = site.sums[file.path], sum != contentDigest(of: published) {
      found.append(sumFinding(file.path, "gives another digest for"))
    } else if site.sums[file.path] == nil, !site.sums.isEmpty {
      found.append(sumFinding(file.path, "does not list"))
    }
    return found
  }

  /// Files that the list of digests has and nothing in `data/` makes.
  private func findingsOfFilesNotMade() throws(ReportError) -> [Diagnostic] {
    let known = Set(remade.files.map(\.path)).union(record.files.map(\.path))
    return site.sums.keys.filter { !known.contains($0) }.sorted().map { path in
      Diagnostic(
        .error,
        ReportID.underivedFile.rawValue,
        "nothing in `data/` makes `\(path)`, which the site published",
        at: SourceLocation(file: path, line: 1)
      )
    }
  }

  private func sumFinding(_ path: String, _ what: String) -> Diagnostic {
    Diagnostic(
      .error,
      ReportID.sumsDiffer.rawValue,
      "`SHA256SUMS` \(what) `\(path)`",
      at: SourceLocation(file: "SHA256SUMS", line: 1)
    )
  }

  private func isData(_ path: String) -> Bool {
    !path.hasSuffix(".html") && !path.hasSuffix(".css") && !path.hasSuffix(".xml")
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
