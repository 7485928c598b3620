// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// A page that ``Inspector`` has read: what is wrong with it, and what it needs of its site.
package struct InspectedPage: Sendable {
  /// A relative address in the page.
  package struct Link: Hashable, Sendable {
    /// The address as written, references undone; never empty, never of this page alone.
    package let address: String
    /// Where it stands in the page, in bytes.
    package let offset: Int
  }

  /// The page.
  package let page: Page
  /// What is wrong with it by itself, sorted by place; may be empty.
  package let findings: [Diagnostic]
  /// The ids of its elements in document order, each once.
  package let ids: [String]
  /// The relative addresses in it, in document order.
  package let links: [Link]

  /// Only an inspector makes one, in this file.
  fileprivate init(_ page: Page, findings: [Diagnostic], ids: [String], links: [Link]) {
    self.page = page
    self.findings = findings
    self.ids = ids
    self.links = links
  }
}

extension Inspector {
  /// What is wrong with `page` by itself, and what it needs of the other files of its site.
  ///
  /// - Complexity: O(n) in the page's bytes.
  package mutating func inspect(_ page: Page) -> InspectedPage {
    page.file.bytes.withUnsafeBufferPointer { source in
      let reading = read(source, of: page)
      return InspectedPage(
        page,
        findings: reading.findings.isEmpty ? [] : Placing(page).diagnostics(for: reading),
        ids: reading.ids,
        links: reading.links
      )
    }
  }
}

/// What is wrong with `page` by itself, and what it needs of the other files of its site.
///
/// It depends on the page alone, so pages may be inspected in parallel; for many pages an
/// ``Inspector`` in each task is faster.
///
/// - Complexity: O(n) in the page's bytes.
package func inspect(_ page: Page) -> InspectedPage {
  var inspector = Inspector()
  return inspector.inspect(page)
}
