// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis
@testable import Reports

@Suite("What notes share of the past")
struct MakingAlmanacTests {
  private static let last = 420

  /// Sides of a market of a million each, public when the day is over.
  private static func sides(_ asset: String, _ measure: Measure, on day: Int) -> Observation {
    let market = Market(asset: Asset(asset), venue: Venue("Apex"), measure: measure)
    return Observation(
      key: .init(market: market, unit: .usd, time: .day(Day(day))),
      published: Day(day).end,
      value: .sides(long: 2e6, short: 1e6)
    )
  }

  /// A close and a funding rate for every day.
  private static func bars() -> [MarketBar] {
    var random = SplitMix64(seed: 7)
    var (price, rate) = (100.0, 0.0)
    return (1...last).map { day in
      price *= 0.97 + 0.06 * random.uniform()
      rate = 0.9 * rate + 2e-4 * (random.uniform() - 0.5)
      var values = MarketBar.Values()
      (values.close, values.fundingRate, values.fundingIntervalHours) = (price, rate, 24)
      return MarketBar(
        key: .init(asset: Asset("BTC"), venue: .all, time: .day(Day(day))),
        published: Day(day).end,
        values: values
      )
    }
  }

  /// Reports of one market, and within the last quarter three days of more markets' takers, which take
  /// the headline and give it back.
  private static func analyst() -> Analyst {
    let reports = (300...last).map { sides("BTC", .reported, on: $0) }
    let takers = (370...372).flatMap { day in
      ["BTC", "ETH"].map { sides($0, .takerVolume, on: day) }
    }
    return Analyst(
      observations: ObservationList(reports + takers),
      bars: bars(),
      settings: AnalysisSettings()
    )
  }

  @Test("is the same of funding whichever notes are made")
  func funding() async throws {
    let analyst = Self.analyst()
    let notes = analyst.notes.indices
    let newest = analyst.studyNote(ofNoteAt: notes.count - 1)
    // A note of the other headline has a study that is later than that of the newest note.
    let other = try #require(notes.first { analyst.studyNote(ofNoteAt: $0).date > newest.date })
    for places in [[], [other], Array(notes)] {
      let almanac = try await Reports.almanac(of: analyst, for: places, jobs: 2)
      let study = try #require(almanac.funding)
      #expect(study.note.date == newest.date)
    }
  }
}
