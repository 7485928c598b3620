// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// Resamples of slots by the stationary bootstrap: blocks of neighbouring slots, of geometric length
/// and from anywhere, the last slot being followed by the first (Politis & Romano 1994, The
/// stationary bootstrap, DOI 10.1080/01621459.1994.10476870).
///
/// Each resample has as many slots as there are; the last block is cut there.
struct BlockDraws {
  /// A run of slots drawn together, which does not go round the end.
  struct Run: Hashable, Sendable {
    var start: Int32, end: Int32
  }

  /// The runs of one batch of resamples, one resample after the other.
  private(set) var runs: [Run] = []
  /// Where the runs of each resample of the batch begin, and where those of the last one end.
  private(set) var bounds: [Int] = [0]
  /// How often each slot was drawn, resample by resample.
  private(set) var weights: [UInt16] = []
  /// How many slots there are.
  let slots: Int
  private let logOfGoingOn: Double
  private var draws: SeededDraws

  /// Draws from `slots` slots, at least one, in blocks of `mean` slots on average, at least one.
  init(slots: Int, mean: Int, seed: [UInt64]) {
    self.slots = slots
    // A block goes on with the chance 1 − 1 ÷ mean.
    logOfGoingOn = log1p(-1 / Double(mean))
    draws = SeededDraws(seed: seed)
  }

  /// How many resamples the batch has.
  var count: Int { bounds.count - 1 }

  /// Draws the next batch, of `count` resamples.
  mutating func draw(_ count: Int) {
    runs.removeAll(keepingCapacity: true)
    bounds.removeAll(keepingCapacity: true)
    bounds.append(0)
    for _ in 0..<count {
      drawResample()
      bounds.append(runs.count)
    }
    weigh()
  }
}

extension BlockDraws {
  private mutating func drawResample() {
    var missing = slots
    while missing > 0 {
      let start = draws.below(slots)
      let length = min(blockLength(), missing)
      missing -= length
      let end = start + length
      runs.append(Run(start: Int32(start), end: Int32(min(end, slots))))
      if end > slots { runs.append(Run(start: 0, end: Int32(end - slots))) }
    }
  }

  /// Geometric: length l has the chance (1 − 1 ÷ mean)^(l − 1) ÷ mean.
  private mutating func blockLength() -> Int {
    let length = log(draws.uniform()) / logOfGoingOn
    return length < Double(slots) ? Int(length) + 1 : slots
  }

  /// Counts how often each slot was drawn: one more from each start, one less from each end.
  private mutating func weigh() {
    let (slots, count) = (slots, count)
    weights.removeAll(keepingCapacity: true)
    weights.append(contentsOf: repeatElement(0, count: count * slots))
    weights.withUnsafeMutableBufferPointer { weights in
      for resample in 0..<count {
        let first = resample * slots
        for run in runs[bounds[resample]..<bounds[resample + 1]] {
          weights[first + Int(run.start)] &+= 1
          if run.end < slots { weights[first + Int(run.end)] &-= 1 }
        }
        var weight: UInt16 = 0
        for slot in first..<(first + slots) {
          weight &+= weights[slot]
          weights[slot] = weight
        }
      }
    }
  }
}
