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

  /// How many markets have a value in a slot of `period` that was public at `cutOff`.
  func marketCount(in period: ClosedRange<Day>, at cutOff: Instant) -> Int {
    markets.count { $0.hasValue(in: period, at: cutOff) }
  }

  /// How many values of single markets and slots of `period` were public at `cutOff`.
  func valueCount(in period: ClosedRange<Day>, at cutOff: Instant) -> Int {
    markets.reduce(0) { $0 + $1.valueCount(in: period, at: cutOff) }
  }

  /// The days on which a new observation time became public, each with the slots of these times
  /// and the last day that each slot speaks of.
  ///
  /// A restatement brings no new time, and neither does a further market of a time already known.
  /// Weeks made of days are told when they are over and the data show it, by something published
  /// at their end or later; a weekly report is told when it is published.
  func newSlots(by settings: AnalysisSettings) -> [Day: [Day: Day]] {
    var firstPublished: [ObservationTime: (slot: Day, day: Day, published: Instant)] = [:]
    for version in markets.lazy.flatMap(\.units).flatMap(\.versions) {
      let known = firstPublished[version.time]
      if let known, known.published <= version.published { continue }
      firstPublished[version.time] = (version.slot, version.day, version.published)
    }
    let isReport = settings.cadence == .daily || headline.measure == .traderClass
    var slots: [Day: [Day: Day]] = [:]
    for (slot, day, published) in firstPublished.values {
      let last = settings.cadence.lastDay(of: slot)
      let date = settings.cutOff.firstNote(seeing: isReport ? published : max(published, last.end))
      slots[date, default: [:]].merge([slot: isReport ? day : last], uniquingKeysWith: max)
    }
    guard let latest = firstPublished.values.map(\.published).max() else { return [:] }
    let last = settings.cutOff.firstNote(seeing: latest)
    return slots.filter { $0.key <= last }
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
