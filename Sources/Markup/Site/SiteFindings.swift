// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// Everything wrong with the pages and with how they lead to each other, sorted by place.
///
/// A relative address must name a file among `pages`, `assets` and `kept`, in its exact letters, and
/// its fragment an id in it. An address of a folder is refused, since it leads nowhere without a
/// server.
///
/// A mistake in a template is told once, with a count of the other places that show it. What is
/// wrong with a kept page's link is told of the page, because its template's line is not known.
///
/// - Complexity: O(n log n) in the files and linear in their links.
package func findings(
  in pages: [InspectedPage],
  assets: [SiteFile],
  kept: KeptFiles = KeptFiles()
) -> [Diagnostic] {
  var index = SiteIndex(pages, assets, kept)
  var found = index.duplicates
  for page in pages {
    found += page.findings
    let problems = page.links.compactMap { link in
      index.problem(of: link.address, in: page.page.file.path).map { (link, $0) }
    }
    if problems.isEmpty { continue }
    let placing = Placing(page.page)
    for (link, problem) in problems {
      found.append(
        placing.diagnostic(problem.id, problem.summary, at: link.offset, fix: problem.fix)
      )
    }
  }
  for page in kept.pages { found += index.findings(of: page) }
  found.sortByPlace()
  return found.oncePerTemplate
}

extension SiteIndex {
  /// What is wrong with the links of a kept page.
  fileprivate mutating func findings(of page: KeptPage) -> [Diagnostic] {
    let path = page.file.path
    var found: [Diagnostic] = []
    for address in page.traits.links.split(separator: "\n") {
      guard let problem = problem(of: String(address), in: path) else { continue }
      found.append(
        Diagnostic(
          .error,
          problem.id.rawValue,
          problem.summary,
          at: SourceLocation(file: path, line: 1),
          fix: problem.fix
        )
      )
    }
    return found
  }
}
