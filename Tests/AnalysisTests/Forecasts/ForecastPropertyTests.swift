// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("Properties of the forecast book")
struct ForecastPropertyTests {
  private typealias Sketch = RecordSketch

  @Test("cutting off the future changes nothing before", arguments: [1, 2, 3] as [UInt64])
  func truncated(seed: UInt64) {
    let (notes, closes) = Sketch.wandering(160, seed: seed)
    let whole = Sketch.book(notes, closes: closes)
    for count in [60, 100, 131] {
      let last = notes[count - 1].cutOff
      let known = closes.mapValues { prices in
        ClosingPrices(venues: prices.venues.map { $0.filter { $0.published <= last } })
      }
      let cut = Sketch.book(Array(notes.prefix(count)), closes: known)
      #expect(cut.everything == Array(whole.everything.prefix(count)), "seed \(seed)")
      #expect(cut.score(asOfNoteAt: count - 1) == whole.score(asOfNoteAt: count - 1))
      let latest = (cut.latest(6, asOfNoteAt: count - 1), whole.latest(6, asOfNoteAt: count - 1))
      #expect(latest.0 == latest.1)
    }
  }

  @Test("prices restated later change nothing that was scored")
  func restated() {
    let (notes, closes) = Sketch.wandering(120, seed: 7)
    let last = Sketch.date(110).end
    let restated = closes.mapValues { prices in
      ClosingPrices(
        prices.venues[0]
          + prices.venues[0].map {
            ClosingPrices.Close(day: $0.day, published: last + 1, value: $0.value * $0.value)
          }
      )
    }
    let before = Sketch.book(notes, closes: closes).everything.prefix(111)
    #expect(Sketch.book(notes, closes: restated).everything.prefix(111) == before)
  }

  @Test("the order of notes, readings and closes does not matter")
  func shuffled() {
    let (notes, closes) = Sketch.wandering(120, seed: 11)
    var chance = SplitMix64(seed: 5)
    let mixed = notes.map { note in
      NoteReadings(
        date: note.date,
        slot: note.slot,
        cutOff: note.cutOff,
        headline: note.headline,
        readings: note.readings.shuffled(using: &chance)
      )
    }.shuffled(using: &chance)
    let other = closes.mapValues { ClosingPrices($0.venues[0].shuffled(using: &chance)) }
    let (a, b) = (Sketch.book(notes, closes: closes), Sketch.book(mixed, closes: other))
    #expect(a.everything == b.everything)
    #expect(a.calibration() == b.calibration())
    #expect(a.subjects == b.subjects)
  }

  @Test("with long and short swapped the probabilities are the same and the regimes mirrored")
  func mirrored() {
    let (notes, closes) = Sketch.wandering(160, seed: 13)
    let mirror = notes.map { note in
      NoteReadings(
        date: note.date,
        slot: note.slot,
        cutOff: note.cutOff,
        headline: note.headline,
        readings: note.readings.map(\.mirrored)
      )
    }
    let (a, b) = (Sketch.book(notes, closes: closes), Sketch.book(mirror, closes: closes))
    #expect(!a.everything.joined().isEmpty)
    for index in a.dates.indices {
      let (here, there) = (a.forecasts(ofNoteAt: index), b.forecasts(ofNoteAt: index))
      #expect(here.map(\.probability) == there.map(\.probability))
      #expect(here.map(\.side) == there.map { $0.side?.opposite })
      #expect(here.map { $0.regime?.step } == there.map { $0.regime.map { -$0.step } })
      #expect(
        a.scored(byNoteAt: index).map(\.happened) == b.scored(byNoteAt: index).map(\.happened)
      )
    }
  }

  @Test("a market's own record does not depend on the others")
  func alone() {
    let (notes, closes) = Sketch.wandering(120, seed: 17)
    let subject = Sketch.subject("a")
    let single = notes.map { note in
      NoteReadings(
        date: note.date,
        slot: note.slot,
        cutOff: note.cutOff,
        headline: note.headline,
        readings: note.readings.filter { $0.subject == subject }
      )
    }
    let (a, b) = (Sketch.book(notes, closes: closes), Sketch.book(single, closes: closes))
    #expect(a.score(of: subject, asOfNoteAt: 119) == b.score(of: subject, asOfNoteAt: 119))
    #expect(a.latest(200, of: subject, asOfNoteAt: 119) == b.latest(200, asOfNoteAt: 119))
  }
}

extension ForecastReading {
  fileprivate var mirrored: ForecastReading {
    ForecastReading(
      subject: subject,
      slot: slot,
      ratio: ratio.map { 1 / $0 },
      side: side?.opposite,
      regime: regime.map { Regime(grade: $0.grade, side: $0.side?.opposite, rule: $0.rule) },
      priced: priced
    )
  }
}
