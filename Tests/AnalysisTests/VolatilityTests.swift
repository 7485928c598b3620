// SPDX-License-Identifier: Apache-2.0
import Glibc
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("Estimators of volatility")
struct VolatilityTests {
  static let estimators: [@Sendable (BarWindow) -> VolatilityEstimate?] = [
    { .closeToClose(of: $0) }, { .parkinson(of: $0) }, { .garmanKlass(of: $0) },
    { .rogersSatchell(of: $0) }, { .yangZhang(of: $0) }, { .ewma(of: $0, first: 2) },
    { .best(of: $0) },
  ]

  /// Bars of a random walk that are sound, with the close before them.
  private func window(seed: UInt64, count: Int = 30, scale: Double = 1) -> BarWindow {
    var random = SplitMix64(seed: seed)
    var price = 100.0
    let bars = (0...count).map { index in
      let steps = (0..<5).map { _ in
        price *= exp((random.uniform() - 0.5) / 10)
        return price * scale
      }
      return ClosedBar(
        day: Day(index),
        open: steps[0],
        high: steps.max(),
        low: steps.min(),
        close: steps[4]
      )
    }
    return window(before: bars[0], Array(bars.dropFirst()))
  }

  private func window(before: ClosedBar?, _ bars: [ClosedBar]) -> BarWindow {
    BarWindow(before: before, bars: bars, days: bars.count, periodsPerYear: 365)
  }

  private func close(_ close: Double, on day: Int = 0) -> ClosedBar {
    ClosedBar(day: Day(day), close: close)
  }

  @Test("no bars, no volatility", arguments: estimators.indices)
  func empty(index: Int) {
    let estimate = Self.estimators[index]
    #expect(estimate(window(before: nil, [])) == nil)
    #expect(estimate(window(before: close(1), [])) == nil)
  }

  @Test("one bar has a range, but no spread of returns")
  func one() throws {
    let window = window(seed: 1, count: 1)
    #expect(VolatilityEstimate.closeToClose(of: window) == nil)
    #expect(VolatilityEstimate.yangZhang(of: window) == nil)
    #expect(VolatilityEstimate.parkinson(of: window)?.readings == 1)
    #expect(VolatilityEstimate.best(of: window)?.estimator == .parkinson)
  }

  @Test("constant prices have none at all", arguments: estimators.indices)
  func constant(index: Int) throws {
    let bars = (0..<9).map { ClosedBar(day: Day($0), open: 0.1, high: 0.1, low: 0.1, close: 0.1) }
    let estimate = try #require(Self.estimators[index](window(before: bars[0], bars)))
    #expect(estimate.annualised == 0)
  }

  @Test("returns need the close before the window, ranges do not")
  func before() {
    let known = window(seed: 2)
    let window = window(before: nil, known.bars)
    #expect(VolatilityEstimate.closeToClose(of: window) == nil)
    #expect(VolatilityEstimate.yangZhang(of: window) == nil)
    #expect(VolatilityEstimate.ewma(of: window, first: 2) == nil)
    #expect(VolatilityEstimate.parkinson(of: window)?.readings == 30)
  }

  @Test("one price at or below zero leaves no estimate", arguments: [0, -37.63, -.infinity, .nan])
  func notPositive(price: Double) {
    for index in [0, 7, 29] {
      var bars = window(seed: 3).bars
      let bar = bars[index]
      bars[index] = ClosedBar(day: bar.day, open: bar.open, high: bar.high, low: price)
      let window = window(before: close(100), bars)
      #expect(window.fault == .notPositive(bar.day))
      #expect(Self.estimators.allSatisfy { $0(window) == nil })
    }
    let window = window(before: close(price, on: 4), window(seed: 3).bars)
    #expect(window.fault == .notPositive(Day(4)))
    #expect(Self.estimators.allSatisfy { $0(window) == nil })
  }

  @Test(
    "a bar that contradicts itself leaves no estimate",
    arguments: [
      ClosedBar(day: Day(8), high: 1, low: 2),
      ClosedBar(day: Day(8), open: 2, high: 3, low: 2, close: 3.1),
      ClosedBar(day: Day(8), high: 3, low: 2, close: 1.9),
      ClosedBar(day: Day(8), open: 4, high: 3, low: 2, close: 3),
      ClosedBar(day: Day(8), high: 3, close: 3.1),
    ]
  )
  func contradiction(bar: ClosedBar) {
    let window = window(before: close(100), window(seed: 4).bars + [bar])
    #expect(window.fault == .contradiction(Day(8)))
    #expect(Self.estimators.allSatisfy { $0(window) == nil })
  }

