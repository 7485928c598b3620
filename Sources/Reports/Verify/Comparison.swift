// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Markup
internal import Pages
internal import Site

/// A published site beside what its own data make.
struct Comparison: Sendable {
  private let site: PublishedFiles
  private let remade: RemadeSite
  private let record: SiteRecord
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
    var files = Findings(folder: site.folder)
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
  /// What the record says that does not hold.
  private func recordFindings() throws(ReportError) -> [Diagnostic] {
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

  private func changed(_ path: String, isThere: Bool) -> Diagnostic {
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

/// Findings with their places told from where the user stands, as many as are shown.
private struct Findings {
  let folder: String
  private var found: [Diagnostic] = []
  private var more = 0

  init(folder: String) { self.folder = folder }

  mutating func add(_ findings: [Diagnostic]) {
    for finding in findings {
      if found.count < VerifyReceipt.shown {
        found.append(finding.moved(below: folder))
      } else {
        more += 1
      }
    }
  }

  var all: [Diagnostic] {
    if more == 0 { return found }
    return found + [
      Diagnostic(
        .error,
        ReportID.moreDifferences.rawValue,
        "\(more) more differences are not shown"
      )
    ]
  }
}
