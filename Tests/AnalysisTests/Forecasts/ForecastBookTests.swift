// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("The forecast book")
struct ForecastBookTests {
  private typealias Sketch = RecordSketch

  private func regimes(_ steps: [Int?]) -> [NoteReadings] {
    steps.enumerated().map { week, step in
      Sketch.note(week, [Sketch.reading(week: week, side: nil, step: step)])
    }
  }

  @Test("no notes make an empty book")
  func empty() {
    let book = Sketch.book([])
    #expect(book.dates.isEmpty && book.subjects.isEmpty && book.firstStated == nil)
    #expect(book.calibration().isEmpty)
  }

  @Test("nothing is stated before 52 outcomes are resolved by earlier notes")
  func fewest() {
    let book = Sketch.book(regimes(Array(repeating: -1, count: 56)))
    #expect((0..<53).allSatisfy { book.forecasts(ofNoteAt: $0).isEmpty })
    let first = book.forecasts(ofNoteAt: 53)
    #expect(first.map(\.kind) == [.regimeHolds])
    #expect(first.map(\.probability) == [52.5 / 53])
    #expect(first.map(\.outcomes) == [52])
    #expect(first.map(\.basis) == [.regime])
    #expect(first.map(\.due) == [nil])
    #expect(book.firstStated == Sketch.date(53))
    #expect(book.scored(byNoteAt: 54).map(\.happened) == [true])
    #expect(book.forecasts(ofNoteAt: 54).map(\.probability) == [53.5 / 54])
  }

  @Test("fewer than 30 outcomes in the same regime count all regimes")
  func basis() {
    // 29 weeks of Crowded short, each but the last followed by another, between Leaning ones.
    let steps = Array(repeating: -1, count: 40) + Array(repeating: -2, count: 29) + [-1, -2]
    let book = Sketch.book(regimes(steps))
    let last = book.forecasts(ofNoteAt: 70)
    #expect(last.map(\.basis) == [.all])
    // 69 outcomes by the note before; the 40th and the 69th week did not hold.
    #expect(last.map(\.probability) == [67.5 / 70])
    let more = Sketch.book(regimes(steps + [-2, -2]))
    #expect(more.forecasts(ofNoteAt: 72).map(\.basis) == [.regime])
    #expect(more.forecasts(ofNoteAt: 72).map(\.probability) == [29.5 / 31])
    #expect(more.forecasts(ofNoteAt: 72).map(\.climatology) == [68.5 / 72])
  }

  @Test("a kind whose yardstick scored worse than one half says one half")
  func half() {
    // Held 52 times, then never again: the first scored forecast misses by far.
    let steps = Array(repeating: -1, count: 54) + [-2, -1, -2]
    let book = Sketch.book(regimes(steps))
    #expect(book.scored(byNoteAt: 54).map(\.happened) == [false])
    // That note itself still states by what earlier ones resolved.
    #expect(book.forecasts(ofNoteAt: 54).map(\.basis) == [.all])
    #expect(book.forecasts(ofNoteAt: 55).map(\.basis) == [.half])
    #expect(book.forecasts(ofNoteAt: 55).map(\.probability) == [0.5])
    #expect(book.forecasts(ofNoteAt: 55).map(\.climatology) == [53.5 / 55])
  }

  @Test("no verdict, no forecast of a regime, and none is told by it")
  func withoutVerdict() {
    let steps: [Int?] = Array(repeating: -1, count: 54) + [nil, -1, -1]
    let book = Sketch.book(regimes(steps))
    #expect(book.forecasts(ofNoteAt: 53).count == 1)
    #expect(book.scored(byNoteAt: 54).isEmpty)
    #expect(book.score(asOfNoteAt: 54).untold == 1)
    #expect(book.forecasts(ofNoteAt: 54).isEmpty)
    // What a note without a verdict was followed by is no outcome either.
    #expect(book.forecasts(ofNoteAt: 56).map(\.outcomes) == [53])
  }

  @Test("a next note without the market leaves its regime untold for good")
  func missing() {
    var notes = regimes(Array(repeating: -1, count: 57))
    notes[54] = Sketch.note(54, [])
    let book = Sketch.book(notes)
    #expect(book.score(asOfNoteAt: 53).untold == 0)
    #expect(book.score(asOfNoteAt: 54).untold == 1)
    #expect(book.scored(byNoteAt: 54).isEmpty && book.scored(byNoteAt: 55).isEmpty)
  }

