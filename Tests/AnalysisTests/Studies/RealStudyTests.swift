// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

// Reference values: NumPy 2.4.6 and pandas 3.1.1 over the same files, written without looking at this
// program; the day of the note that first sees a report was taken from the release calendar. In
// essence, for a reading i with a rank:
//   w = [v[j] for j in range(i) if slot[j] >= slot[i] - window * step]   # at least 100
//   rank = (sum(x < v[i] for x in w) + sum(x == v[i] for x in w) / 2) / len(w)
//   e = bisect_right(day, note[i]); lo, hi = day[e] - span, day[e] + span
//   a = bisect_right(day, lo) - 1; b = bisect_left(day, hi); max(diff(day[a:b + 1])) <= 7
//   k = indexes with lo <= day <= hi; ret = log(close[k[-1]] / close[e])
//   vol = log(rms(diff(log(close[e:k[-1] + 1]))) / rms(diff(log(close[k[0]:e + 1]))))
//   adverse = max(0, log(close[e] / close[e + 1:k[-1] + 1].min()))        # long; short by .max()
//   event = ext[i] and all(slot[i] - n * step has a rank and not ext there for n in 1...h)
//   p = mean over k of |y[np.roll(ev, k)].mean() - y.mean()| >= |effect| - tie
// All 960 cells of positioning and all 120 of funding agreed to 2e-15 in mean, baseline and p, and so
// did the pooled tests of positioning.

/// One cell of the reference.
private struct Reference: Sendable, CustomTestStringConvertible {
  let name: String
  let side: Side
  let horizon: Int
  let outcome: EventStudy.Outcome
  let events: Int, eligible: Int
  let mean: Double, baseline: Double
  let p: Double?

  var testDescription: String { "\(name) \(side) \(horizon) \(outcome)" }

  func expectSame(as study: EventStudy, _ market: Market) throws {
    let cell = try #require(
      study.cells(of: .market(market), side).first {
        $0.horizon == horizon && $0.outcome == outcome
      }
    )
    #expect(cell.events == events && cell.eligible == eligible)
    #expect(abs(try #require(cell.mean) - mean) < 1e-9)
    #expect(abs(try #require(cell.baseline) - baseline) < 1e-9)
    #expect(abs(try #require(cell.effect) - (mean - baseline)) < 1e-9)
    guard let p else {
      #expect(cell.p == nil && cell.verdict == .tooFew)
      return
    }
    #expect(abs(try #require(cell.p) - p) < 1e-9)
  }
}

private let reports = [
  Reference(
    name: "bitcoin",
    side: .short,
    horizon: 1,
    outcome: .forwardReturn,
    events: 2,
    eligible: 313,
    mean: -0.012383316671006445,
    baseline: 0.011069306535222536,
    p: nil
  ),
  Reference(
    name: "gold",
    side: .long,
    horizon: 4,
    outcome: .volatilityRatio,
    events: 11,
    eligible: 949,
    mean: -0.026826822438845488,
    baseline: 0.00950102182774335,
    p: 0.7355110642781876
  ),
  Reference(
    name: "crude",
    side: .short,
    horizon: 4,
    outcome: .adverseMove,
    events: 12,
    eligible: 940,
    mean: 0.0733120966834352,
    baseline: 0.06098819284267548,
    p: 0.43829787234042555
  ),
  Reference(
    name: "crude",
    side: .long,
    horizon: 8,
    outcome: .absoluteReturn,
    events: 10,
    eligible: 928,
    mean: 0.07893302177199521,
    baseline: 0.11065153927605433,
    p: 0.30280172413793105
  ),
  Reference(
    name: "gold",
    side: .short,
    horizon: 13,
    outcome: .forwardReturn,
    events: 11,
    eligible: 938,
    mean: 0.044197832937629536,
    baseline: 0.023064116749162512,
    p: 0.2899786780383795
  ),
]

