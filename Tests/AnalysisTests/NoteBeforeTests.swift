// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("What the note before led with")
struct NoteBeforeTests {
  @Test("is what that note led with, by its own slot, leader and breadth")
  func told() throws {
    let all = notes(of: [
      .sides(1, 2, unit: .coin, on: 5), .sides(9, 3, of: .of("ETH"), unit: .coin, on: 5),
      .sides(1, 8, unit: .coin, on: 8), .sides(3, 3, of: .of("ETH"), unit: .coin, on: 8),
    ])
    #expect(all.first?.before == nil)
    let before = try #require(all.last?.before)
    #expect(before.date == Day(5) && before.slot == Day(5))
    #expect(before.lead.subject == .market(.of("ETH")) && before.leadKind == .leadingMarket)
    #expect(before.breadth == all.first?.breadth && before.lead == all.first?.lead)
  }

  @Test("is told as of its own cut-off, whatever was restated or added later")
  func asOf() throws {
    let early: [Observation] = [.sides(1, 2, on: 5), .sides(1, 4, on: 6)]
    let restated = early + [.sides(1, 9, on: 5, published: Day(6).end + -60)]
    let later = restated + [.sides(1, 7, on: 7), .sides(1, 5, on: 6, published: Day(7).end)]
    let first = try #require(notes(of: early).last?.before)
    let second = try #require(notes(of: restated).last?.before)
    #expect(first.lead.imbalance == second.lead.imbalance)
    let third = try #require(notes(of: later).dropLast().last?.before)
    #expect(third == second)
  }

  @Test("is none where the note before had another headline")
  func otherHeadline() {
    let all = notes(of: [
      .sides(1, 2, on: 5), .ratio(2, on: 6),
      .ratio(2, of: .of("ETH", measure: .accountRatio), on: 6),
    ])
    #expect(all.map(\.headline.measure) == [.reported, .accountRatio])
    #expect(all.last?.before == nil)
  }
}
