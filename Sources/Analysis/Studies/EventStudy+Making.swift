// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension EventStudy {
  /// The study of what was tested at each of the plan's horizons.
  init(
    of subjects: [SubjectFigure.Subject],
    horizons: [HorizonStudy],
    date: Day,
    cutOff: Instant,
    plan: StudyPlan
  ) {
    let cells = Self.cells(of: subjects, horizons, plan)
    self.init(
      date: date,
      cutOff: cutOff,
      resamples: plan.resamples,
      cells: cells,
      pooled: Self.pooled(of: horizons),
      tested: cells.count { $0.verdict != .tooFew },
      surviving: cells.count { $0.verdict == .survives },
      dates: EventOwners(of: horizons, plan.cadence).dates
    )
  }

  /// The cells by subject, side, horizon, outcome.
  private static func cells(
    of subjects: [SubjectFigure.Subject],
    _ horizons: [HorizonStudy],
    _ plan: StudyPlan
  ) -> [Cell] {
    let owners = EventOwners(of: horizons, plan.cadence)
    var cells: [(cell: CellName, test: CellTest, ownDates: Int)] = []
    for subject in subjects.indices {
      for (side, sideName) in Side.allCases.enumerated() {
        for study in horizons {
          for (place, outcome) in Outcome.allCases.enumerated() {
            let test = study.cells[subject][side][place]
            let own = owners.ownDates(of: subject, test.places, in: study.panel)
            let name = (subjects[subject], sideName, study.panel.horizon, outcome)
            cells.append((name, test, own))
          }
        }
      }
    }
    let passed = discoveries(among: cells.map(\.test.p), rate: falseDiscoveries)
    return zip(cells, passed).map { cell, passed in
      Cell(cell.cell, cell.test, ownDates: cell.ownDates, passed: passed)
    }
  }

  /// The pooled tests by side, horizon, outcome.
  private static func pooled(of horizons: [HorizonStudy]) -> [Pooled] {
    let horizons = horizons.filter { !$0.pooled.isEmpty }
    var tests: [(name: (Side, Int, Outcome), test: CellTest, markets: Int)] = []
    for (side, sideName) in Side.allCases.enumerated() {
      for study in horizons {
        for (place, outcome) in Outcome.allCases.enumerated() {
          let (test, markets) = study.pooled[side][place]
          tests.append(((sideName, study.panel.horizon, outcome), test, markets))
        }
      }
    }
    let passed = discoveries(among: tests.map(\.test.p), rate: falseDiscoveries)
    return zip(tests, passed).map { tested, passed in
      Pooled(
        side: tested.name.0,
        horizon: tested.name.1,
        outcome: tested.name.2,
        events: tested.test.events,
        dates: tested.test.places.count,
        markets: tested.markets,
        effect: tested.test.effect,
        interval: tested.test.interval,
        p: tested.test.p,
        verdict: tested.test.verdict(passed: passed)
      )
    }
  }
}

private typealias CellName = (SubjectFigure.Subject, Side, Int, EventStudy.Outcome)

extension EventStudy.Cell {
  fileprivate init(_ name: CellName, _ test: CellTest, ownDates: Int, passed: Bool) {
    self.init(
      subject: name.0,
      side: name.1,
      horizon: name.2,
      outcome: name.3,
      events: test.events,
      ownDates: ownDates,
      eligible: test.eligible,
      mean: test.mean,
      baseline: test.baseline,
      effect: test.effect,
      interval: test.interval,
      p: test.p,
      verdict: test.verdict(passed: passed)
    )
  }
}

/// Which subjects have an event in which slot, on any side and at any horizon.
private struct EventOwners {
  /// The only subject with events in a slot; `nil` where several have.
  private var owners: [Day: Int?] = [:]
  private let cadence: Cadence

  init(of horizons: [HorizonStudy], _ cadence: Cadence) {
    self.cadence = cadence
    for study in horizons {
      for (subject, column) in study.panel.columns.enumerated() {
        for event in column.events.joined() {
          let slot = cadence.slot(-column.places[event], before: study.panel.first)
          owners.updateValue(
            owners[slot, default: subject] == subject ? subject : nil,
            forKey: slot
          )
        }
      }
    }
  }

  /// On how many slots events fall.
  var dates: Int { owners.count }

  /// On how many of the slots at `places` no other subject has an event.
  func ownDates(of subject: Int, _ places: [Int], in panel: HorizonPanel) -> Int {
    places.count { place in
      owners[cadence.slot(-place, before: panel.first)] == subject
    }
  }
}
