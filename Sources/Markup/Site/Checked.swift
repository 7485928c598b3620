// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// A value that has passed the gate: nothing is published that is not one of these.
package struct Checked<Value: Sendable>: Sendable {
  /// What was checked.
  package let value: Value

  /// Only the gate makes one, in this file.
  fileprivate init(_ value: Value) { self.value = value }
}

/// The files of a site, if every page is sound and every link leads to one of them.
///
/// Kept pages were sound when they were inspected; that their links still lead somewhere, and that
/// other pages' links lead to them, is proven anew each time.
///
/// - Parameters:
///   - pages: The site's markup, inspected.
///   - assets: All its other files.
///   - kept: What an earlier build made of the site.
/// - Returns: All files, sorted by the bytes of their paths.
/// - Throws: `ReportError` of the stage `checking` with every finding of
///   ``findings(in:assets:kept:)``, if one of them is an error.
/// - Complexity: O(n log n) in the files and linear in their links.
package func checkSite(
  _ pages: [InspectedPage],
  assets: [SiteFile],
  kept: KeptFiles = KeptFiles()
) throws(ReportError) -> Checked<[CheckedFile]> {
  let found = findings(in: pages, assets: assets, kept: kept)
  if found.contains(where: { $0.severity == .error }) { throw ReportError(.checking, found) }
  let made = pages.map { CheckedFile.made($0.page.file) } + assets.map(CheckedFile.made)
  let files = made + kept.pages.map { .kept($0.file) } + kept.assets.map(CheckedFile.kept)
  return Checked(files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
}
