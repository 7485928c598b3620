// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

/// Reference values from NumPy 2.4.6; close to close and EWMA also from pandas, alike to 1e-14.
///
/// With x the daily opens, highs, lows and closes of a perpetual future without its last row:
///
///     o, h, l, c = x[-n:].T; p = np.r_[x[-n-1, 3], c[:-1]]
///     r = np.log(c / p); u = np.log(h / l); b = np.log(c / o); j = np.log(o / p)
///     rs = (np.log(h / c) * np.log(h / o) + np.log(l / c) * np.log(l / o)).mean()
///     k = 0.34 / (1.34 + (n + 1) / (n - 1)); m = (r[:20] ** 2).mean()
///     for q in r[20:]: m = 0.94 * m + 0.06 * q ** 2
///     np.sqrt(365 * np.array([r.var(ddof=1), (u ** 2).sum() / (4 * n * np.log(2)),
///       (0.5 * u ** 2 - (2 * np.log(2) - 1) * b ** 2).mean(), rs,
///       j.var(ddof=1) + k * b.var(ddof=1) + (1 - k) * rs, m]))
///
///     np.log(pd.Series(x[:, 3])).diff().tail(n).std() * np.sqrt(365)
///     pd.Series(np.r_[(r[:20] ** 2).mean(), r[20:] ** 2]).ewm(alpha=0.06, adjust=False).mean()
@Suite("Volatility of real markets", .enabled(if: RealSeries.exists))
struct VolatilityReferenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let asset: String
    let count: Int
    let expected: [Double]
    var testDescription: String { "\(asset), \(count) bars" }

    static let all = [
      Case(
        asset: "BTC",
        count: 30,
        expected: [
          0.5167128811290038, 0.5510595300975659, 0.5666526155097181, 0.5742534248814913,
          0.5664869999115875, 0.4944969552468673,
        ]
      ),
      Case(
        asset: "BTC",
        count: 100,
        expected: [
          0.5572144034829873, 0.5628362790503858, 0.565328570680756, 0.5638001187987947,
          0.5628564199404518, 0.5489378777618219,
        ]
      ),
      Case(
        asset: "ETH",
        count: 30,
        expected: [
          0.7055598181306625, 0.7612219706962391, 0.7848156463883732, 0.7925400220381089,
          0.7808468346718318, 0.7065708676023511,
        ]
      ),
      Case(
        asset: "ETH",
        count: 100,
        expected: [
          0.7528943260390847, 0.7757410442048939, 0.7846898534846088, 0.7872944250855336,
          0.7824307531354013, 0.7603085918573353,
        ]
      ),
      Case(
        asset: "SOL",
        count: 30,
        expected: [
          0.6974429240281562, 0.79373499968169, 0.8316321305151114, 0.851318652096962,
          0.831299093074038, 0.6739686394856496,
        ]
      ),
      Case(
        asset: "SOL",
        count: 100,
        expected: [
          0.7438486663629593, 0.8456098717180627, 0.8817748062640636, 0.9038086407714631,
          0.8825521066430616, 0.7146871554281565,
        ]
      ),
    ]
  }

  private func window(_ bars: [MarketBar], _ count: Int) throws -> BarWindow {
    let closed = bars.suffix(count + 1).map { bar in
      ClosedBar(
        day: bar.key.time.asOf,
        open: bar.values.open,
        high: bar.values.high,
        low: bar.values.low,
        close: bar.values.close
      )
    }
    let before = try #require(closed.first)
    let rest = Array(closed.dropFirst())
    return BarWindow(before: before, bars: rest, days: count, periodsPerYear: 365)
  }

  @Test("every estimator is NumPy's", arguments: Case.all)
  func estimators(of example: Case) throws {
    let window = try window(RealSeries.dailyBars(of: example.asset), example.count)
    let estimates: [VolatilityEstimate?] = [
      .closeToClose(of: window), .parkinson(of: window), .garmanKlass(of: window),
      .rogersSatchell(of: window), .yangZhang(of: window), .ewma(of: window, first: 20),
    ]
    #expect(estimates.map(\.?.estimator) == VolatilityEstimate.Estimator.allCases)
    for (estimate, expected) in zip(estimates, example.expected) {
      #expect(try #require(estimate).annualised.isClose(to: expected))
      #expect(estimate?.readings == example.count)
    }
  }

  @Test("beside a note it is Yang's and Zhang's over the 30 days up to it")
  func besideNote() throws {
    let last = try #require(Day("2026-03-18"))
    for example in Case.all where example.count == 30 {
      let book = PriceBook(try RealSeries.dailyBars(of: example.asset), cutOff: .endOfDay)
      let outcome = book.volatility(of: Asset(example.asset), for: .at(last), .daily)
      let estimate = try #require(outcome.estimate)
      #expect(estimate.annualised.isClose(to: example.expected[4]))
      #expect(estimate.estimator == .yangZhang && estimate.periodsPerYear == 365)
      #expect(estimate.readings == 30 && estimate.days == 30)
    }
  }

  @Test("what came later changes nothing, and neither does the order of rows")
  func noLookAhead() throws {
    let bars = try RealSeries.dailyBars(of: "BTC")
    var random = SplitMix64(seed: 1)
    let book = PriceBook(bars.shuffled(using: &random), cutOff: .endOfDay)
    for text in ["2024-03-05", "2024-08-05", "2025-10-10"] {
      let day = try #require(Day(text))
      let known = PriceBook(bars.filter { $0.published <= day.end }, cutOff: .endOfDay)
      for cadence in Cadence.allCases {
        let whole = book.volatility(of: Asset("BTC"), for: .at(day, cadence), cadence)
        #expect(whole == known.volatility(of: Asset("BTC"), for: .at(day, cadence), cadence))
        #expect(whole.estimate?.readings ?? 0 >= 50 || cadence == .daily)
      }
    }
  }

  @Test("windows that hold the negative close of crude oil have no volatility, others do")
  func crude() throws {
    let book = PriceBook(try RealSeries.crude(), cutOff: .endOfDay)
    let negative = try #require(Day("2020-04-20"))
    func outcome(_ day: Day, _ cadence: Cadence = .daily) -> VolatilityOutcome {
      book.volatility(of: Asset("CL"), for: .at(day, cadence), cadence)
    }
    #expect(outcome(negative - 3).estimate?.estimator == .closeToClose)
    #expect(outcome(negative - 3).estimate?.periodsPerYear == 252)
    for offset in 0...29 {
      #expect(outcome(negative + offset) == .none(.notPositive(negative)), "\(offset) days later")
    }
    // The next day opened at −14 and has the negative close before it.
    #expect(outcome(negative + 30) == .none(.notPositive(negative)))
    #expect(outcome(negative + 31).estimate != nil)
    #expect(outcome(negative + 90, .weekly) == .none(.notPositive(negative)))
    #expect(outcome(negative + 92, .weekly).estimate != nil)
  }
}
