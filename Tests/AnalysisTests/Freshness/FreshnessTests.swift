// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("How late figures are")
struct FreshnessTests {
  private func freshness(
    of observations: [Observation],
    _ cadence: Cadence,
    at now: Instant,
    maxAge: Int = 36 * 3600
  ) throws -> Freshness {
    var settings = AnalysisSettings()
    settings.cadence = cadence
    let analyst = Analyst(observations: observations, bars: [], settings: settings)
    let newest = try #require(analyst.notes.last)
    return Freshness(of: newest, by: FreshnessRule(maxAge: maxAge), at: now, cadence)
  }

  @Test("days count from the newest note's cut-off, and the last second allowed is not late")
  func days() throws {
    let rows: [Observation] = [.sides(1, 2, on: 10), .sides(1, 2, on: 11)]
    let end = Day(11).end
    let fresh = try freshness(of: rows, .daily, at: end + 36 * 3600)
    #expect(fresh.age == 36 * 3600 && !fresh.isLate && fresh.asOf == Day(11))
    #expect(try freshness(of: rows, .daily, at: end + 36 * 3600 + 1).isLate)
    #expect(try freshness(of: rows, .daily, at: Day(11).end + -3600).age == -3600)
  }

  @Test("weeks of reports count from the next release, holidays among them")
  func weeks() throws {
    // As of Tuesday 23 December 2025 came Monday 29 December (24 and 26 were closed); the next report,
    // as of 30 December, came on Monday 5 January at 15:30 New York, 20:30 UTC, for New Year's Day.
    let asOf = Year(2025).day(12, 23)
    let market = Market.of("GOLD", measure: .traderClass, population: .noncommercial)
    let rows: [Observation] = [
      .sides(1, 2, of: market, unit: .contracts, on: asOf.count, published: (asOf + 6).end)
    ]
    let due = ReleaseCalendar().published(asOf: asOf + 7)
    #expect(due == Instant((Year(2026).day(1, 5).count * 24 + 20) * 3600 + 1800))
    let fresh = try freshness(of: rows, .weekly, at: due + 3600, maxAge: 3600)
    #expect(fresh.since == due && fresh.age == 3600 && !fresh.isLate)
    #expect(try freshness(of: rows, .weekly, at: due + 3601, maxAge: 3600).isLate)
    #expect(!(try freshness(of: rows, .weekly, at: due + -86_400, maxAge: 1).isLate))
  }

  @Test("weeks of other figures are due a week after the note before")
  func otherWeeks() throws {
    let rows: [Observation] = [.sides(1, 2, on: 10)]
    let note = try freshness(of: rows, .weekly, at: Day(10).end)
    #expect(note.since == note.now + 7 * 86_400)
  }
}
