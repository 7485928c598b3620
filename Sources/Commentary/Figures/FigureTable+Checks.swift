// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning

extension FigureTable {
  /// How far what the checks found is off; of several findings of one check the first.
  ///
  /// Of frozen feeds it is the least, so that it is true of all.
  mutating func addChecks(of analysis: NoteAnalysis) {
    for check in DataCheck.allCases {
      let found = analysis.suspicions.filter { $0.check == check }
      let told = check == .frozen ? found.min { $0.size < $1.size } : found.first
      guard let told, let (name, text) = spelled(told.size, by: check) else { continue }
      let inputs = Set(found.flatMap(\.inputs)).sorted()
      add(name, text, told.size, from: inputs, and: analysis.inputs(of: told))
    }
  }
}

/// The figure of a finding; `nil` where the note has it already, as the funding.
private func spelled(_ size: Double, by check: DataCheck) -> (FigureName, String)? {
  let times = number(max(size, 1 / size), places: size > 99 || size < 1.0 / 99 ? 0 : 1)
  return switch check {
  case .unitSlip: (.slipMultiple, times)
  case .frozen: (.frozenReadings, count(Int(size)))
  case .beyondPast: (.beyondFactor, times)
  case .timeSlip: (.timeShift, count(Int(size)))
  case .priceSlip: (.priceMultiple, times)
  case .priceJump: (.priceDeviations, number(size, places: 1))
  case .interestSlip: (.interestMultiple, times)
  case .fundingBeyond: nil
  }
}

extension NoteAnalysis {
  /// What a finding was held against.
  fileprivate func inputs(of suspicion: Suspicion) -> [FigureInput] {
    guard let since = suspicion.since else { return [] }
    switch suspicion.subject {
    case .market: return [.markets(first: since, last: cadence.slot(1, before: slot))]
    case .asset(let asset):
      let isInterest = suspicion.check == .interestSlip
      let venue = isInterest ? context?.venues.interest : context?.venues.close
      let last = cadence == .daily ? date : asOf
      let column: FigureInput.Column = isInterest ? .openInterest : .close
      return [.bars(column, of: asset, at: venue, first: since, last: last)]
    }
  }
}
