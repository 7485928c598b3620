// SPDX-License-Identifier: Apache-2.0

/// Pseudo-random words, the same in every run: Knuth's 64-bit linear congruential generator (The Art
/// of Computer Programming, volume 2, section 3.3.4).
struct Chance {
  private var state: UInt64 = 1

  /// A number from 0 up to but without `limit`, which is above 0; its high bits are the good ones.
  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  /// A number from 0 up to but without `limit`.
  mutating func number(below limit: Double) -> Double {
    limit * Double(below(1 << 30)) / Double(1 << 30)
  }
}
