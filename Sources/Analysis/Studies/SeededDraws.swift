// SPDX-License-Identifier: Apache-2.0

/// Pseudo-random numbers, equal for equal seeds on every machine: SplitMix64 (Steele, Lea & Flood
/// 2014, Fast splittable pseudorandom number generators, DOI 10.1145/2714064.2660195).
struct SeededDraws: Sendable {
  private var state: UInt64

  /// The numbers that follow from `parts`, in this order.
  init(seed parts: [UInt64]) {
    state = 0
    for part in parts { state = next() ^ part }
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number from 0 to below `limit`, which is above 0; each is as likely to 2^-64 × limit.
  mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// A number above 0, to 1.
  mutating func uniform() -> Double { Double((next() >> 11) + 1) * 0x1p-53 }
}
