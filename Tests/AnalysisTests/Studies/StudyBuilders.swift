// SPDX-License-Identifier: Apache-2.0
import Glibc
import Positioning

@testable import Analysis

extension StudySubject.Figure {
  /// The figure of a whole day, public at its end unless told otherwise.
  static func of(_ value: Double?, on day: Int, published: Instant? = nil) -> Self {
    Self(day: Day(day), published: published ?? Day(day).end, value: value)
  }
}

/// Figures as they were seen, public at the end of their day.
func seen(_ values: [(day: Int, value: Double)]) -> [SeenFigure] {
  values.map { SeenFigure(day: Day($0.day), published: Day($0.day).end, value: $0.value) }
}

/// Daily readings from day 0 on: 100 that fill a window, none of them extreme at its end, then
/// `values`.
func daily(_ values: [Double]) -> [SeenFigure] {
  seen(((1...100).map { Double(($0 * 37) % 101) } + values).enumerated().map { ($0, $1) })
}

extension SeededDraws {
  /// A number of the standard normal distribution (Box & Muller 1958).
  mutating func normal() -> Double {
    (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform())
  }
}

/// A subject whose readings know nothing of its price, so that every true effect is zero.
///
/// The readings are an autoregression with `rho`; returns have the clustering of a GARCH(1, 1) with
/// weights 0.08 and 0.9. Weekly readings of Mondays, public on Fridays; a price every day.
func unrelated(
  _ name: String,
  weeks: Int,
  rho: Double,
  _ draws: inout SeededDraws
) -> StudySubject {
  var (reading, variance, price, step) = (0.0, 1e-4, 0.0, 0.0)
  var readings: [StudySubject.Figure] = []
  var closes: [StudySubject.Figure] = []
  for day in 4..<(4 + weeks * 7) {
    variance = 2e-6 + 0.08 * step * step + 0.9 * variance
    step = variance.squareRoot() * draws.normal()
    price += step
    closes.append(.of(exp(price), on: day))
    guard day % 7 == 4 else { continue }
    reading = rho * reading + draws.normal()
    readings.append(.of(exp(reading), on: day, published: Day(day + 4).end))
  }
  let market = Market.of(name)
  return StudySubject(.market(market), priced: market.asset, readings: readings, closes: closes)
}

/// Several unrelated subjects, the same for equal seeds.
func unrelated(_ count: Int, weeks: Int, rho: Double = 0.9, seed: UInt64) -> [StudySubject] {
  var draws = SeededDraws(seed: [seed])
  return (0..<count).map { unrelated("A\($0)", weeks: weeks, rho: rho, &draws) }
}

/// How many weeks ``studySubjects`` have.
let studyWeeks = 320
/// Four markets whose readings know nothing of their prices.
let studySubjects = unrelated(4, weeks: studyWeeks, rho: 0.6, seed: 21)

private func smallPlan(_ change: (inout StudyPlan) -> Void = { _ in }) -> StudyPlan {
  var plan = StudyPlan(.weekly)
  plan.horizons = [1, 4]
  plan.resamples = 40
  change(&plan)
  return plan
}

/// The study of the end of a week, small enough for tests.
func study(
  _ subjects: [StudySubject],
  week: Int,
  _ change: (inout StudyPlan) -> Void = { _ in }
) -> EventStudy {
  let date = Day(4 + week * 7)
  return StudyBook(subjects, plan: smallPlan(change)).study(asOf: date, at: date.end)
}

extension StudySubject {
  /// The subject with its figures changed.
  func with(
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
  func renamed(_ subject: SubjectFigure.Subject) -> StudySubject {
    StudySubject(subject, priced: priced, readings: readings, closes: closes)
  }
}

/// Whether both are missing, or equal to nine places.
func near(_ a: Double?, _ b: Double?) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) < 1e-9
}
