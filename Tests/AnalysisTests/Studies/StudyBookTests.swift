// SPDX-License-Identifier: Apache-2.0
import Glibc
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("Event studies")
struct StudyBookTests {
  @Test("of nothing are empty")
  func empty() {
    let nothing = study([], week: 200)
    #expect(nothing.cells.isEmpty && nothing.pooled.isEmpty)
    #expect(nothing.tested == 0 && nothing.surviving == 0 && nothing.dates == 0)
    #expect(study(studySubjects, week: 0).cells.allSatisfy { $0.verdict == .tooFew })
    #expect(study([studySubjects[0].with(closes: { _ in [] })], week: 200).cells.isEmpty)
  }

  @Test("have a cell for each subject, side, horizon and outcome, in this order")
  func grid() {
    let cells = study(studySubjects, week: studyWeeks).cells
    #expect(cells.count == 4 * 2 * 2 * 4)
    #expect(cells.prefix(9).map(\.outcome) == EventStudy.Outcome.allCases * 2 + [.forwardReturn])
    #expect(cells[3].horizon == 1 && cells[4].horizon == 4 && cells[8].side == .short)
    #expect(cells[16].subject == studySubjects[1].subject)
    #expect(
      study(studySubjects, week: studyWeeks).cells(of: studySubjects[1].subject, .long).count == 8
    )
  }

  @Test("say nothing with fewer than eight events, and leave these cells out of the family")
  func tooFew() {
    let study = study(studySubjects, week: studyWeeks)
    #expect(study.cells.contains { $0.events < 8 } && study.cells.contains { $0.events >= 8 })
    for cell in study.cells {
      #expect((cell.verdict == .tooFew) == (cell.events < EventStudy.fewestEvents))
      #expect((cell.p == nil) == (cell.events < EventStudy.fewestEvents))
      #expect((cell.interval == nil) == (cell.events < EventStudy.fewestEvents))
      #expect((cell.effect == nil) == (cell.events == 0))
      #expect(cell.ownDates <= cell.events && cell.events <= cell.eligible)
    }
    #expect(study.tested == study.cells.count { $0.verdict != .tooFew })
  }

  @Test("find what is there: a price that always falls after high readings")
  func found() throws {
    // Readings jump for one week in twelve, else no rank is far out; the price falls for four weeks.
    let readings = (0..<studyWeeks).map { week in
      let isHigh = week % 12 == 0
      let value = isHigh ? 100 + Double(week) : Double(week % 2 + 1)
      return StudySubject.Figure.of(value, on: 4 + week * 7, published: Day(8 + week * 7).end)
    }
    var draws = SeededDraws(seed: [3])
    var price = 0.0
    let closes = (4..<(4 + studyWeeks * 7)).map { day in
      price += (day - 9) / 7 % 12 < 4 ? -0.01 : 0.005
      return StudySubject.Figure.of(1000 * exp(price + 0.001 * draws.normal()), on: day)
    }
    let market = Market.of("X")
    let subject = StudySubject(
      .market(market),
      priced: market.asset,
      readings: readings,
      closes: closes
    )
    let cells = study([subject], week: studyWeeks).cells(of: .market(market), .long)
    let cell = try #require(
      cells.first { $0.horizon == 4 && $0.outcome == .forwardReturn }
    )
    #expect(cell.events > 10 && cell.ownDates == cell.events)
    let effect = try #require(cell.effect)
    #expect(effect < -0.2 && cell.verdict == .survives && cell.interval?.contains(effect) == true)
    #expect(study([subject], week: studyWeeks).pooled.isEmpty)
  }

  @Test("pool two equal markets to the effect of one, in its standard deviations")
  func pooled() throws {
    let twin = studySubjects[0].renamed(.market(.of("B0")))
    let one = study([studySubjects[0]], week: studyWeeks)
    let two = study([studySubjects[0], twin], week: studyWeeks)
    #expect(two.pooled.count == 2 * 2 * 4)
    for (cell, pool) in zip(one.cells, two.pooled) {
      #expect(pool.events == 2 * cell.events && pool.dates == cell.events)
      #expect(pool.markets == (cell.events > 0 ? 2 : 0))
      #expect((pool.p == nil) == (cell.p == nil))
      if let effect = cell.effect, let pooled = pool.effect { #expect(effect * pooled >= 0) }
    }
    // Both have all their dates in common.
    #expect(two.cells.allSatisfy { $0.ownDates == 0 } && two.dates == one.dates)
  }

  @Test("leave out figures given for all beside single markets, and consolidated contracts")
  func levels() {
    let venueless = SubjectFigure.Subject.market(
      Market(asset: Asset("A0"), measure: .reported)
    )
    let given = studySubjects[1].renamed(venueless)
    #expect(
      Set(study([studySubjects[0], given], week: 200).cells.map(\.subject)) == [
        studySubjects[0].subject
      ]
    )
    #expect(Set(study([given], week: 200).cells.map(\.subject)) == [venueless])
    let part = studySubjects[0].renamed(.market(.of("A0", contract: "1")))
    let whole = studySubjects[1].renamed(.market(.of("A0", contract: "1+")))
    #expect(Set(study([part, whole], week: 200).cells.map(\.subject)) == [part.subject])
    #expect(Set(study([whole], week: 200).cells.map(\.subject)) == [whole.subject])
    let total = studySubjects[1].renamed(.total)
    #expect(study([studySubjects[0], total], week: 200).cells.first?.subject == .total)
  }

  @Test("read the preferred unit that has the newest slot, and the first venue with a close")
  func forms() {
    let (a, b) = (studySubjects[0], studySubjects[1])
    func mixed(_ readings: [[StudySubject.Figure]], _ closes: [[StudySubject.Figure]]) -> EventStudy
    {
      study(
        [StudySubject(a.subject, priced: a.priced, readings: readings, closes: closes)],
        week: 200
      )
    }
    let plain = study([a], week: 200)
    #expect(mixed(a.readings + b.readings, a.closes + b.closes) == plain)
    let old = b.readings[0].prefix(50).map { $0 }
    #expect(mixed([old] + a.readings, [[]] + a.closes) == plain)
    // What begins later than the cut-off is not there yet.
    let later = b.readings[0].suffix(50).map { $0 }
    let laterCloses = b.closes[0].suffix(50).map { $0 }
    #expect(mixed([later] + a.readings, [laterCloses] + a.closes) == plain)
  }
}

private func * (list: [EventStudy.Outcome], times: Int) -> [EventStudy.Outcome] {
  Array(repeatElement(list, count: times).joined())
}