private let rates = [
  Reference(
    name: "BTC",
    side: .long,
    horizon: 7,
    outcome: .forwardReturn,
    events: 4,
    eligible: 785,
    mean: 0.02781421247495279,
    baseline: 0.004997702608224243,
    p: nil
  ),
  Reference(
    name: "ETH",
    side: .short,
    horizon: 3,
    outcome: .volatilityRatio,
    events: 24,
    eligible: 793,
    mean: -0.21510133422587707,
    baseline: 0.002120208775109361,
    p: 0.2005044136191677
  ),
  Reference(
    name: "SOL",
    side: .short,
    horizon: 1,
    outcome: .adverseMove,
    events: 38,
    eligible: 567,
    mean: 0.01518208556811382,
    baseline: 0.015497375433357486,
    p: 0.9329805996472663
  ),
]

@Suite("Real positioning", .enabled(if: isThere(StudyData.reports)))
struct RealPositioningTests {
  private static let date = Day(20_528)  // 2026-03-16

  private static func book(_ names: [String]) throws -> StudyBook {
    var plan = StudyPlan(.weekly)
    plan.resamples = 4
    return StudyBook(try names.map(StudyData.report), plan: plan)
  }

  @Test("has the effects and chances of an independent program", arguments: reports)
  fileprivate func reference(_ reference: Reference) throws {
    let study = try Self.book([reference.name]).study(asOf: Self.date, at: Self.date.end)
    try reference.expectSame(as: study, StudyData.report(of: reference.name))
  }

  // 24 markets of 20 years: none of the 780 tests that can be made passes the correction.
  @Test("shows nothing that survives")
  func survivors() throws {
    let study = try Self.book(StudyData.priced.keys.sorted())
      .study(asOf: Self.date, at: Self.date.end)
    #expect(study.cells.count == 960 && study.tested == 780 && study.surviving == 0)
    #expect(study.pooled.count == 40 && study.pooled.allSatisfy { $0.verdict == .cannotTell })
    // The least surprising and the most: z = (y - y.mean()) / y.std(ddof=1), rolled by one shift for
    // all markets on the axis of slots; NumPy as above.
    let pool = try #require(study.pooled.first { $0.horizon == 1 && $0.side == .long })
    #expect(pool.events == 459 && pool.dates == 361 && pool.markets == 24)
    #expect(abs(try #require(pool.effect) + 0.044888419299117556) < 1e-9)
    #expect(abs(try #require(pool.p) - 0.3651626442812172) < 1e-9)
  }

  // numpy.nanquantile(paths[:, k], [0.25, 0.5, 0.75]) of ln close over that of the entry.
  @Test("of gold fans out as in NumPy")
  func fan() throws {
    let subject = SubjectFigure.Subject.market(StudyData.report(of: "gold"))
    let fan = try #require(
      try Self.book(["gold"]).fan(of: subject, side: .long, asOf: Self.date, at: Self.date.end)
    )
    #expect(fan.paths.count == 11 && fan.steps.count == 18)
    let reference = [
      (-4, -0.046865196775923934, -0.024422794484278754, -0.021172944825358364),
      (1, -0.01046272527699843, -0.003845472100482361, 0.006312205799034132),
      (4, -0.013259427077883412, 0.036615587360736335, 0.0495005520787446),
      (13, 0.03926602040650318, 0.06604471001782475, 0.07773724554046657),
    ]
    for (offset, low, middle, high) in reference {
      let step = fan.steps[offset + 4]
      #expect(step.offset == offset && abs(step.median - middle) < 1e-9)
      #expect(abs(step.middleHalf.lowerBound - low) < 1e-9)
      #expect(abs(step.middleHalf.upperBound - high) < 1e-9)
    }
  }
}

@Suite(
  "Real funding",
  .enabled(if: isThere(StudyData.rates) && isThere(StudyData.bars))
)
struct RealFundingTests {
  @Test("has the effects and chances of an independent program, and nothing that survives")
  func reference() throws {
    var plan = StudyPlan(.daily)
    plan.resamples = 4
    let subjects = [
      try StudyData.funding("BTC", file: "BTC_USDT_USDT_funding_2023_2026"),
      try StudyData.funding("ETH", file: "ETH_USDT_USDT_funding_2023_2026"),
      try StudyData.funding("SOL", file: "SOL_binance_funding"),
    ]
    let date = Day(20_530)
    let study = StudyBook(subjects, plan: plan).study(asOf: date, at: date.end)
    for reference in rates { try reference.expectSame(as: study, .of(reference.name)) }
    #expect(study.tested == 45 && study.surviving == 0)
  }
}
