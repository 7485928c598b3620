// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

extension StudyView {
  /// The table of what came after the extremes of `subject` on one `side`, or `nil` where the study
  /// has no cell of them.
  ///
  /// - Parameters:
  ///   - study: The whole study, whose family the caption counts.
  ///   - subject: Whose extremes.
  ///   - side: Which extremes: readings high, or low, in their own past.
  ///   - name: What the subject is called.
  ///   - outcomes: What is shown of it, in their order.
  ///   - cadence: What a horizon counts.
  ///   - template: The words.
  /// - Throws: What rendering and the lines of the words throw.
  init?(
    _ study: EventStudy,
    of subject: SubjectFigure.Subject,
    _ side: Side,
    name: String,
    outcomes: [EventStudy.Outcome] = EventStudy.Outcome.allCases,
    cadence: Cadence,
    words template: Template
  ) throws(ReportError) {
    let cells = study.cells(of: subject, side)
    guard !cells.isEmpty else { return nil }
    let facts = StudyWords(
      subject: oneLine(name),
      side: side,
      isWeekly: cadence == .weekly,
      study: study
    )
    let words = try Words<StudyWords.Key>(template, StudyWords.model.record(of: facts))
    self.init(
      caption: words[.caption],
      first: words[.first],
      columns: [.events, .ownDates, .mean, .baseline, .effect, .interval, .p].map { words[$0] },
      last: words[.last],
      blocks: outcomes.compactMap { Self.block($0, cells, words) },
      note: words[.note]
    )
  }

  private static func block(
    _ outcome: EventStudy.Outcome,
    _ cells: [EventStudy.Cell],
    _ words: Words<StudyWords.Key>
  ) -> Block? {
    let rows = cells.filter { $0.outcome == outcome }.sorted { $0.horizon < $1.horizon }
    return rows.isEmpty
      ? nil : Block(name: words[outcome.key], rows: rows.map { row($0, words) })
  }

  private static func row(_ cell: EventStudy.Cell, _ words: Words<StudyWords.Key>) -> Row {
    let outcome = cell.outcome
    let cells = [
      count(cell.events),
      count(cell.ownDates),
      cell.mean.map(outcome.level),
      cell.baseline.map(outcome.level),
      cell.effect.map(outcome.difference),
      cell.interval.map(outcome.range),
      cell.p.map(pText),
    ]
    return Row(
      head: count(cell.horizon),
      cells: cells.map { $0 ?? words[.noData] },
      verdict: words[cell.verdict.key],
      holds: cell.verdict == .survives
    )
  }
}

/// A p-value for reading: two places, and never 0.
func pText(_ p: Double) -> String { p < 0.005 ? "<0.01" : number(p, places: 2) }

extension EventStudy.Outcome {
  /// An interval of differences: "−1.2% to +3.4%".
  func range(_ interval: ClosedRange<Double>) -> String {
    "\(difference(interval.lowerBound)) to \(difference(interval.upperBound))"
  }

  /// What it is called.
  fileprivate var key: StudyWords.Key {
    switch self {
    case .forwardReturn: .forwardReturn
    case .absoluteReturn: .absoluteReturn
    case .volatilityRatio: .volatilityRatio
    case .adverseMove: .adverseMove
    }
  }
}

extension EventStudy.Verdict {
  /// What it is called.
  fileprivate var key: StudyWords.Key {
    switch self {
    case .tooFew: .tooFew
    case .cannotTell: .cannotTell
    case .survives: .survives
    }
  }
}
