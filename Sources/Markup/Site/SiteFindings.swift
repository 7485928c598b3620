// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// Everything wrong with the pages and with how they lead to each other, sorted by place.
///
/// A relative address must name a file among `pages` and `assets`, in its exact letters, and its
/// fragment an id in it. An address of a folder is refused, since it leads nowhere without a
/// server.
///
/// A mistake in a template is told once, with a count of the other places that show it.
///
/// - Complexity: O(n log n) in the files and linear in their links.
package func findings(in pages: [InspectedPage], assets: [SiteFile]) -> [Diagnostic] {
  var index = SiteIndex(pages, assets)
  var found = index.duplicates
  for page in pages {
    found += page.findings
    let problems = page.links.compactMap { link in
      index.problem(of: link, in: page).map { (link, $0) }
    }
    if problems.isEmpty { continue }
    let placing = Placing(page.page)
    for (link, problem) in problems {
      found.append(
        placing.diagnostic(problem.id, problem.summary, at: link.offset, fix: problem.fix)
      )
    }
  }
  found.sortByPlace()
  return found.oncePerTemplate
}
