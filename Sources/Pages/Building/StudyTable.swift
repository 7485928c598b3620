// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
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
  ///   - cadence: What a horizon counts.
  ///   - template: The words.
  /// - Throws: What rendering and the lines of the words throw.
  init?(
    _ study: EventStudy,
    of subject: SubjectFigure.Subject,
    _ side: Side,
    name: String,
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
      columns: [.events, .mean, .baseline, .effect, .interval, .p].map { words[$0] },
      last: words[.last],
      blocks: EventStudy.Outcome.allCases.compactMap { Self.block($0, cells, words) },
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
    let style = OutcomeStyle(cell.outcome)
    let cells = [
      count(cell.events),
      cell.mean.map(style.level),
      cell.baseline.map(style.level),
      cell.effect.map(style.effect),
      cell.interval.map { "\(style.effect($0.lowerBound)) to \(style.effect($0.upperBound))" },
      cell.p.map { $0 < 0.005 ? "<0.01" : number($0, places: 2) },
    ]
    return Row(
      head: count(cell.horizon),
      cells: cells.map { $0 ?? words[.noData] },
      verdict: words[cell.verdict.key],
      holds: cell.verdict == .survives
    )
  }
}

/// How the logarithms of an outcome are told.
private struct OutcomeStyle {
  let outcome: EventStudy.Outcome

  /// The style of `outcome`.
  init(_ outcome: EventStudy.Outcome) { self.outcome = outcome }

  /// A mean: per cent of the price, a sign only where it may fall, or a multiple.
  func level(_ logarithm: Double) -> String {
    switch outcome {
    case .forwardReturn: signedPercent(priceChange(logarithm))
    case .absoluteReturn, .adverseMove: percent(priceChange(logarithm))
    case .volatilityRatio: times(logarithm)
    }
  }

  /// A difference of means, always with its direction.
  func effect(_ logarithm: Double) -> String {
    outcome == .volatilityRatio ? times(logarithm) : signedPercent(priceChange(logarithm))
  }

  private func times(_ logarithm: Double) -> String {
    "×" + number(1 + priceChange(logarithm), places: 2)
  }
}

extension EventStudy.Outcome {
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
