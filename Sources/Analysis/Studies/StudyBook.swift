// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// The subjects of event studies with all their past, from which the study of any note is made.
///
/// What all studies share is made once: ranks and outcomes by the last versions of readings and
/// closes. A study takes them wherever these versions were what was known at its cut-off, else it
/// makes its own; both ways give the same figures.
package struct StudyBook: Sendable {
  let plan: StudyPlan
  let percentile = ExpandedPercentile()
  private let records: [SubjectRecord]

  /// A book of subjects in any order.
  package init(_ subjects: [StudySubject], plan: StudyPlan) {
    self.init(subjects.map { SubjectRecord($0, plan: plan) }, plan: plan)
  }

  /// A book of the records of subjects, in any order.
  init(_ records: [SubjectRecord], plan: StudyPlan) {
    self.plan = plan
    self.records = records.sorted { $0.subject.precedes($1.subject) }
  }

  /// What came after extremes, as known at the cut-off of one note.
  ///
  /// Its draws follow from the plan's seed, the horizon and `date` alone.
  ///
  /// - Parameters:
  ///   - date: The note's day.
  ///   - cutOff: The note's cut-off; nothing later is looked at, restatements included.
  /// - Returns: All cells of the subjects that had readings and closes by then, tested or not.
  package func study(asOf date: Day, at cutOff: Instant) -> EventStudy {
    let known = known(at: cutOff)
    let horizons = plan.horizons.indices.map { place in
      HorizonStudy(
        of: HorizonPanel(of: known, place: place, plan: plan),
        resamples: plan.resamples,
        seed: seed(plan.horizons[place], date),
        percentile
      )
    }
    return EventStudy(
      of: known.map(\.subject),
      horizons: horizons,
      date: date,
      cutOff: cutOff,
      plan: plan
    )
  }

  /// What was known of each subject at `cutOff`, or of one alone, by subject; those without readings
  /// or closes are left out.
  ///
  /// Markets are those of the most detailed level that has readings; consolidated contracts are left
  /// out beside others of their asset and venue, as in notes.
  func known(at cutOff: Instant, of one: SubjectFigure.Subject? = nil) -> [KnownChronicle] {
    let seen = records.filter { $0.hasReading(at: cutOff) }
    let markets = Set(singleMarkets(among: seen.compactMap(\.subject.market)))
    return seen.filter { one == nil || $0.subject == one }
      .filter { $0.subject.market.map(markets.contains) ?? true }
      .compactMap { $0.known(at: cutOff) }
  }

  /// What the draws at one horizon follow from.
  func seed(_ horizon: Int, _ date: Day) -> [UInt64] {
    [plan.seed, UInt64(horizon), UInt64(bitPattern: Int64(date.count))]
  }
}

/// Those of `markets` that are of the most detailed level and not consolidated from others.
private func singleMarkets(among markets: [Market]) -> [Market] {
  let level = markets.map(Level.init).min()
  let single = markets.filter { Level(of: $0) == level }
  return single.filter { market in
    !market.isConsolidated
      || !single.contains {
        !$0.isConsolidated && $0.asset == market.asset && $0.venue == market.venue
      }
  }
}

extension SubjectFigure.Subject {
  /// The market, if this is one.
  fileprivate var market: Market? {
    if case .market(let market) = self { market } else { nil }
  }
}
