// SPDX-License-Identifier: Apache-2.0

/// What the check of a site needs of a page without its bytes: the ids others may lead to, and
/// where it leads itself.
package struct PageTraits: Hashable, Sendable {
  /// The ids of its elements in document order, each once, with a blank between two.
  package let ids: String
  /// The relative addresses in it, each once, in document order, with a line feed between two.
  package let links: String

  /// The traits of `page`; `nil` if anything was found in it, or if an address has a line feed.
  ///
  /// A page with findings, be they warnings, is never kept: they are told again in every build.
  package init?(of page: InspectedPage) {
    let addresses = page.links.map(\.address)
    guard page.findings.isEmpty, page.ids.allSatisfy({ !$0.utf8.contains(0x20) }),
      addresses.allSatisfy({ !$0.utf8.contains(0x0A) })
    else { return nil }
    var seen: Set<String> = []
    ids = page.ids.joined(separator: " ")
    links = addresses.filter { seen.insert($0).inserted }.joined(separator: "\n")
  }

  /// The traits that were kept as two texts.
  package init(ids: String, links: String) {
    self.ids = ids
    self.links = links
  }
}

/// A page that an earlier build inspected without a finding, and that stands in the output as it
/// was.
package struct KeptPage: Hashable, Sendable {
  /// The file.
  package let file: KeptFile
  /// What the site needs to know of it.
  package let traits: PageTraits

  /// The page in `file` with `traits`.
  package init(_ file: KeptFile, _ traits: PageTraits) {
    self.file = file
    self.traits = traits
  }
}
