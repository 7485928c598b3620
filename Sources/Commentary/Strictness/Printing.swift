// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Templating

/// Whether one of several names is printed, whatever the conditions of a note are.
///
/// The tags that print them stand in sections; a section asks a condition. All cases of the conditions
/// asked on the way to one of the tags are gone through, save those that cannot be, as of a note that
/// leans to both sides (``Exclusion``). So a gap is one that a note may fall into.
struct Printing {
  private let uses: [Template.Use]
  private let excuses: [Excuse]
  private let names: [String]
  private let exclusions: [Exclusion]

  /// More conditions than this on the way to one number are not gone through, and count as a gap.
  static let limit = 16

  /// A case in which nothing is printed.
  struct Gap: Hashable {
    /// The case in words: "`long` holds and `flow` does not"; empty if it is never printed.
    let conditions: String
    /// Where the innermost section begins that prints it in other cases.
    let section: SourceLocation?
  }

  /// How `uses` print one of `names`, which one of `excuses` makes needless, in the notes in which
  /// `rules` are said.
  init(
    of names: [String],
    in uses: [Template.Use],
    of rules: [Rule],
    unless excuses: [Excuse]
  ) {
    exclusions = Exclusion.all(in: rules)
    self.uses = uses.filter { names.contains($0.name) }
    self.excuses = excuses
    let asked = self.uses.flatMap(\.conditions).map(\.name) + excuses.map(\.flag)
    self.names = Exclusion.closure(of: asked, in: rules)
  }

  /// The first case in which nothing is printed; `nil` if there is none.
  var gap: Gap? {
    guard let first = uses.first else { return Gap(conditions: "", section: nil) }
    guard names.count <= Self.limit else {
      return Gap(conditions: "so many sections are around it", section: first.section)
    }
    for bits in 0..<(1 << names.count) {
      let set = Set(names.indices.filter { bits & (1 << $0) != 0 }.map { names[$0] })
      guard exclusions.allSatisfy({ $0.allows(set, among: names) }) else { continue }
      guard !excuses.contains(where: { set.contains($0.flag) == $0.isSet }) else { continue }
      guard !uses.contains(where: { $0.isReached(with: set) }) else { continue }
      return Gap(conditions: text(of: set), section: first.section)
    }
    return nil
  }

  /// The conditions that the tags ask, in words.
  private func text(of set: Set<String>) -> String {
    var seen: Set<String> = []
    let asked = uses.flatMap(\.conditions).map(\.name).filter { seen.insert($0).inserted }
    return asked.map { "`\($0)` \(set.contains($0) ? "holds" : "does not hold")" }
      .joined(separator: " and ")
  }
}

extension Template.Use {
  /// Whether the tag is reached where exactly the conditions in `set` hold.
  fileprivate func isReached(with set: Set<String>) -> Bool {
    conditions.allSatisfy { set.contains($0.name) == $0.isSet }
  }
}
