// SPDX-License-Identifier: Apache-2.0
import Glibc
import Testing

@testable import Analysis

/// The slots of each resample of a batch, in the order in which they were drawn.
private func resamples(_ draws: BlockDraws) -> [[Int]] {
  (0..<draws.count).map { resample in
    draws.runs[draws.bounds[resample]..<draws.bounds[resample + 1]].flatMap {
      Array(Int($0.start)..<Int($0.end))
    }
  }
}

@Suite("Blocks of the stationary bootstrap")
struct BlockDrawsTests {
  @Test("draw the only slot there is")
  func single() {
    var draws = BlockDraws(slots: 1, mean: 8, seed: [1])
    draws.draw(3)
    #expect(resamples(draws) == [[0], [0], [0]] && draws.weights == [1, 1, 1])
  }

  @Test("draw as many slots as there are, and count each")
  func weights() {
    var draws = BlockDraws(slots: 23, mean: 10, seed: [2])
    for _ in 0..<3 {
      draws.draw(20)
      for (place, resample) in resamples(draws).enumerated() {
        var counts: [UInt16] = Array(repeating: 0, count: 23)
        for slot in resample { counts[slot] += 1 }
        #expect(resample.count == 23)
        #expect(Array(draws.weights[(23 * place)...].prefix(23)) == counts)
      }
    }
  }

  @Test("follow from the seed alone, however they are batched")
  func seeds() {
    func drawn(_ seed: [UInt64], _ batches: [Int]) -> [[Int]] {
      var draws = BlockDraws(slots: 30, mean: 8, seed: seed)
      return batches.flatMap { batch in
        draws.draw(batch)
        return resamples(draws)
      }
    }
    #expect(drawn([1, 4], [10]) == drawn([1, 4], [3, 7]))
    #expect(drawn([1, 4], [10]) != drawn([4, 1], [10]))
    #expect(drawn([1, 4], [10]) != drawn([1, 5], [10]))
  }

  // arch.bootstrap.StationaryBootstrap goes on to the next slot with the chance 1 − 1/b, and else to
  // any slot: with n = 60 and b = 8 the slot after is the next one in 1 − 1/b + 1/(b n) = 0.87708 of
  // all cases; 20,000 of its resamples give 0.87698 (arch 8.0.0, seed 1).
  @Test("go on to the next slot as often as in arch, round the end")
  func neighbours() {
    var draws = BlockDraws(slots: 60, mean: 8, seed: [3])
    draws.draw(1500)
    let drawn = resamples(draws)
    let pairs = drawn.flatMap { zip($0, $0.dropFirst()).map { ($1 - $0 + 60) % 60 == 1 } }
    let share = Double(pairs.count { $0 }) / Double(pairs.count)
    #expect(abs(share - 0.87708) < 0.004)
    // From 59 as often as from elsewhere.
    let last = drawn.flatMap { zip($0, $0.dropFirst()).filter { $0.0 == 59 }.map { $1 == 0 } }
    #expect(abs(Double(last.count { $0 }) / Double(last.count) - 0.877) < 0.035)
  }

  @Test("have geometric lengths")
  func lengths() {
    var draws = BlockDraws(slots: 100_000, mean: 8, seed: [4])
    draws.draw(1)
    let lengths = draws.runs.map { Int($0.end - $0.start) }
    let mean = Double(lengths.reduce(0, +)) / Double(lengths.count)
    #expect(abs(mean - 8) < 0.3)
    for length in 1...12 {
      let longer = Double(lengths.count { $0 > length }) / Double(lengths.count)
      #expect(abs(longer - pow(1 - 1 / 8.0, Double(length))) < 0.015, "\(length)")
    }
  }

  // The variance of the resampled mean of y = (t² mod 17) + 3 sin(t / 5), t = 0…59, at b = 8, by
  // Politis & Romano 1994, Lemma 1, in NumPy 2.4.6: 0.917897. 20,000 resamples of arch 8.0.0: 0.923.
  @Test("spread means as theory and arch say")
  func variance() {
    let values = (0..<60).map { Double($0 * $0 % 17) + 3 * sin(Double($0) / 5) }
    var draws = BlockDraws(slots: 60, mean: 8, seed: [5])
    draws.draw(3000)
    let means = (0..<draws.count).map { resample in
      zip(values, draws.weights[(60 * resample)...]).reduce(0) { $0 + $1.0 * Double($1.1) } / 60
    }
    let mean = means.reduce(0, +) / Double(means.count)
    let variance = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(means.count)
    #expect(abs(variance / 0.917897 - 1) < 0.09)
  }
}
