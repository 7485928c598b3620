// SPDX-License-Identifier: Apache-2.0
package import Analysis

/// What a note says, and what it found and does not say.
package struct Selection: Hashable, Sendable {
  /// What is said, in the order of the note; at most one finding a rule.
  package var kept: [Finding]
  /// What was found and is not said, with the reason, in the order in which it was left out.
  package var leftOut: [LeftOut]

  /// Whether something of `rule` is said.
  func says(_ rule: Rule) -> Bool { kept.contains { $0.rule == rule } }
}

/// A finding that is not said.
package struct LeftOut: Hashable, Sendable {
  /// What was found.
  package let finding: Finding
  /// Why it is not said.
  package let reason: Reason

  /// Why a finding is not said.
  package enum Reason: Hashable, Sendable {
    /// The sentence of another rule tells it as well.
    case told(by: Rule)
    /// The note had ``Thresholds/sentences`` sentences without it, all of them stronger.
    case overBudget
    /// A check puts a figure that it rests on in doubt.
    case inDoubt(DataCheck)
  }
}

/// Chooses what the note of `analysis` says: all that is noteworthy, each thing once, within a budget.
///
/// A finding exists only if its rule's threshold is passed and all figures it needs are in `table`.
package func selection(of analysis: NoteAnalysis, figures table: FigureTable) -> Selection {
  let held = candidates(of: analysis, table).filter { finding in
    finding.rule.needs.allSatisfy { table[$0] != nil }
  }
  var selection = Selection(kept: held.map { $0.placed(in: analysis) }, leftOut: [])
  selection.removeDoubtful(in: analysis)
  selection.removeTold(in: analysis, table)
  selection.keepBudget()
  selection.correctReasons()
  return selection
}

/// What the note of `analysis` says, in its order.
package func findings(of analysis: NoteAnalysis, figures table: FigureTable) -> [Finding] {
  selection(of: analysis, figures: table).kept
}

extension Selection {
  /// What was to be told by a sentence that then went over the budget went with it.
  fileprivate mutating func correctReasons() {
    leftOut = leftOut.map { left in
      guard case .told(let rule) = left.reason, !isTold(rule) else { return left }
      return LeftOut(finding: left.finding, reason: .overBudget)
    }
  }

  /// Whether a finding of `rule` is said, or is told by one that is.
  private func isTold(_ rule: Rule) -> Bool {
    if says(rule) { return true }
    guard case .told(let teller)? = leftOut.first(where: { $0.finding.rule == rule })?.reason
    else { return false }
    return isTold(teller)
  }

  /// Drops the weakest sentences over the budget; ties drop the later one.
  ///
  /// A sentence made of several findings is as strong as the strongest of them, and what has no
  /// threshold of its own stays. Numbers of traders are the first to go: the report's table has them.
  fileprivate mutating func keepBudget() {
    func order(_ place: Int, _ message: Message) -> (Double, Int, Int) {
      (message.strength, message.rules == [.traders] ? 0 : 1, -place)
    }
    while true {
      let body = messages(of: kept).filter(\.topic.isBody)
      guard body.count > Thresholds.sentences else { return }
      let weakest = body.enumerated().filter { $0.element.isOptional }
        .min { order($0.offset, $0.element) < order($1.offset, $1.element) }
      guard let weakest else { return }
      for finding in weakest.element.findings {
        leftOut.append(LeftOut(finding: finding, reason: .overBudget))
      }
      kept.removeAll { weakest.element.rules.contains($0.rule) }
    }
  }
}
