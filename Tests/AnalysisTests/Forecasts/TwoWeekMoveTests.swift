// SPDX-License-Identifier: Apache-2.0
import Foundation
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("The move of two weeks")
struct TwoWeekMoveTests {
  private func close(_ day: Int, _ value: Double, published: Int? = nil) -> ClosingPrices.Close {
    ClosingPrices.Close(day: Day(day), published: Day(published ?? day).end, value: value)
  }

  private func move(_ closes: [ClosingPrices.Close], seenOn day: Int = 100) -> TwoWeekMove {
    TwoWeekMove(after: Day(0), of: ClosingPrices(closes), at: Day(day).end)
  }

  @Test("the entry is the first close after the note's day, the exit the last within 14 days of it")
  func entryAndExit() {
    let closes = [close(0, 50), close(3, 100), close(9, 90), close(16, 120), close(18, 200)]
    #expect(move(closes) == .size(log(1.2)))
    #expect(move([close(3, 100), close(10, 90), close(17, 80)]) == .size(abs(log(0.8))))
  }

  @Test("it waits until the two weeks are over, then tells what is public")
  func waiting() {
    let closes = [close(3, 100), close(10, 90), close(17, 80, published: 19)]
    #expect(move(closes, seenOn: 16) == .waiting)
    #expect(move(closes, seenOn: 17) == .size(abs(log(90.0 / 100))))
    #expect(move(closes, seenOn: 19) == .size(abs(log(0.8))))
  }

  @Test("no entry within a week is untold, but only once the week is over")
  func noEntry() {
    #expect(move([], seenOn: 6) == .waiting)
    #expect(move([], seenOn: 7) == .untold)
    #expect(move([close(8, 100), close(15, 100), close(22, 100)]) == .untold)
    #expect(move([close(7, 100), close(14, 100), close(21, 100)]) == .size(0))
  }

  @Test("a gap of more than a week between closes, or before the end, is untold")
  func gaps() {
    #expect(move([close(1, 100), close(9, 100), close(15, 100)]) == .untold)
    #expect(move([close(1, 100), close(7, 100)]) == .untold)
    #expect(move([close(1, 100), close(8, 101)]) == .size(log(1.01)))
  }

  @Test("a close at or below zero within the two weeks is untold")
  func negative() {
    #expect(move([close(1, 100), close(8, -37.63), close(15, 100)]) == .untold)
    #expect(move([close(1, 0), close(8, 10), close(15, 100)]) == .untold)
    #expect(move([close(1, 100), close(8, 100), close(15, 100), close(16, -1)]) == .size(0))
  }

  @Test("the last restatement that was public counts")
  func restated() {
    let closes = [close(1, 100), close(8, 100), close(15, 110), close(15, 130, published: 30)]
    #expect(move(closes, seenOn: 29) == .size(log(1.1)))
    #expect(move(closes, seenOn: 30) == .size(log(1.3)))
  }

  @Test("the first venue with an entry decides, whatever another has later")
  func venues() {
    let late = [close(60, 1), close(67, 1), close(74, 1)]
    let early = [close(1, 100), close(8, 100), close(15, 110)]
    let prices = ClosingPrices(venues: [late, early])
    #expect(TwoWeekMove(after: Day(0), of: prices, at: Day(100).end) == .size(log(1.1)))
  }

  @Test("a large move is above the median of those resolved by earlier notes")
  func threshold() {
    // Weekly closes that grow by 1, 2, 3 … per cent, so that every move is above all before.
    var price = 100.0
    let closes = (0..<80).map { week -> ClosingPrices.Close in
      price *= exp(Double(week) / 1_000)
      return close(RecordSketch.slot(week).count, price)
    }
    let notes = (0..<70).map { week in
      RecordSketch.note(
        week,
        [RecordSketch.reading(week: week, side: nil, step: nil, priced: true)]
      )
    }
    let book = RecordSketch.book(notes, closes: [Asset("a"): ClosingPrices(closes)])
    let first = book.dates.indices.first { !book.forecasts(ofNoteAt: $0).isEmpty }
    // The note of week w is told by that of w + 3; the first three have no threshold.
    #expect(first == 4 + 52 + 3)
    let forecast = book.forecasts(ofNoteAt: 59)[0]
    #expect(forecast.kind == .largeMove)
    #expect(forecast.due == RecordSketch.date(59) + 15)
    #expect(forecast.probability == 52.5 / 53)
    // 56 moves are told, of weeks 0 to 55: ln of two weeks' growth is (2w + 5) ÷ 1000.
    #expect(forecast.threshold.map { abs($0 - (2 * 27.5 + 5) / 1_000) < 1e-12 } == true)
  }

  @Test("without a price there is no forecast of a move")
  func withoutPrice() {
    let notes = (0..<70).map { week in
      RecordSketch.note(
        week,
        [RecordSketch.reading(week: week, side: nil, step: nil, priced: true)]
      )
    }
    #expect(RecordSketch.book(notes).subjects.isEmpty)
  }
}
