// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("Calibration of forecasts")
struct CalibrationTests {
  private typealias Sketch = RecordSketch

  @Test("every scored forecast is in one bin, and bins do not overlap")
  func bins() {
    let (notes, closes) = Sketch.wandering(300, seed: 23)
    let book = Sketch.book(notes, closes: closes)
    let score = book.score(asOfNoteAt: 299)
    for kind in [nil] + Forecast.Kind.allCases.map(Optional.some) {
      let bins = book.calibration(of: kind)
      let expected = book.score(kind, asOfNoteAt: 299)
      #expect(bins.map(\.count).reduce(0, +) == expected.count)
      #expect(bins.map(\.happened).reduce(0, +) == expected.happened)
      #expect(bins.count == 1 || bins.allSatisfy { $0.count >= ForecastBook.fewestInBin })
      #expect(zip(bins, bins.dropFirst()).allSatisfy { $0.high <= $1.low })
      #expect(bins.allSatisfy { $0.low <= $0.stated && $0.stated <= $0.high })
      #expect(bins.allSatisfy { $0.interval.lowerBound >= 0 && $0.interval.upperBound <= 1 })
      #expect(bins.allSatisfy { $0.interval.contains($0.frequency) })
    }
    #expect(score.count > 1_000)
    #expect(book.calibration() == book.calibration())
  }

  @Test("a single scored forecast is a bin of its own")
  func one() {
    let notes = (0..<55).map { Sketch.note($0, [Sketch.reading(week: $0, side: nil)]) }
    let bins = Sketch.book(notes).calibration()
    #expect(bins.map(\.count) == [1])
    #expect(bins.map(\.low) == [0.9] && bins.map(\.stated) == [52.5 / 53])
    // All happened, so that the interval is that of Wilson, of 1 in 1.
    #expect(bins.map(\.interval) == [wilsonInterval(1, of: 1)])
  }

  /// ```
  /// python3 -c "from statsmodels.stats.proportion import proportion_confint as p
  /// [print(p(k, n, 0.1, 'wilson')) for k, n in [(0, 5), (1, 1), (7, 20), (60, 100)]]"
  /// ```
  /// statsmodels 0.15.0.
  @Test("the interval of Wilson is that of an independent program")
  func wilson() {
    let cases: [(Int, Int, Double, Double)] = [
      (0, 5, 0.0, 0.3511165007651014),
      (1, 1, 0.269865948784054, 1.0),
      (7, 20, 0.202260040056761, 0.5334873111515284),
      (60, 100, 0.5178095064343315, 0.6769219494090335),
    ]
    for (happened, count, low, high) in cases {
      let interval = wilsonInterval(happened, of: count)
      #expect(abs(interval.lowerBound - low) < 1e-9 && abs(interval.upperBound - high) < 1e-9)
    }
  }

  @Test("independent outcomes have about the interval of Wilson")
  func independent() {
    // Outcomes that do not depend on each other: the regime holds by the toss of a coin of 70%.
    var chance = SplitMix64(seed: 29)
    var step = -1
    let notes = (0..<1_500).map { week in
      if chance.uniform() > 0.7 { step = step == -1 ? -2 : -1 }
      return Sketch.note(week, [Sketch.reading(week: week, side: nil, step: step)])
    }
    let bins = Sketch.book(notes).calibration()
    let widest = bins.max { $0.count < $1.count }
    #expect(widest.map { $0.count > 500 } == true)
    guard let widest else { return }
    let wilson = wilsonInterval(widest.happened, of: widest.count)
    #expect(abs(widest.interval.lowerBound - wilson.lowerBound) < 0.012)
    #expect(abs(widest.interval.upperBound - wilson.upperBound) < 0.012)
  }

  @Test("outcomes that come in runs have a wider interval than independent ones")
  func runs() {
    // Thirty weeks that hold, then thirty that change each week.
    var step = -1
    let notes = (0..<1_500).map { week in
      if week / 30 % 2 == 1 { step = step == -1 ? -2 : -1 }
      return Sketch.note(week, [Sketch.reading(week: week, side: nil, step: step)])
    }
    let bins = Sketch.book(notes).calibration()
    guard let widest = bins.max(by: { $0.count < $1.count }) else { return }
    let wilson = wilsonInterval(widest.happened, of: widest.count)
    let width = widest.interval.upperBound - widest.interval.lowerBound
    #expect(width > 1.3 * (wilson.upperBound - wilson.lowerBound))
  }

  @Test("a stretch is summed in one subtraction")
  func sums() {
    let sums = PrefixSums([1, 2, 3])
    #expect(sums.sum(of: .init(start: 0, end: 3)) == 6)
    #expect(sums.sum(of: .init(start: 1, end: 2)) == 2)
    #expect(sums.sum(of: .init(start: 2, end: 2)) == 0)
  }
}
