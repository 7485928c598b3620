// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// Resamples of neighbouring places by the stationary bootstrap: blocks that begin anywhere, have
/// geometric lengths, and wrap around (Politis & Romano 1994, DOI 10.1080/01621459.1994.10476870).
///
/// Its numbers are those of SplitMix64 (Steele, Lea & Flood 2014, DOI 10.1145/2714064.2660195) from a
/// fixed seed, so the same record always has the same intervals.
struct StationaryBlocks {
  private let count: Int
  private let goesOn: Double
  private var state: UInt64 = 0x1EDB_E4A6_E000_0001

  /// Resamples of `count` places, at least 1, in blocks of `mean` places on average, above 1.
  init(of count: Int, mean: Double) {
    self.count = count
    goesOn = log(1 - 1 / mean)
  }

  /// One resample: blocks of places, as many in all as there are; those past the end wrap around.
  mutating func drawn() -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var left = count
    while left > 0 {
      let start = Int(next().multipliedFullWidth(by: UInt64(count)).high)
      // One from a uniform number above 0: the first place always, each further with 1 − 1 ÷ mean.
      let uniform = Double((next() >> 11) + 1) * 0x1p-53
      let length = Int(min(Double(left), 1 + (log(uniform) / goesOn).rounded(.down)))
      blocks.append(start..<(start + length))
      left -= length
    }
    return blocks
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Sums over any stretch of a list that goes around once, each in one subtraction.
struct PrefixSums {
  private let sums: [Int]

  /// The sums of `values`.
  init(_ values: some Collection<Int>) {
    var sums = [0]
    for value in Array(values) + Array(values) { sums.append((sums.last ?? 0) + value) }
    self.sums = sums
  }

  /// The sum of a stretch that begins in the list and is no longer than it.
  func sum(of range: Range<Int>) -> Int { sums[range.upperBound] - sums[range.lowerBound] }
}
