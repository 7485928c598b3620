// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning

extension FigureTable {
  /// How old a last value is, or how many intervals a sum has.
  mutating func addRollUp(of analysis: NoteAnalysis) {
    let inputs = analysis.lead.inputs
    switch analysis.rollUp {
    case .last(let time, let age):
      let day = ObservationTime.moment(time).asOf
      let text = "\(timeOfDay(time)) UTC on \(longDate(day))"
      add(.valueTime, text, Double(time.seconds), from: inputs)
      add(.valueAge, duration(age), Double(age), from: inputs)
    case .sum(let present, let expected):
      add(.intervalsPresent, count(present), Double(present), from: inputs)
      add(.intervalsExpected, count(expected), Double(expected), from: inputs)
      if let share = analysis.rollUp?.share {
        add(.intervalsShare, percent(share), share, from: inputs)
      }
    case nil: break
    }
  }
}
