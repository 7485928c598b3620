// SPDX-License-Identifier: Apache-2.0

/// Conditions of which a note has at most one, or exactly one.
struct Exclusion: Sendable {
  /// The names of the conditions.
  let flags: [String]
  /// Whether one of them always holds.
  let isComplete: Bool

  /// Everything that excludes each other in the notes in which `rules` are said.
  static func all(in rules: [Rule]) -> [Exclusion] {
    always
      + guaranteed.map { flags, by in
        Exclusion(flags: flags, isComplete: rules.contains(where: by.contains))
      }
  }

  /// Everything that excludes each other in every note.
  private static let always = [
    Exclusion(flags: ["short", "long", "level"], isComplete: true),
    Exclusion(flags: ["byBands", "byRank"], isComplete: true),
    Exclusion(flags: ["total", "market"], isComplete: true),
    Exclusion(
      flags: ["balanced", "leaning", "crowded", "extreme", "noVerdict"],
      isComplete: true
    ),
    Exclusion(flags: ["high", "low"], isComplete: false),
    Exclusion(flags: ["middleUp", "middleDown"], isComplete: false),
    Exclusion(flags: ["nearUp", "nearDown", "steady"], isComplete: false),
    Exclusion(flags: ["indexTop", "indexBottom", "indexHigh"], isComplete: false),
    Exclusion(flags: ["noEvent", "oneEvent"], isComplete: false),
  ]

  /// Conditions of which one holds where one of these rules is said, and else none need hold.
  private static let guaranteed: [(flags: [String], by: Set<Rule>)] = [
    (["longsUp", "longsDown", "longsSteady"], [.netChange]),
    (["shortsUp", "shortsDown", "shortsSteady"], [.netChange]),
    (["newLongs", "newShorts", "shortCovering", "longClosing"], [.quadrant]),
    (
      ["ofMoves", "ofReturns", "ofVolatility", "ofAdverse"],
      [.studyHolds, .studyUnclear, .studyFew]
    ),
  ]

  /// `names` with all others of every complete exclusion that one of them is in; each once.
  static func closure(of names: [String], in rules: [Rule]) -> [String] {
    let others = all(in: rules).filter { $0.isComplete && $0.flags.contains(where: names.contains) }
    var seen: Set<String> = []
    return (names + others.flatMap(\.flags)).filter { seen.insert($0).inserted }
  }

  /// Whether a note may hold exactly those of `names` that are in `set`.
  func allows(_ set: Set<String>, among names: [String]) -> Bool {
    let held = flags.count(where: set.contains)
    return held == 1 || held == 0 && !(isComplete && flags.allSatisfy(names.contains))
  }
}
