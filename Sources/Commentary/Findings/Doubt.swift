// SPDX-License-Identifier: Apache-2.0
internal import Analysis

extension Selection {
  /// Leaves out what rests on a figure that a check puts in doubt.
  mutating func removeDoubtful(in analysis: NoteAnalysis) {
    removeWhatComparesWithDoubt(in: analysis)
    let doubts = analysis.suspicions.filter(\.isDoubt)
    if doubts.isEmpty { return }
    let isLeadDoubtful = analysis.lead.firmness == .doubtful
    kept.removeAll { finding in
      let doubt = doubts.first { doubt in
        // Another market's positions take nothing from what is said of the lead.
        doubt.check.isOfPositions
          ? isLeadDoubtful && finding.rule.restsOnPositions : finding.rule.rests(on: doubt.check)
      }
      guard let doubt else { return false }
      leftOut.append(LeftOut(finding: finding, reason: .inDoubt(doubt.check)))
      return true
    }
  }
}

extension Selection {
  /// Leaves out what compares with a figure that the note before had in doubt.
  private mutating func removeWhatComparesWithDoubt(in analysis: NoteAnalysis) {
    let (isAfter, isPriceAfter) = (
      analysis.isAfterDoubt, analysis.before?.hasDoubtfulPrice ?? false
    )
    kept.removeAll { finding in
      let rule = finding.rule
      let doubt: DataCheck? =
        if isAfter, rule.topic == .changes || [.yesterday, .netChange].contains(rule) {
          .unitSlip
        } else if isPriceAfter, [.price, .volatility, .quadrant].contains(rule) {
          .priceSlip
        } else {
          nil
        }
      guard let doubt else { return false }
      leftOut.append(LeftOut(finding: finding, reason: .inDoubt(doubt)))
      return true
    }
  }
}

extension NoteAnalysis {
  /// Whether the note before had in doubt what the lead is made of, or what led before.
  var isAfterDoubt: Bool {
    guard let before, !before.doubted.isEmpty else { return false }
    switch lead.subject {
    case .market(let market), .given(let market):
      if before.doubted.contains(market) { return true }
      guard case .market(let led) = before.lead.subject else { return before.leadKind == .total }
      return before.doubted.contains(led)
    case .asset, .total: return true
    }
  }
}

extension Rule {
  /// Whether it concludes something from the lead's positions, beyond printing them.
  fileprivate var restsOnPositions: Bool {
    switch topic {
    case .changes, .history, .after: true
    case .headline, .standfirst, .holders: false
    case .positions: [.cotIndex, .netExtreme, .netChange].contains(self)
    case .risk: [.riskShort, .riskLong, .riskBalanced, .riskAccounts, .crowding].contains(self)
    }
  }

  /// Whether it concludes something from what `check` looks at beside the positions; what would be
  /// computed from that, an analysis leaves out itself.
  fileprivate func rests(on check: DataCheck) -> Bool {
    check == .priceSlip && [.price, .priceAlone].contains(self)
  }
}
