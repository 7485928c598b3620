// SPDX-License-Identifier: Apache-2.0

/// What stands between the two lines `---` at the top of a manuscript; everything may be absent.
package struct FrontMatter: Hashable, Sendable {
  /// The title.
  package var title: [ProseSpan]?
  /// One or two sentences that sum it up.
  package var summary: [ProseSpan]?
  /// Who wrote it.
  package var author: String?
  /// Whether it is not to be published yet.
  package var isDraft = false
  /// Words to find it by, in the order written, each once.
  package var tags: [String] = []
  /// Where it stands.
  package var place = Manuscript.Place.above

  /// Nothing said.
  package init() {}
}
