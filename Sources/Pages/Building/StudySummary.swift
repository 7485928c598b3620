// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

extension StudySummaryView {
  /// How many slots after the entry the tests of single markets look: as far as changes of the middle
  /// span look back.
  static func horizon(_ cadence: Cadence) -> Int { cadence.slots(in: .middle) }

  /// The summary of the newest study of `past`; `nil` if it is of another headline than `headline`, or
  /// if there is none.
  init?(of headline: NoteAnalysis.Headline, _ past: SitePast) throws(ReportError) {
    guard let made = past.almanac.newestStudy, made.note.headline == headline else { return nil }
    let study = made.study
    let horizon = Self.horizon(past.cadence)
    let facts = StudySummaryWords(
      study: study,
      horizon: horizon,
      isWeekly: past.cadence == .weekly,
      threshold: StudyPlan(past.cadence).threshold
    )
    let words = try Words<StudySummaryWords.Key>(
      past.words[.studySummary],
      StudySummaryWords.model.record(of: facts)
    )
    let cells = study.cells.filter { $0.horizon == horizon && $0.outcome == .absoluteReturn }
    let subjects = cells.map(\.subject).eachOnce
    let names = SubjectNames(subjects, in: past.site)
    self.words = words
    markets = names.sorted(subjects).flatMap { subject in
      cells.filter { $0.subject == subject }.map { cell in
        Self.row(cell, named: names[subject], past.path(of: subject), words)
      }
    }
    pooled = study.pooled.filter { $0.markets > 1 }.map { Self.row($0, words) }
  }

  private static func row(
    _ cell: EventStudy.Cell,
    named name: String,
    _ path: String?,
    _ words: Words<StudySummaryWords.Key>
  ) -> Row {
    let cells = [
      count(cell.events), cell.effect.map(cell.outcome.difference),
      cell.interval.map(cell.outcome.range), cell.p.map(pText),
    ]
    return Row(
      head: name,
      path: path,
      cells: [words[.init(cell.side)]] + cells.map { $0 ?? words[.noData] },
      verdict: words[.init(cell.verdict)],
      holds: cell.verdict == .survives
    )
  }

  private static func row(
    _ test: EventStudy.Pooled,
    _ words: Words<StudySummaryWords.Key>
  ) -> Row {
    let interval = test.interval.map {
      "\(signed($0.lowerBound, places: 2)) to \(signed($0.upperBound, places: 2))"
    }
    let cells = [
      count(test.events), count(test.dates), test.effect.map { signed($0, places: 2) }, interval,
      test.p.map(pText),
    ]
    return Row(
      head: words[.init(test.side)],
      path: nil,
      cells: [count(test.horizon), words[.init(test.outcome)]]
        + cells.map { $0 ?? words[.noData] },
      verdict: words[.init(test.verdict)],
      holds: test.verdict == .survives
    )
  }
}

extension SitePast {
  /// The way from the root to the page of what `subject` is of; `nil` where it has none.
  fileprivate func path(of subject: SubjectFigure.Subject) -> String? {
    guard case .market(let market) = subject, listed.contains(where: { $0.asset == market.asset })
    else { return nil }
    return assetFolder(of: market.asset) + "index.html"
  }
}

extension [SubjectFigure.Subject] {
  /// The subjects without repeats, in order.
  fileprivate var eachOnce: [SubjectFigure.Subject] {
    var seen: Set<SubjectFigure.Subject> = []
    return filter { seen.insert($0).inserted }
  }
}

extension StudySummaryWords.Key {
  /// What readings of a side are called.
  fileprivate init(_ side: Side) { self = side == .long ? .high : .low }

  /// What an outcome is called.
  fileprivate init(_ outcome: EventStudy.Outcome) {
    switch outcome {
    case .forwardReturn: self = .forwardReturn
    case .absoluteReturn: self = .absoluteReturn
    case .volatilityRatio: self = .volatilityRatio
    case .adverseMove: self = .adverseMove
    }
  }

  /// What a verdict is called.
  fileprivate init(_ verdict: EventStudy.Verdict) {
    switch verdict {
    case .tooFew: self = .tooFew
    case .cannotTell: self = .cannotTell
    case .survives: self = .survives
    }
  }
}
