// SPDX-License-Identifier: Apache-2.0
import Glibc
import TestSupport
import Testing

@testable import Analysis

/// Reference values from NumPy 2.4.6, SciPy 1.17.1 and statsmodels 0.15.0.
///
///     import numpy as np; from scipy import stats; from statsmodels.tsa.stattools import acf
///     x = np.array([1.2215874973, 1.9633351249, 0.8795, 3.25, 0.415,
///                   1.2215874973, 2.75, 0.99, 1.05, 7.5]); l = np.log(x); v = np.log(2)
///     np.median(x), np.quantile(x, p), stats.percentileofscore(x, s, kind='mean')
///     (v - l.mean()) / l.std(ddof=1), 0.6745 * (v - np.median(l)) / stats.median_abs_deviation(l)
///     acf(l, nlags=1, adjusted=False, fft=False)[1]
@Suite("Statistics")
struct StatisticsTests {
  private let values = [
    1.2215874973, 1.9633351249, 0.8795, 3.25, 0.415, 1.2215874973, 2.75, 0.99, 1.05, 7.5,
  ]
  private var logarithms: [Double] { values.map { log($0) } }

  @Test("nothing has no median, quantile, score or concentration")
  func empty() {
    #expect(median(of: []) == nil)
    #expect(quantile(0.5, ofSorted: []) == nil)
    #expect(MidRank(of: 1, among: []).rank == nil)
    #expect(standardScore(of: 1, among: []) == nil)
    #expect(RobustScore.score(of: 1, among: []) == nil)
    #expect(autocorrelation(of: [Double]()) == nil)
    #expect(effectiveReadings(of: [Double]()) == nil)
    #expect(herfindahl(of: []) == nil)
  }

  @Test("one value is its own median and quantile, and has no spread")
  func one() {
    #expect(median(of: [3]) == 3)
    #expect(quantile(0.9, ofSorted: [3]) == 3)
    #expect(standardScore(of: 1, among: [3]) == nil)
    #expect(RobustScore.score(of: 1, among: [3]) == nil)
    #expect(effectiveReadings(of: [3]) == nil)
    #expect(herfindahl(of: [3]) == 1)
  }

  @Test("equal values have no spread, even where their rounded mean differs from them")
  func allEqual() {
    let equal = Array(repeating: 0.1, count: 10)
    #expect(equal.reduce(0, +) / 10 != 0.1)
    #expect(standardScore(of: 0.2, among: equal) == nil)
    #expect(RobustScore.score(of: 0.2, among: equal) == nil)
    #expect(autocorrelation(of: equal) == nil)
    #expect(MidRank(of: 0.1, among: equal).rank == 0.5)
  }

  @Test("more than half equal leaves no robust score, but a z")
  func mostlyEqual() {
    let values = [1.0, 1, 1, 2]
    #expect(RobustScore.score(of: 3, among: values) == nil)
    #expect(standardScore(of: 3, among: values) == 3.5)
  }

  @Test("the median is NumPy's")
  func medians() {
    #expect(median(of: values) == 1.2215874973)
    #expect(median(of: [4, 1, 3, 2]) == 2.5)
  }

  @Test(
    "quantiles are NumPy's",
    arguments: zip(
      [0, 0.1, 0.25, 0.5, 0.9, 1],
      [0.415, 0.83305, 1.005, 1.2215874973, 3.675, 7.5]
    )
  )
  func quantiles(p: Double, expected: Double) throws {
    #expect(try #require(quantile(p, ofSorted: values.sorted())).isNear(expected))
  }

  @Test("a quantile outside 0 to 1 is none", arguments: [-0.1, 1.1, .nan])
  func quantileOutside(p: Double) { #expect(quantile(p, ofSorted: [1, 2]) == nil) }

  @Test("the mid-rank is SciPy's percentile of a score, kind mean")
  func midRank() {
    let tied = MidRank(of: 1.2215874973, among: values)
    #expect(tied.below == 4 && tied.equal == 2 && tied.rank == 0.5)
    #expect(MidRank(of: 2, among: values).rank == 0.7)
    #expect(MidRank(of: 0.1, among: values).rank == 0)
    #expect(MidRank(of: 8, among: values).rank == 1)
  }

  @Test("z and robust z are SciPy's")
  func scores() throws {
    let z = try #require(standardScore(of: log(2), among: logarithms))
    #expect(z.isNear(0.32251650403739907))
    let robust = try #require(RobustScore.score(of: log(2), among: logarithms))
    #expect(robust.isNear(0.8281608339435464))
    let odd = try #require(RobustScore.score(of: log(2), among: Array(logarithms.prefix(9))))
    #expect(odd.isNear(1.0120918309981675))
  }

  @Test("lag-1 autocorrelation is statsmodels', and effective readings follow")
  func effective() throws {
    let trend = [0.1, 0.3, 0.2, 0.5, 0.75, 0.7, 1.1, 1.2, 1.4, 1.55]
    #expect(try #require(autocorrelation(of: trend)).isNear(0.6851961197806832))
    #expect(try #require(effectiveReadings(of: trend)).isNear(1.8680548603463818))
    #expect(try #require(autocorrelation(of: logarithms)).isNear(-0.35593138734450613))
  }

  @Test("effective readings are never more than the readings")
  func effectiveClamped() {
    #expect(effectiveReadings(of: logarithms) == 10)
    #expect(effectiveReadings(of: [1.0, -1, 1, -1]) == 4)
  }

  @Test("effective readings lie between one and the readings", arguments: 0..<200)
  func effectiveWithin(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let count = Int.random(in: 2...50, using: &generator)
    let walk = (0..<count).reduce(into: [0.0]) { walk, _ in
      walk.append((walk.last ?? 0) + .random(in: -1...2, using: &generator))
    }
    let effective = try #require(effectiveReadings(of: walk))
    #expect(effective >= 1 && effective <= Double(walk.count), "seed \(seed)")
  }

  @Test("concentration is the sum of squared shares")
  func concentration() throws {
    #expect(herfindahl(of: [1, 1, 1, 1]) == 0.25)
    #expect(herfindahl(of: [0, 0]) == nil)
    // NumPy: a = [24.6, 9.2, 7.1, 3.3, 5.8]; ((a / a.sum()) ** 2).sum()
    #expect(try #require(herfindahl(of: [24.6, 9.2, 7.1, 3.3, 5.8])).isNear(0.3138960000000002))
  }

  @Test("the median distance by merging is the one by sorting", arguments: 0..<200)
  func deviationBySorting(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let count = Int.random(in: 1...30, using: &generator)
    let values = (0..<count).map { _ in Double(Int.random(in: 0...9, using: &generator)) / 4 }
    let sorted = values.sorted()
    let middle = try #require(median(of: values))
    let direct = median(of: values.map { abs($0 - middle) })
    #expect(RobustScore.deviation(ofSorted: sorted, from: middle) == direct, "seed \(seed)")
  }
}