  @Test("the best estimator is the one that reads most of what every bar has")
  func best() {
    let full = window(seed: 5)
    #expect(VolatilityEstimate.best(of: full) == .yangZhang(of: full))
    func reduced(_ reduced: (ClosedBar) -> ClosedBar) -> BarWindow {
      window(before: full.before, full.bars.dropLast() + [reduced(full.bars[29])])
    }
    let range = reduced { ClosedBar(day: $0.day, high: $0.high, low: $0.low) }
    #expect(VolatilityEstimate.best(of: range) == .parkinson(of: range))
    let closes = reduced { ClosedBar(day: $0.day, close: $0.close) }
    #expect(VolatilityEstimate.best(of: closes) == .closeToClose(of: closes))
    #expect(VolatilityEstimate.closeToClose(of: closes) == .closeToClose(of: full))
    let nothing = window(before: nil, full.bars.map { ClosedBar(day: $0.day, close: $0.close) })
    #expect(VolatilityEstimate.best(of: nothing) == nil)
  }

  @Test("huge and tiny prices do not overflow into a figure")
  func extreme() throws {
    let window = window(before: close(1e308), [close(1e-308), close(1e308), close(1e308)])
    #expect(VolatilityEstimate.closeToClose(of: window)?.annualised.isFinite != false)
    let tiny = try #require(VolatilityEstimate.parkinson(of: self.window(seed: 6, scale: 1e-300)))
    #expect(tiny.annualised > 0)
  }

  @Test("prices in another currency have the same volatility", arguments: estimators.indices)
  func scaling(index: Int) throws {
    for seed in 0..<50 as Range<UInt64> {
      let estimate = try #require(Self.estimators[index](window(seed: seed)))
      let scaled = try #require(Self.estimators[index](window(seed: seed, scale: 1234.5)))
      #expect(estimate.annualised.isClose(to: scaled.annualised), "seed \(seed)")
      let exact = try #require(Self.estimators[index](window(seed: seed, scale: 1024)))
      #expect(estimate.annualised == exact.annualised, "seed \(seed)")
    }
  }

  @Test("a market turned upside down has the same volatility", arguments: estimators.indices)
  func mirror(index: Int) throws {
    for seed in 0..<50 as Range<UInt64> {
      let window = window(seed: seed)
      func turned(_ bar: ClosedBar) -> ClosedBar {
        ClosedBar(
          day: bar.day,
          open: bar.open.map { 1 / $0 },
          high: bar.low.map { 1 / $0 },
          low: bar.high.map { 1 / $0 },
          close: bar.close.map { 1 / $0 }
        )
      }
      let mirrored = self.window(before: window.before.map(turned), window.bars.map(turned))
      let (a, b) = (Self.estimators[index](window), Self.estimators[index](mirrored))
      #expect(try #require(a).annualised.isClose(to: try #require(b).annualised), "seed \(seed)")
    }
  }

  @Test("ranges do not depend on the order of bars")
  func order() throws {
    for seed in 0..<50 as Range<UInt64> {
      let window = window(seed: seed)
      var random = SplitMix64(seed: seed)
      let shuffled = self.window(before: window.before, window.bars.shuffled(using: &random))
      for estimator in Self.estimators[1...3] {
        let (a, b) = (try #require(estimator(window)), try #require(estimator(shuffled)))
        #expect(a.annualised.isClose(to: b.annualised), "seed \(seed)")
      }
    }
  }

  @Test("the weighted estimate starts at the first mean square and includes the last return")
  func ewma() throws {
    let closes = [1, 2, 1, 1].map { close($0) }
    let window = window(before: close(1), Array(closes.dropFirst()))
    // Returns ln 2, −ln 2, 0: the mean square of the first two is ln² 2.
    let start = try #require(VolatilityEstimate.ewma(of: window, first: 2))
    #expect(start.annualised.isNear((365 * 0.94 * log(2) * log(2)).squareRoot()))
    #expect(start.readings == 3 && start.estimator == .ewma)
    let mean = try #require(VolatilityEstimate.ewma(of: window, first: 3))
    #expect(mean.annualised.isNear((365 * 2 / 3 * log(2) * log(2)).squareRoot()))
    #expect(VolatilityEstimate.ewma(of: window, first: 4) == nil)
    #expect(VolatilityEstimate.ewma(of: window, first: 0) == nil)
  }
}
