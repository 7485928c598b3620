// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

/// Monday 5 January 1970 begins the first whole ISO week after 1970-01-01.
private let monday = 4

/// Contracts of a class as of the Tuesday of `week`, public on its Friday at 20:30 UTC.
private func report(
  _ long: Double,
  _ short: Double,
  of market: Market = .of(measure: .traderClass, population: .noncommercial),
  week: Int,
  published: Instant? = nil
) -> Observation {
  let tuesday = monday + week * 7 + 1
  return .sides(
    long,
    short,
    of: market,
    unit: .contracts,
    on: tuesday,
    published: published ?? Day(tuesday + 3).start + 73_800
  )
}

private func weekly(_ observations: [Observation], bars: [MarketBar] = []) -> [NoteAnalysis] {
  notes(of: observations, bars: bars) { $0.cadence = .weekly }
}

@Suite("Weekly notes")
struct WeeklyTests {
  @Test("are dated by publication, and their slot is the Monday of the as-of day's ISO week")
  func dates() throws {
    let note = try #require(weekly([report(2, 1, week: 3)]).first)
    #expect(note.date == Day(monday + 21 + 4))
    #expect(note.slot == Day(monday + 21))
    #expect(note.asOf == Day(monday + 21 + 1))
    #expect(note.slots == [note.slot])
  }

  @Test("of weeks published on one day there is one note, of the latest, and it names them all")
  func severalWeeks() throws {
    let friday = Day(monday + 21 + 4).start + 73_800
    let late = (1...3).map { report(Double($0), 1, week: $0, published: friday) }
    let notes = weekly([report(9, 1, week: 0)] + late)
    #expect(notes.count == 2)
    let note = try #require(notes.last)
    #expect(note.slots == (1...3).map { Day(monday + $0 * 7) })
    #expect(note.slot == note.slots.last && note.lead.imbalance.ratio == 3)
    #expect(note.lead.change(over: .near)?.then?.ratio == 2)
  }

  @Test("look 1, 4 and 13 weeks back exactly, or there is no data")
  func changes() throws {
    let weeks = [0, 9, 12, 13]
    let note = try #require(weekly(weeks.map { report(Double($0 + 1), 1, week: $0) }).last)
    #expect(note.lead.changes.map(\.span) == [.near, .middle, .far])
    #expect(note.lead.changes.map { $0.then?.ratio } == [13, 10, 1])
    let other = try #require(weekly([1, 10, 13].map { report(2, 1, week: $0) }).last)
    #expect(other.lead.changes.allSatisfy { $0.then == nil })
  }

  @Test("a window spans 156 week slots, and a gap never lengthens it")
  func window() throws {
    let weeks = (0...200).filter { $0 % 4 != 1 }
    let note = try #require(weekly(weeks.map { report(Double($0 + 1), 1, week: $0) }).last)
    let standing = note.lead.standing
    #expect(standing.window == 156)
    // Weeks 44 to 199 hold 117 that are not 1 modulo 4.
    #expect(standing.readings == 117)
    #expect(standing.rank == 1)
    #expect(standing.lowest?.slot == Day(monday + 44 * 7))
    #expect(note.history.count == 157)
    #expect(note.missingSlots == 39)
  }

  @Test("99 weeks are not enough for a rank, 100 are")
  func enough() throws {
    let notes = weekly((0...100).map { report(Double($0 % 7 + 1), 1, week: $0) })
    #expect(notes[99].lead.standing.rank == nil)
    #expect(notes[100].lead.standing.rank != nil)
  }

  @Test("of weeks made of days are written when the week is over")
  func weeksOfDays() throws {
    let days = (0..<16).map { Observation.ratio(Double($0 + 1), on: monday + $0) }
    let notes = weekly(days)
    #expect(notes.map(\.date) == [6, 13].map { Day(monday + $0) })
    #expect(notes.map(\.asOf) == notes.map(\.date))
    #expect(notes.map { $0.lead.imbalance.ratio } == [7, 14])
  }

  @Test("flows are summed over the week, by day the whole or its parts")
  func flows() throws {
    let market = Market.of(measure: .liquidations)
    var observations = (0..<7).map { day in
      Observation.sides(Double(day), 1, of: market, on: monday + day)
    }
    observations.append(.moment(90, 90, of: market, at: Day(monday).start + 60))
    observations[2] = .moment(4, 5, of: market, at: Day(monday + 2).start + 60)
    let note = try #require(weekly(observations).last)
    #expect(note.lead.imbalance.value == .sides(long: 23, short: 11))
    #expect(note.lead.inputs == [0, 1, 2, 3, 4, 5, 6])
  }

  @Test("the price is that of the week ending with the as-of day, labelled with its own")
  func price() throws {
    let tuesday = monday + 91 + 1
    let bars = [tuesday + 3, tuesday - 1, tuesday - 8, tuesday - 28, tuesday - 91 - 7].map {
      MarketBar.close(Double($0 + 100), on: $0)
    }
    let context = try #require(weekly([report(2, 1, week: 13)], bars: bars).last?.context)
    #expect(context.close == Double(tuesday + 99) && context.closeDay == Day(tuesday - 1))
    #expect(context.changes[0].change == Double(tuesday + 99) / Double(tuesday + 92) - 1)
    // Of the 4 weeks before, the last close of Wednesday to Tuesday; of 13 weeks there is none.
    #expect(context.changes[1].change == nil)
    #expect(context.changes[2].change != nil)
  }
}

@Suite("A class's net position in its own range")
struct NetStandingTests {
  @Test("the index runs from the lowest to the highest of 156 weeks including today")
  func index() throws {
    let observations = (0..<170).map { week in
      report(Double(week % 50) + 10, 10, week: week)
    }
    let note = try #require(weekly(observations).last)
    let net = try #require(note.lead.net)
    // Week 169 has 19 of 0…49.
    #expect(net.net == 19 && net.readings == 156 && net.window == 156)
    let index = try #require(net.index)
    #expect(index.isNear(100 * 19 / 49))
    #expect(net.yearLow == NetStanding.Extreme(slot: Day(monday + 150 * 7), net: 0))
    #expect(net.yearHigh == NetStanding.Extreme(slot: Day(monday + 149 * 7), net: 49))
    #expect(net.yearReadings == 52)
  }

  @Test("there is none with 99 readings, nor where the lowest is the highest")
  func none() throws {
    let few = try #require(weekly((0..<99).map { report(Double($0), 10, week: $0) }).last)
    #expect(few.lead.net?.index == nil && few.lead.net?.readings == 99)
    let enough = try #require(weekly((0..<100).map { report(Double($0), 10, week: $0) }).last)
    #expect(enough.lead.net?.index == 100)
    let flat = try #require(weekly((0..<120).map { report(5, 10, week: $0) }).last)
    #expect(flat.lead.net?.index == nil && flat.lead.net?.readings == 120)
  }

  @Test("counts readings with an empty side, which no ratio has")
  func emptySide() throws {
    let observations = (0..<120).map { report(Double($0), $0 == 60 ? 0 : 10, week: $0) }
    let net = try #require(weekly(observations).last?.lead.net)
    #expect(net.readings == 120)
  }
}
