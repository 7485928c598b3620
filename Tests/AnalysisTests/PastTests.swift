// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("Windows, changes and history")
struct PastTests {
  private func last(_ observations: [Observation]) throws -> NoteAnalysis {
    try #require(notes(of: observations).last)
  }

  @Test("99 values are not enough history, 100 are")
  func enough() throws {
    func lead(_ count: Int) throws -> SubjectFigure {
      try last((1...(count + 1)).map { .ratio(Double($0), on: $0) }).lead
    }
    let short = try lead(99).standing
    #expect(short.readings == 99 && short.rank == nil && short.z == nil)
    #expect(short.lowest == nil && short.effectiveReadings == nil)
    let enough = try lead(100)
    #expect(enough.standing.readings == 100 && enough.standing.rank == 1)
    #expect(enough.regime?.step == 3)
    let lowest = try #require(enough.standing.lowest)
    #expect(lowest.slot == Day(1) && lowest.ratio == 1)
    #expect(enough.standing.highest?.slot == Day(100))
  }

  @Test("the window is 365 slots before today, not rows: a gap never lengthens it")
  func span() throws {
    let days = Array(1...200) + Array(400...466)
    let note = try last(days.map { .ratio(Double($0), on: $0) })
    #expect(note.slot == Day(466))
    // Days 101 to 200 and 400 to 465.
    #expect(note.lead.standing.readings == 166)
    #expect(note.lead.standing.lowest?.slot == Day(101))
    #expect(note.missingSlots == 199)
  }

  @Test("values with an empty side are in no window, but are no gaps")
  func emptySides() throws {
    let past = (1...110).map { Observation.sides($0 <= 10 ? 0 : Double($0), 1, on: $0) }
    let note = try last(past + [.sides(5, 1, on: 111)])
    #expect(note.lead.standing.readings == 100 && note.lead.standing.rank == 0)
    #expect(note.missingSlots == 0 && note.history.count == 111)
    #expect(note.history.first?.ratio == nil)
  }

  @Test("equal values leave a rank and no z")
  func equal() throws {
    let note = try last((1...102).map { .ratio($0 == 102 ? 2 : 1.1, on: $0) })
    #expect(note.lead.standing.rank == 1 && note.lead.standing.z == nil)
    #expect(note.lead.standing.robustZ == nil && note.lead.standing.effectiveReadings == nil)
  }

  @Test("changes are exactly 1, 7 and 30 days back, or no data")
  func changes() throws {
    let days = [5, 28, 33, 35]
    let note = try last(days.map { .sides(Double($0), 10, on: $0) })
    #expect(note.lead.changes.map(\.span) == [.near, .middle, .far])
    #expect(note.lead.changes.map(\.slot.count) == [34, 28, 5])
    #expect(note.lead.changes.map { $0.then == nil } == [true, false, false])
    #expect(note.lead.changes.map { $0.now == nil } == [true, false, false])
    #expect(note.lead.changes[1].factor == 3.5 / 2.8)
  }

  @Test("a short lean is told by short over long")
  func shortFactor() throws {
    let note = try last([.sides(10, 20, on: 1), .sides(10, 50, on: 2)])
    #expect(try #require(note.lead.changes.first?.factor).isNear(2.5))
  }

  @Test("changes of a sum compare only markets present in both slots")
  func commonMarkets() throws {
    let note = try last([
      .sides(10, 20, on: 1), .sides(1, 1, of: .of("OLD"), on: 1),
      .sides(10, 50, on: 2), .sides(10, 10, of: .of("NEW"), on: 2),
    ])
    let change = try #require(note.lead.changes.first)
    #expect(change.then?.value == .sides(long: 10, short: 20))
    #expect(change.now?.value == .sides(long: 10, short: 50))
  }

  @Test("the history spans 366 slots, with each slot's own middle 80%")
  func history() throws {
    let note = try last((1...500).map { .ratio(Double($0), on: $0) })
    #expect(note.history.count == 366 && note.history.first?.day == Day(135))
    #expect(note.history.last?.day == Day(500))
    // numpy.quantile(np.arange(135, 500), [0.1, 0.9])
    let middle = try #require(note.history.last?.middle)
    #expect(middle.lowerBound.isNear(171.4) && middle.upperBound.isNear(462.6))
    // numpy.quantile(np.arange(1, 135), [0.1, 0.9])
    let first = try #require(note.history.first?.middle)
    #expect(first.lowerBound.isNear(14.3) && first.upperBound.isNear(120.7))
  }

  @Test("the history has no middle until 100 values stand before the slot, and gaps keep theirs")
  func historyStart() throws {
    let note = try last((1...103).filter { $0 != 102 }.map { .ratio(Double($0), on: $0) })
    #expect(note.history.map { $0.middle != nil }.suffix(4) == [false, true, true, true])
    #expect(note.history[101].ratio == nil && note.missingSlots == 1)
  }
}
