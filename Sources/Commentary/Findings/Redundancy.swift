// SPDX-License-Identifier: Apache-2.0
internal import Analysis

/// A finding that another one tells as well.
struct Redundancy: Sendable {
  /// What is not said again.
  let rule: Rule
  /// What tells it.
  let teller: Rule
  /// Whether it tells all of it in this note.
  let holds: @Sendable (NoteAnalysis, FigureTable) -> Bool

  /// `rule` is told by `teller` where `holds`.
  init(
    _ rule: Rule,
    by teller: Rule,
    where holds: @escaping @Sendable (NoteAnalysis, FigureTable) -> Bool = { _, _ in true }
  ) {
    (self.rule, self.teller, self.holds) = (rule, teller, holds)
  }

  /// All that one sentence of a note may tell in place of another; the first that holds counts.
  static let all = [
    Redundancy(.changedRegime, by: .changedSide),
    Redundancy(.changedRatio, by: .changedSide),
    Redundancy(.changedRatio, by: .changedRegime),
    // A record that is new is told first of all.
    Redundancy(.record, by: .recordSet),
    Redundancy(.yesterday, by: .changedSide, where: { analysis, _ in analysis.isNextSlot }),
    Redundancy(.yesterday, by: .changedRegime, where: { analysis, _ in analysis.isNextSlot }),
    Redundancy(.yesterday, by: .changedRatio, where: { analysis, _ in analysis.isNextSlot }),
    // The pace tells three spans, the nearest of them the slot before.
    Redundancy(.yesterday, by: .pace),
    // An end of the whole range is an end of its last year as well.
    Redundancy(
      .netExtreme,
      by: .cotIndex,
      where: { analysis, _ in analysis.lead.net?.index.map { $0 <= 0 || $0 >= 100 } ?? false }
    ),
  ]
}

extension Selection {
  /// Leaves out what another finding that is kept tells as well.
  mutating func removeTold(in analysis: NoteAnalysis, _ table: FigureTable) {
    for each in Redundancy.all where says(each.teller) && each.holds(analysis, table) {
      guard let place = kept.firstIndex(where: { $0.rule == each.rule }) else { continue }
      leftOut.append(LeftOut(finding: kept.remove(at: place), reason: .told(by: each.teller)))
    }
  }
}
