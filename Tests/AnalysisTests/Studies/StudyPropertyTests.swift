// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("Event studies, whatever the data,")
struct StudyPropertyTests {
  @Test("do not change with what comes later", arguments: [150, 200, 260])
  func noLookAhead(week: Int) {
    let cutOff = Day(4 + week * 7).end
    let known = studySubjects.map { subject in
      subject.with(
        readings: { $0.filter { $0.published <= cutOff } },
        closes: { $0.filter { $0.published <= cutOff } }
      )
    }
    let before = study(known, week: week)
    #expect(before == study(studySubjects, week: week))
    #expect(before != study(studySubjects, week: week + 13))
    // Later restatements of every figure, and late figures of days gone by.
    let restated = studySubjects.map { subject in
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
        studySubjects[0].with(readings: { figures in
          figures + [.init(day: figures[150].day, published: published, value: value)]
        })
      ]
    }
    let plain = study([studySubjects[0]], week: 200)
    #expect(study(changed(cutOff + 1, 1e9), week: 200) == plain)
    #expect(study(changed(cutOff, 1e9), week: 200) != plain)
    let figure = studySubjects[0].readings[0][150]
    #expect(study(changed(cutOff, figure.value), week: 200) == plain)
    // Withdrawn: as if it had never been there.
    let without = studySubjects[0].with(readings: { $0.filter { $0.day != figure.day } })
    #expect(study(changed(cutOff, nil), week: 200) == study([without], week: 200))
  }

  @Test("do not depend on the order of subjects and figures")
  func order() {
    var draws = SplitMix64(seed: 1)
    let shuffled = studySubjects.shuffled(using: &draws).map { subject in
      subject.with(
        readings: { $0.shuffled(using: &draws) },
        closes: { $0.shuffled(using: &draws) }
      )
    }
    #expect(study(shuffled, week: studyWeeks) == study(studySubjects, week: studyWeeks))
  }

  @Test("follow from the seed; effects and chances do not depend on it")
  func seeds() {
    let (one, two) = (
      study(studySubjects, week: studyWeeks), study(studySubjects, week: studyWeeks) { $0.seed = 2 }
    )
    #expect(one.cells.map(\.p) == two.cells.map(\.p))
    #expect(one.cells.map(\.effect) == two.cells.map(\.effect))
    #expect(one.cells.map(\.interval) != two.cells.map(\.interval))
    #expect(one == study(studySubjects, week: studyWeeks))
  }

  @Test("do not depend on the scale of readings and prices")
  func scaling() {
    let scaled = studySubjects.map { subject in
      subject.with(
        readings: {
          $0.map { .init(day: $0.day, published: $0.published, value: $0.value.map { $0 * 8 }) }
        },
        closes: {
          $0.map { .init(day: $0.day, published: $0.published, value: $0.value.map { $0 * 8 }) }
        }
      )
    }
    let (a, b) = (study(studySubjects, week: studyWeeks), study(scaled, week: studyWeeks))
    #expect(a.cells.map(\.events) == b.cells.map(\.events))
    #expect(a.cells.map(\.p) == b.cells.map(\.p))
    for (a, b) in zip(a.cells, b.cells) { #expect(near(a.effect, b.effect)) }
  }

  @Test("swap sides and signs when ratios and prices are inverted")
  func mirror() {
    let inverted = studySubjects.map { subject in
      let invert: ([StudySubject.Figure]) -> [StudySubject.Figure] = {
        $0.map { .init(day: $0.day, published: $0.published, value: $0.value.map { 1 / $0 }) }
      }
      return subject.with(readings: invert, closes: invert)
    }
    let (plain, mirrored) = (
      study(studySubjects, week: studyWeeks), study(inverted, week: studyWeeks)
    )
    for subject in studySubjects.map(\.subject) {
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
}
