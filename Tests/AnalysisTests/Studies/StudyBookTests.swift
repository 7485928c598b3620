// SPDX-License-Identifier: Apache-2.0
import Glibc
import Positioning
import TestSupport
import Testing

@testable import Analysis

private let weeks = 320
private let subjects = unrelated(4, weeks: weeks, rho: 0.6, seed: 21)

private func plan(_ change: (inout StudyPlan) -> Void = { _ in }) -> StudyPlan {
  var plan = StudyPlan(.weekly)
  plan.horizons = [1, 4]
  plan.resamples = 40
  change(&plan)
  return plan
}

private func study(
  _ subjects: [StudySubject],
  week: Int,
  _ change: (inout StudyPlan) -> Void = { _ in }
) -> EventStudy {
  let date = Day(4 + week * 7)
  return StudyBook(subjects, plan: plan(change)).study(asOf: date, at: date.end)
}

extension StudySubject {
  /// The subject with its figures changed.
  fileprivate func with(
    readings: ([Figure]) -> [Figure] = { $0 },
    closes: ([Figure]) -> [Figure] = { $0 }
  ) -> StudySubject {
    StudySubject(
      subject,
      priced: priced,
      readings: self.readings.map(readings),
      closes: self.closes.map(closes)
    )
  }

  /// The subject as a market of something else.
  fileprivate func renamed(_ subject: SubjectFigure.Subject) -> StudySubject {
    StudySubject(subject, priced: priced, readings: readings, closes: closes)
  }
}

@Suite("Event studies")
struct StudyBookTests {
  @Test("of nothing are empty")
  func empty() {
    let nothing = study([], week: 200)
    #expect(nothing.cells.isEmpty && nothing.pooled.isEmpty)
    #expect(nothing.tested == 0 && nothing.surviving == 0 && nothing.dates == 0)
    #expect(study(subjects, week: 0).cells.allSatisfy { $0.verdict == .tooFew })
    #expect(study([subjects[0].with(closes: { _ in [] })], week: 200).cells.isEmpty)
  }

  @Test("have a cell for each subject, side, horizon and outcome, in this order")
  func grid() {
    let cells = study(subjects, week: weeks).cells
    #expect(cells.count == 4 * 2 * 2 * 4)
    #expect(cells.prefix(9).map(\.outcome) == EventStudy.Outcome.allCases * 2 + [.forwardReturn])
    #expect(cells[3].horizon == 1 && cells[4].horizon == 4 && cells[8].side == .short)
    #expect(cells[16].subject == subjects[1].subject)
    #expect(study(subjects, week: weeks).cells(of: subjects[1].subject, .long).count == 8)
  }

  @Test("say nothing with fewer than eight events, and leave these cells out of the family")
  func tooFew() {
    let study = study(subjects, week: weeks)
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
    let readings = (0..<weeks).map { week in
      let isHigh = week % 12 == 0
      let value = isHigh ? 100 + Double(week) : Double(week % 2 + 1)
      return StudySubject.Figure.of(value, on: 4 + week * 7, published: Day(8 + week * 7).end)
    }
    var draws = SeededDraws(seed: [3])
    var price = 0.0
    let closes = (4..<(4 + weeks * 7)).map { day in
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
    let cells = study([subject], week: weeks).cells(of: .market(market), .long)
    let cell = try #require(
      cells.first { $0.horizon == 4 && $0.outcome == .forwardReturn }
    )
    #expect(cell.events > 10 && cell.ownDates == cell.events)
    let effect = try #require(cell.effect)
    #expect(effect < -0.2 && cell.verdict == .survives && cell.interval?.contains(effect) == true)
    #expect(study([subject], week: weeks).pooled.isEmpty)
  }

  @Test("do not change with what comes later", arguments: [150, 200, 260])
  func noLookAhead(week: Int) {
    let cutOff = Day(4 + week * 7).end
    let known = subjects.map { subject in
      subject.with(
        readings: { $0.filter { $0.published <= cutOff } },
        closes: { $0.filter { $0.published <= cutOff } }
      )
    }
    let before = study(known, week: week)
    #expect(before == study(subjects, week: week))
    #expect(before != study(subjects, week: week + 13))
    // Later restatements of every figure, and late figures of days gone by.
    let restated = subjects.map { subject in
      let late: ([StudySubject.Figure]) -> [StudySubject.Figure] = { figures in
        figures
          + figures.map {
            .init(day: $0.day, published: max($0.published, cutOff) + 1, value: 7)
          } + [.init(day: Day(3), published: cutOff + 5, value: 3)]
      }
      return subject.with(readings: late, closes: late)
    }
    #expect(before == study(restated, week: week))
  }

