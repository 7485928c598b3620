// SPDX-License-Identifier: Apache-2.0
import Glibc
import Positioning
import Testing

@testable import Analysis

private func closes(_ values: [(Int, Double)]) -> CloseSeries {
  CloseSeries(seen(values.map { (day: $0.0, value: $0.1) }))
}

/// One close a day from day 0 on.
private func everyDay(_ values: [Double]) -> CloseSeries {
  closes(values.enumerated().map { ($0, $1) })
}

@Suite("What came after an entry")
struct OutcomeTests {
  @Test("is the return to the last close within the horizon, its size, and the worst moves")
  func moves() {
    let row = everyDay([8, 8, 8, 8, 4, 16, 10, 99]).outcome(at: 3, span: 3)
    #expect(row[OutcomeLane.forwardReturn].isNear(log(10.0 / 8)))
    #expect(row[OutcomeLane.absoluteReturn].isNear(log(10.0 / 8)))
    #expect(row[OutcomeLane.fall].isNear(log(2)))
    #expect(row[OutcomeLane.rise].isNear(log(2)))
    #expect(row[OutcomeLane.priced] == 1)
  }

  @Test("has no adverse move below zero")
  func onlyUp() {
    let row = everyDay([1, 1, 2, 3]).outcome(at: 1, span: 1)
    #expect(row[OutcomeLane.fall] == 0 && row[OutcomeLane.rise].isNear(log(2)))
  }

  @Test("compares root mean square returns after and before")
  func volatility() {
    let row = everyDay([1, 2, 1, 2, 8, 2, 8]).outcome(at: 3, span: 3)
    #expect(row[OutcomeLane.volatilityRatio].isNear(log(2)) && row[OutcomeLane.volatile] == 1)
  }

  @Test("has no volatility from fewer than three returns, or where the price stood still")
  func noVolatility() {
    #expect(everyDay([1, 2, 1, 2, 8]).outcome(at: 2, span: 2)[OutcomeLane.volatile] == 0)
    let flat = everyDay([1, 1, 1, 1, 8, 2, 8]).outcome(at: 3, span: 3)
    #expect(flat[OutcomeLane.volatile] == 0 && flat[OutcomeLane.volatilityRatio] == 0)
    #expect(flat[OutcomeLane.priced] == 1)
    #expect(everyDay([1, 2, 1, 8, 8, 8, 8]).outcome(at: 3, span: 3)[OutcomeLane.volatile] == 0)
  }

  @Test("leaves out what lies outside the horizon on either side")
  func holidays() {
    // Days 1, 8 and 15 without 7 and 14: the exit is that of day 13, the window begins at day 2.
    let series = closes([(1, 9), (2, 2), (5, 2), (8, 2), (11, 2), (13, 6), (16, 99)])
    let row = series.outcome(at: 3, span: 7)
    #expect(row[OutcomeLane.forwardReturn].isNear(log(3)))
    #expect(series.window(around: 3, span: 7) == 0...5)
    #expect(closes([(0, 9), (2, 2), (8, 2), (15, 6)]).window(around: 2, span: 7) == 1...3)
  }

  @Test("is none over a gap of more than seven days, but over one of seven")
  func gaps() {
    func isPriced(_ days: [Int], entry: Int, span: Int) -> Bool {
      let row = closes(days.map { ($0, 5) }).outcome(at: entry, span: span)
      return row[OutcomeLane.priced] == 1
    }
    #expect(isPriced([0, 7, 14, 21], entry: 2, span: 7))
    #expect(!isPriced([0, 6, 14, 21], entry: 2, span: 7))
    #expect(!isPriced([0, 7, 14, 20, 28], entry: 2, span: 7))
    #expect(isPriced([0, 8, 15, 22], entry: 2, span: 7))
  }

  @Test("is none where closes do not reach back, or the horizon is not over")
  func ends() {
    let series = everyDay([5, 5, 5, 5, 5])
    #expect(series.window(around: 2, span: 2) != nil)
    #expect(series.window(around: 1, span: 2) == nil)
    #expect(series.window(around: 3, span: 2) == nil)
    #expect(closes([]).first(after: Day(0)) == nil && closes([]).last(through: Day(0)) == nil)
  }

  @Test("is none with a close at or below zero in the horizon on either side")
  func belowZero() {
    for bad in [0.0, -37.63] {
      for place in 0..<7 {
        var values = Array(repeating: 5.0, count: 7)
        values[place] = bad
        let isInside = (1...5).contains(place)
        #expect((everyDay(values).window(around: 3, span: 2) == nil) == isInside)
      }
    }
  }

  @Test("is none without a close after the entry")
  func weekend() {
    // A Friday's close, and the next one on Monday.
    let row = closes([(0, 5), (1, 5), (4, 6)]).outcome(at: 1, span: 1)
    #expect(row == .zero)
  }
}

@Suite("Entries")
struct EntryTests {
  private func chronicle(_ published: Instant, closes: [Int], cutOff: CutOff) -> Chronicle {
    let reading = SeenFigure(day: Day(10), published: published, value: 1)
    let prices = seen(closes.map { (day: $0, value: 5) })
    return Chronicle(readings: [reading], closes: prices, plan: StudyPlan(.weekly, cutOff: cutOff))
  }

  @Test("are at the first close on a day after the first note that sees the reading")
  func nextDay() throws {
    let closes = [13, 14, 17, 18]
    let friday = Day(14).start + 73_800
    #expect(chronicle(friday, closes: closes, cutOff: .endOfDay).entries == [2])
    #expect(chronicle(Day(13).end, closes: closes, cutOff: .endOfDay).entries == [1])
    #expect(chronicle(Day(18).start, closes: closes, cutOff: .endOfDay).entries == [3])
    #expect(chronicle(Day(18).end, closes: closes, cutOff: .endOfDay).entries == [nil])
    // Notes at 09:00: Friday evening's report is seen by Saturday's note.
    let morning = try #require(CutOff(seconds: 9 * 3600))
    #expect(chronicle(friday, closes: [13, 14, 15, 17], cutOff: morning).entries == [3])
  }
}
