// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import Markup

/// What a check looked at and found.
package struct CheckReceipt: Sendable {
  /// How many pages and templates were checked.
  package let count: Int
  /// Everything found, in the order of the paths.
  package let findings: [Diagnostic]
}

/// Checks files and folders by the rules that a build holds its own pages to.
///
/// A folder of pages is taken for a site: its links must resolve inside it. A folder that holds
/// `pages/` and no home page is taken for templates. A single page is checked by itself; its links
/// to other files are not followed.
///
/// - Throws: `check.nothing`, `check.unknown-kind`, `input.unreadable-file`.
package func checkPaths(_ paths: [String]) throws(ReportError) -> CheckReceipt {
  var count = 0
  var findings: [Diagnostic] = []
  for path in paths {
    let checked = try check(path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path)
    count += checked.count
    findings += checked.findings
  }
  return CheckReceipt(count: count, findings: findings)
}

private func check(_ path: String) throws(ReportError) -> CheckReceipt {
  guard isFolder(path) else { return try checkFile(path) }
  if isTemplates(path), !isFile(path + "/index.html") { return try checkTemplates(path) }
  return try checkSiteFolder(path)
}

/// Whether `folder` is laid out as templates are; a publisher's may hold phrases alone.
private func isTemplates(_ folder: String) -> Bool {
  ["pages", "parts", "charts", "commentary"].contains { isFolder("\(folder)/\($0)") }
}

/// One page by itself, or one template.
private func checkFile(_ path: String) throws(ReportError) -> CheckReceipt {
  let root = templatesRoot(of: path)
  if isTemplates(root), path.hasPrefix(root + "/") {
    return try checkTemplate(String(path.dropFirst(root.count + 1)), below: root)
  }
  let bytes = try contents(of: path)
  guard let kind = Page.Kind(path: path) else {
    throw ReportError(
      .input,
      Diagnostic(
        .error,
        ReportID.unknownKind.rawValue,
        "`\(path)` is neither a page, an SVG, nor another XML file"
      )
    )
  }
  let page = inspect(Page(SiteFile(path: path, bytes: bytes), kind: kind))
  return CheckReceipt(count: 1, findings: page.findings)
}

/// A site: every page, and every link between them.
private func checkSiteFolder(_ folder: String) throws(ReportError) -> CheckReceipt {
  var pages: [InspectedPage] = []
  var assets: [SiteFile] = []
  for path in try filePaths(below: folder) {
    let file = SiteFile(path: path, bytes: try contents(of: "\(folder)/\(path)"))
    if let kind = Page.Kind(path: path) {
      pages.append(inspect(Page(file, kind: kind)))
    } else {
      assets.append(file)
    }
  }
  guard !pages.isEmpty else {
    throw ReportError(
      .input,
      Diagnostic(
        .error,
        ReportID.nothingToCheck.rawValue,
        "there is no page to check in `\(folder)`"
      )
    )
  }
  let found = Markup.findings(in: pages, assets: assets).map { $0.moved(below: folder) }
  return CheckReceipt(count: pages.count, findings: found)
}
