// SPDX-License-Identifier: Apache-2.0

/// What an analyst's own text puts into a note, its figures resolved.
package struct OwnText: Hashable, Sendable {
  /// Whether it stands in place of the generated paragraphs, and not above them.
  package let isInstead: Bool
  /// The headline in place of the generated one.
  package let headline: [Run]?
  /// The standfirst in place of the generated one.
  package let standfirst: [Run]?
  /// The runs of its section on the page, in the order in which they stand there.
  package let runs: [Run]

  /// A text above the generated commentary, or instead of it.
  package init(isInstead: Bool, headline: [Run]?, standfirst: [Run]?, runs: [Run]) {
    self.isInstead = isInstead
    self.headline = headline
    self.standfirst = standfirst
    self.runs = runs
  }
}
