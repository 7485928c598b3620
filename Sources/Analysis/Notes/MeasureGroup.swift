// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The markets that count the same of the same traders: what one headline may be made of.
struct MeasureGroup: Sendable {
  /// What is counted, and whose.
  let headline: NoteAnalysis.Headline
  /// The markets, in order; at least one.
  let markets: [MarketSeries]

  /// The groups that may be a headline, in the order in which ties between them are broken.
  ///
  /// Open interest is in none: its two sides are always equal.
  static func all(of markets: [MarketSeries], settings: AnalysisSettings) -> [MeasureGroup] {
    let usable = markets.filter { $0.market.isWanted(by: settings) }
    return Measure.allCases.flatMap { measure in
      ([nil] + Population.allCases.map { $0 }).compactMap { population in
        let members = usable.filter {
          $0.market.measure == measure && $0.market.population == population
        }
        let headline = NoteAnalysis.Headline(measure: measure, population: population)
        return members.isEmpty ? nil : MeasureGroup(headline: headline, markets: members)
      }
    }
  }

  /// How many markets have a value in a slot of `days` that was public at `cutOff`.
  func marketCount(in days: ClosedRange<Day>, at cutOff: Instant) -> Int {
    markets.count { $0.hasValue(in: days, at: cutOff) }
  }

  /// The days on which a new observation time became public, each with the latest slot of one.
  ///
  /// A restatement brings no new time, and neither does a further market of a time already known.
  func newSlots(by cutOff: CutOff) -> [Day: Day] {
    var firstPublished: [ObservationTime: (slot: Day, published: Instant)] = [:]
    for version in markets.flatMap(\.units).flatMap(\.versions) {
      let known = firstPublished[version.time]
      if let known, known.published <= version.published { continue }
      firstPublished[version.time] = (version.slot, version.published)
    }
    var slots: [Day: Day] = [:]
    for (slot, published) in firstPublished.values {
      let date = cutOff.firstNote(seeing: published)
      slots[date] = slots[date].map { max($0, slot) } ?? slot
    }
    return slots
  }
}

extension Market {
  fileprivate func isWanted(by settings: AnalysisSettings) -> Bool {
    guard measure.hasImbalance else { return false }
    if let wanted = settings.headlineMeasure, wanted != measure { return false }
    if let wanted = settings.headlinePopulation, wanted != population { return false }
    if let wanted = settings.headlineAsset, wanted != asset { return false }
    return true
  }
}