  @Test("take a restatement once it is public, and enter when the first version was")
  func restatements() {
    let cutOff = Day(4 + 200 * 7).end
    func changed(_ published: Instant, _ value: Double?) -> [StudySubject] {
      [
        subjects[0].with(readings: { figures in
          figures + [.init(day: figures[150].day, published: published, value: value)]
        })
      ]
    }
    let plain = study([subjects[0]], week: 200)
    #expect(study(changed(cutOff + 1, 1e9), week: 200) == plain)
    #expect(study(changed(cutOff, 1e9), week: 200) != plain)
    let figure = subjects[0].readings[0][150]
    #expect(study(changed(cutOff, figure.value), week: 200) == plain)
    // Withdrawn: as if it had never been there.
    let without = subjects[0].with(readings: { $0.filter { $0.day != figure.day } })
    #expect(study(changed(cutOff, nil), week: 200) == study([without], week: 200))
  }

  @Test("do not depend on the order of subjects and figures")
  func order() {
    var draws = SplitMix64(seed: 1)
    let shuffled = subjects.shuffled(using: &draws).map { subject in
      subject.with(
        readings: { $0.shuffled(using: &draws) },
        closes: { $0.shuffled(using: &draws) }
      )
    }
    #expect(study(shuffled, week: weeks) == study(subjects, week: weeks))
  }

  @Test("follow from the seed; effects and chances do not depend on it")
  func seeds() {
    let (one, two) = (study(subjects, week: weeks), study(subjects, week: weeks) { $0.seed = 2 })
    #expect(one.cells.map(\.p) == two.cells.map(\.p))
    #expect(one.cells.map(\.effect) == two.cells.map(\.effect))
    #expect(one.cells.map(\.interval) != two.cells.map(\.interval))
    #expect(one == study(subjects, week: weeks))
  }

  @Test("do not depend on the scale of readings and prices")
  func scaling() {
    let scaled = subjects.map { subject in
      subject.with(
        readings: {
          $0.map { .init(day: $0.day, published: $0.published, value: $0.value.map { $0 * 8 }) }
        },
        closes: {
          $0.map { .init(day: $0.day, published: $0.published, value: $0.value.map { $0 * 8 }) }
        }
      )
    }
    let (a, b) = (study(subjects, week: weeks), study(scaled, week: weeks))
    #expect(a.cells.map(\.events) == b.cells.map(\.events))
    #expect(a.cells.map(\.p) == b.cells.map(\.p))
    for (a, b) in zip(a.cells, b.cells) { #expect(near(a.effect, b.effect)) }
  }

  @Test("swap sides and signs when ratios and prices are inverted")
  func mirror() {
    let inverted = subjects.map { subject in
      let invert: ([StudySubject.Figure]) -> [StudySubject.Figure] = {
        $0.map { .init(day: $0.day, published: $0.published, value: $0.value.map { 1 / $0 }) }
      }
      return subject.with(readings: invert, closes: invert)
    }
    let (plain, mirrored) = (study(subjects, week: weeks), study(inverted, week: weeks))
    for subject in subjects.map(\.subject) {
      for side in Side.allCases {
        let pairs = zip(plain.cells(of: subject, side), mirrored.cells(of: subject, side.opposite))
        for (a, b) in pairs {
          let sign: Double = a.outcome == .forwardReturn ? -1 : 1
          #expect(a.events == b.events && a.eligible == b.eligible && a.p == b.p)
          #expect(near(a.effect, b.effect.map { sign * $0 }))
          let ends = b.interval.map { [$0.lowerBound * sign, $0.upperBound * sign].sorted() }
          #expect(near(a.interval?.lowerBound, ends?[0]))
          #expect(near(a.interval?.upperBound, ends?[1]))
        }
      }
    }
  }

  @Test("pool two equal markets to the effect of one, in its standard deviations")
  func pooled() throws {
    let twin = subjects[0].renamed(.market(.of("B0")))
    let one = study([subjects[0]], week: weeks)
    let two = study([subjects[0], twin], week: weeks)
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
    let given = subjects[1].renamed(venueless)
    #expect(
      Set(study([subjects[0], given], week: 200).cells.map(\.subject)) == [subjects[0].subject]
    )
    #expect(Set(study([given], week: 200).cells.map(\.subject)) == [venueless])
    let part = subjects[0].renamed(.market(.of("A0", contract: "1")))
    let whole = subjects[1].renamed(.market(.of("A0", contract: "1+")))
    #expect(Set(study([part, whole], week: 200).cells.map(\.subject)) == [part.subject])
    #expect(Set(study([whole], week: 200).cells.map(\.subject)) == [whole.subject])
    let total = subjects[1].renamed(.total)
    #expect(study([subjects[0], total], week: 200).cells.first?.subject == .total)
  }

  @Test("read the preferred unit that has the newest slot, and the first venue with a close")
  func forms() {
    let (a, b) = (subjects[0], subjects[1])
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

private func near(_ a: Double?, _ b: Double?) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) < 1e-9
}

private func * (list: [EventStudy.Outcome], times: Int) -> [EventStudy.Outcome] {
  Array(repeatElement(list, count: times).joined())
}
