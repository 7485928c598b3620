// SPDX-License-Identifier: Apache-2.0
import Analysis
import Diagnostics
import Glibc
import Positioning

/// Seconds to study 25 assets over 800 days at five horizons, 10,000 resamples each: from readings
/// and closes to all effects, chances and intervals, on one core.
func measureStudies() throws(ReportError) {
  let subjects = madeUpSubjects(count: 25, days: 800)
  var plan = StudyPlan(.daily)
  plan.resamples = 10_000
  let last = Day(799)
  let study = StudyBook(subjects, plan: plan).study(asOf: last, at: last.end)
  let seconds = try medianSeconds(rounds: 5) { () throws(ReportError) in
    _ = StudyBook(subjects, plan: plan).study(asOf: last, at: last.end)
  }
  printRow(
    "Event study, \(study.tested) tests",
    "\(seconds.short) s",
    goal: "4 s",
    checksum: sum(of: study)
  )
}

/// Readings that wander and prices that know nothing of them, the same in every run.
private func madeUpSubjects(count: Int, days: Int) -> [StudySubject] {
  var chance = Chance()
  return (0..<count).map { number in
    var (reading, price) = (0.0, 0.0)
    var readings: [StudySubject.Figure] = []
    var closes: [StudySubject.Figure] = []
    for day in (0..<days).map(Day.init) {
      reading = 0.9 * reading + chance.number(below: 2) - 1
      price += 0.02 * (chance.number(below: 2) - 1)
      readings.append(.init(day: day, published: day.end, value: exp(reading)))
      closes.append(.init(day: day, published: day.end, value: 100 * exp(price)))
    }
    let market = Market(asset: Asset("A\(number)"), measure: .accountRatio)
    return StudySubject(.market(market), priced: market.asset, readings: readings, closes: closes)
  }
}

/// Of effects, chances and intervals in millionths, which another order of adding does not change.
private func sum(of study: EventStudy) -> String {
  let figures = study.cells.flatMap { cell in
    [cell.effect, cell.p, cell.interval?.lowerBound, cell.interval?.upperBound]
  }
  return checksum(figures.map { Int((($0 ?? 0) * 1e6).rounded()) }.description.utf8)
}