  @Test(
    "a further note of the same slot, or of an earlier one, is not the next, and states nothing"
  )
  func late() {
    var notes = regimes(Array(repeating: -1, count: 57))
    for (slot, days) in [(54, 1), (40, 2)] {
      let again = NoteReadings(
        date: Sketch.date(54) + days,
        slot: Sketch.slot(slot),
        cutOff: (Sketch.date(54) + days).end,
        headline: Sketch.headline,
        readings: [Sketch.reading(week: slot, side: nil, step: -3)]
      )
      notes.append(again)
    }
    let book = Sketch.book(notes)
    #expect(book.dates.count == 59)
    #expect(book.forecasts(ofNoteAt: 54).count == 1)
    #expect([55, 56].allSatisfy { book.forecasts(ofNoteAt: $0).isEmpty })
    #expect([55, 56].allSatisfy { book.scored(byNoteAt: $0).isEmpty })
    #expect(book.scored(byNoteAt: 57).map(\.forecast.slot) == [Sketch.slot(54)])
    #expect(book.scored(byNoteAt: 57).map(\.happened) == [true])
  }

  @Test("the next note is that of the same headline")
  func headlines() {
    let other = NoteAnalysis.Headline(measure: .reported)
    var notes = regimes(Array(repeating: -1, count: 57))
    notes[54] = Sketch.note(54, [], headline: other)
    let book = Sketch.book(notes)
    #expect(book.score(asOfNoteAt: 54).untold == 0)
    #expect(book.scored(byNoteAt: 55).map(\.forecast.made) == [Sketch.date(53)])
  }
}

@Suite("Forecasts of a side that turns")
struct NetFlipTests {
  private typealias Sketch = RecordSketch

  private func sides(_ sides: [Side?]) -> [NoteReadings] {
    sides.enumerated().map { week, side in
      Sketch.note(week, [Sketch.reading(week: week, side: side, step: nil)])
    }
  }

  @Test("the side four week slots later tells, and only that")
  func four() {
    let short = Array(repeating: Side?.some(.short), count: 60)
    // Week 60 is due for what week 56 stated; the weeks between do not matter.
    let book = Sketch.book(sides(short + [.short, .long, .short]))
    #expect(book.forecasts(ofNoteAt: 55).isEmpty)
    #expect(book.forecasts(ofNoteAt: 56).map(\.due) == [Sketch.slot(60)])
    #expect(book.forecasts(ofNoteAt: 56).map(\.probability) == [0.5 / 53])
    #expect(book.scored(byNoteAt: 59).isEmpty)
    #expect(book.scored(byNoteAt: 60).map(\.happened) == [false])
    #expect(book.scored(byNoteAt: 61).map(\.happened) == [true])
    #expect(book.scored(byNoteAt: 61).map(\.forecast.slot) == [Sketch.slot(57)])
    #expect(book.scored(byNoteAt: 62).map(\.happened) == [false])
  }

  @Test("days fall due after seven of them")
  func daily() {
    let notes = (0..<70).map { index in
      NoteReadings(
        date: Day(index),
        slot: Day(index),
        cutOff: Day(index).end,
        headline: Sketch.headline,
        readings: [
          ForecastReading(
            subject: Sketch.subject("a"),
            slot: Day(index),
            ratio: 0.5,
            side: .short,
            regime: nil,
            priced: nil
          )
        ]
      )
    }
    let book = ForecastBook(notes, closes: [:], cadence: .daily)
    #expect(book.forecasts(ofNoteAt: 58).isEmpty)
    #expect(book.forecasts(ofNoteAt: 59).map(\.due) == [Day(66)])
    #expect(book.scored(byNoteAt: 66).map(\.forecast.made) == [Day(59)])
  }

  @Test("a level reading makes none, and is no turn")
  func level() {
    let short = Array(repeating: Side?.some(.short), count: 57)
    let book = Sketch.book(sides(short + [nil, nil, nil, nil, nil, nil]))
    #expect(book.forecasts(ofNoteAt: 56).count == 1)
    #expect(book.forecasts(ofNoteAt: 57).isEmpty)
    #expect(book.scored(byNoteAt: 60).map(\.happened) == [false])
  }

  @Test("a later slot without the due one leaves it untold")
  func untold() {
    var notes = sides(Array(repeating: .short, count: 63))
    notes[61] = Sketch.note(61, [])
    let book = Sketch.book(notes)
    // The note of the due slot has no reading of it; only a later slot makes that final.
    #expect(book.score(.netFlips, asOfNoteAt: 61).untold == 0)
    #expect(book.score(.netFlips, asOfNoteAt: 62).untold == 1)
    #expect(book.scored(byNoteAt: 62).map(\.forecast.slot) == [Sketch.slot(58)])
  }

  @Test("a due slot that became public with a later one is told by that note")
  func carried() {
    var notes = sides(Array(repeating: .short, count: 63))
    notes[62] = Sketch.note(
      62,
      [
        Sketch.reading(week: 61, side: .long, step: nil),
        Sketch.reading(week: 62, side: .short, step: nil),
      ]
    )
    notes.remove(at: 61)
    let book = Sketch.book(notes)
    // The slot without a note of its own states nothing.
    #expect(book.forecasts(ofNoteAt: 61).map(\.slot) == [Sketch.slot(62)])
    let told = book.scored(byNoteAt: 61)
    #expect(told.map(\.forecast.slot) == [Sketch.slot(57), Sketch.slot(58)])
    #expect(told.map(\.happened) == [true, false])
  }
}
