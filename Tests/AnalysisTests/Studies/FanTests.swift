// SPDX-License-Identifier: Apache-2.0
import Glibc
import Positioning
import Testing

@testable import Analysis

@Suite("Fans")
struct FanTests {
  /// Weekly readings that are high in the `high` weeks and else never far out; closes as given.
  private func book(high: [Int], weeks: Int, closes: [StudySubject.Figure]) -> StudyBook {
    let readings = (0..<weeks).map { week in
      let value = high.contains(week) ? 100 + Double(week) : Double(week % 2 + 1)
      return StudySubject.Figure.of(value, on: 4 + week * 7, published: Day(8 + week * 7).end)
    }
    var plan = StudyPlan(.weekly)
    plan.resamples = 50
    let subject = StudySubject(.total, priced: Asset("X"), readings: readings, closes: closes)
    return StudyBook([subject], plan: plan)
  }

  private func drawn(_ book: StudyBook, week: Int) -> EventFan? {
    let date = Day(4 + week * 7)
    return book.fan(of: .total, side: .long, asOf: date, at: date.end)
  }

  /// A close every day that doubles every week.
  private func doubling(weeks: Int) -> [StudySubject.Figure] {
    (0..<(weeks * 7)).map { .of(pow(2, Double($0) / 7), on: 4 + $0) }
  }

  @Test("are not there without an event, a subject or a price at the entry")
  func none() {
    #expect(drawn(book(high: [], weeks: 150, closes: doubling(weeks: 150)), week: 150) == nil)
    #expect(drawn(book(high: [130], weeks: 150, closes: []), week: 150) == nil)
    let book = book(high: [130], weeks: 150, closes: doubling(weeks: 150))
    #expect(drawn(book, week: 130) == nil && drawn(book, week: 132) != nil)
    let date = Day(2000)
    #expect(book.fan(of: .asset(Asset("X")), side: .long, asOf: date, at: date.end) == nil)
    #expect(book.fan(of: .total, side: .short, asOf: date, at: date.end) == nil)
  }

  @Test("go from four weeks before the entry to the longest horizon, zero at the entry")
  func steps() throws {
    let book = book(high: [130], weeks: 150, closes: doubling(weeks: 150))
    let fan = try #require(drawn(book, week: 150))
    #expect(fan.steps.map(\.offset) == Array(-4...13))
    for step in fan.steps {
      #expect(step.median.isNear(Double(step.offset) * log(2)))
      #expect(
        step.middleHalf.upperBound - step.middleHalf.lowerBound < 1e-12 && step.interval == nil
      )
    }
    let path = try #require(fan.paths.first)
    #expect(fan.paths.count == 1 && path.slot == Day(4 + 910) && path.entry == Day(4 + 915))
    #expect(fan.priced == Asset("X") && fan.cadence == .weekly)
  }

  @Test("end where prices end")
  func partial() throws {
    let book = book(high: [130], weeks: 150, closes: doubling(weeks: 150))
    let fan = try #require(drawn(book, week: 134))
    #expect(fan.steps.map(\.offset) == Array(-4...3))
    #expect(fan.paths.allSatisfy { $0.values.count == fan.steps.count })
  }

  @Test("take the events of the middle horizon")
  func events() throws {
    let book = book(high: [110, 113, 118, 125], weeks: 150, closes: doubling(weeks: 150))
    let fan = try #require(drawn(book, week: 150))
    #expect(fan.paths.map(\.slot) == [110, 118, 125].map { Day(4 + $0 * 7) })
  }

  @Test("have no price from a close too old, at or below zero, or on the wrong side of the entry")
  func holes() throws {
    // No closes from the fourth to the fourteenth day after the entry, which is day 919.
    let closes = doubling(weeks: 150).filter { !(923...933).contains($0.day.count) }
      .map { figure in
        figure.day == Day(919 + 28) ? StudySubject.Figure.of(-1, on: 919 + 28) : figure
      }
    let fan = try #require(drawn(book(high: [130], weeks: 150, closes: closes), week: 150))
    #expect(fan.steps.map(\.offset) == [-4, -3, -2, -1, 0, 1, 3] + Array(5...13))
    #expect(fan.paths[0].values[5]?.isNear(3 * log(2) / 7) == true)
  }

  @Test("do not change with what comes later")
  func noLookAhead() throws {
    let closes = doubling(weeks: 150)
    let whole = book(high: [110, 120, 130], weeks: 150, closes: closes)
    let cutOff = Day(4 + 134 * 7).end
    let known = book(
      high: [110, 120, 130],
      weeks: 134,
      closes: closes.filter { $0.published <= cutOff }
    )
    #expect(drawn(known, week: 134) == drawn(whole, week: 134))
    #expect(drawn(whole, week: 134) != drawn(whole, week: 150))
  }

  @Test("have intervals from eight events on, around the median")
  func intervals() throws {
    var draws = SeededDraws(seed: [5])
    var price = 0.0
    let closes = (4..<(4 + 300 * 7)).map { day in
      price += 0.02 * draws.normal()
      return StudySubject.Figure.of(exp(price), on: day)
    }
    let high = stride(from: 120, to: 290, by: 10).map { $0 }
    let fan = try #require(drawn(book(high: high, weeks: 300, closes: closes), week: 299))
    #expect(fan.paths.count == 17)
    for step in fan.steps {
      let interval = try #require(step.interval)
      #expect(interval.contains(step.median) && step.middleHalf.contains(step.median))
      #expect(step.offset != 0 || interval == 0...0)
    }
    let few = try #require(
      drawn(book(high: Array(high.prefix(7)), weeks: 300, closes: closes), week: 299)
    )
    #expect(few.steps.allSatisfy { $0.interval == nil })
  }
}
