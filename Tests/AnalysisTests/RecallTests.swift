// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("Earlier notes that are worth another look")
struct RecallTests {
  /// The notes of one market with `shorts` to one long on the days from 1 on; `nil` is no data.
  private func daily(_ shorts: [Double?]) -> [NoteAnalysis] {
    notes(
      of: shorts.enumerated().compactMap { index, short in
        short.map { .sides(1, $0, on: index + 1) }
      }
    )
  }

  private func recall(_ kind: Recall.Kind, _ note: NoteAnalysis?) -> Recall? {
    note?.recalls.first { $0.kind == kind }
  }

  @Test("the day a week before is recalled, and none where it has no data")
  func week() {
    let all = daily([2, 3, 4, 5, 6, 7, 8, 9, nil, 2, nil, 3, 4, 5, 6, 7])
    #expect(recall(.period, all.first) == nil)
    let eighth = all.first { $0.slot == Day(8) }
    #expect(recall(.period, eighth) == Recall(kind: .period, slot: Day(1), ratio: 0.5))
    // Day 9 has no data, so the note of day 16 has nothing a week before.
    #expect(all.last?.slot == Day(16))
    #expect(recall(.period, all.last) == nil)
  }

  @Test("a regime is recalled from before the spell that lasts until now")
  func spell() {
    // Crowded from 3, extreme from 8: extreme on 2 and 3, crowded on 4, extreme again from 5 on.
    let all = daily([2, 9, 10, 4, 9, nil, 12, 8])
    let last = all.last
    #expect(last?.slot == Day(8))
    #expect(recall(.regime, last) == Recall(kind: .regime, slot: Day(3), ratio: 0.1))
    #expect(recall(.regime, all.first { $0.slot == Day(5) })?.slot == Day(3))
    // The first spell of a regime has none before it.
    #expect(recall(.regime, all.first { $0.slot == Day(3) }) == nil)
    #expect(recall(.regime, all.first { $0.slot == Day(4) }) == nil)
  }

  @Test("the other side is another regime")
  func sides() {
    let all = daily([10, 1, 0.1, 1, 10])
    #expect(recall(.regime, all.last)?.slot == Day(1))
    #expect(recall(.regime, all.first { $0.slot == Day(3) }) == nil)
    #expect(recall(.regime, all.first { $0.slot == Day(4) })?.slot == Day(2))
  }

  @Test("a week of reports recalls the same week of the year before")
  func year() {
    // Day 4 is Monday 5 January 1970.
    let weeks = (0..<60).map { Observation.sides(1, Double(2 + $0 % 3), on: 5 + 7 * $0) }
    let all = notes(of: weeks) { $0.cadence = .weekly }
    let last = all.last
    #expect(recall(.period, last)?.slot == last.map { $0.slot - 52 * 7 })
  }

  @Test("it is told as of the cut-off, whatever was added or restated later")
  func asOf() {
    let early: [Observation] = [
      .sides(1, 9, on: 1), .sides(1, 2, on: 2), .sides(1, 9, on: 8),
    ]
    let later =
      early + [
        .sides(1, 5, on: 1, published: Day(9).end), .sides(1, 9, on: 5, published: Day(9).end),
        .sides(1, 3, on: 9),
      ]
    let first = notes(of: early).last
    let second = notes(of: later).first { $0.date == Day(8) }
    #expect(first?.recalls.count == 2)
    #expect(first?.recalls == second?.recalls)
  }

  @Test("the note that carried a slot is the first that did, under its own headline")
  func carriers() {
    let analyst = Analyst(
      observations: [
        .sides(1, 9, on: 1), .sides(1, 2, of: .of("ETH"), on: 1, published: Day(3).end),
        .sides(1, 2, on: 2),
      ],
      bars: [],
      settings: AnalysisSettings()
    )
    let reported = NoteAnalysis.Headline(measure: .reported)
    #expect(analyst.date(ofNoteCarrying: Day(1), of: reported) == Day(1))
    #expect(analyst.date(ofNoteCarrying: Day(2), of: reported) == Day(2))
    #expect(analyst.date(ofNoteCarrying: Day(3), of: reported) == nil)
    #expect(analyst.date(ofNoteCarrying: Day(1), of: .init(measure: .accountRatio)) == nil)
  }
}
