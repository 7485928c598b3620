// SPDX-License-Identifier: Apache-2.0

/// Pseudo-random 64-bit words that are the same for a seed on every machine.
///
/// Method: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014,
/// https://doi.org/10.1145/2660193.2660195.
struct SplitMix64: Sendable {
  private var state: UInt64

  /// The stream of one series: of a seed and a label such as `BTC/Aldgate`.
  init(seed: UInt64, label: String) {
    // FNV-1a gives each label a start of its own; one mixing step parts neighbouring seeds.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in label.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    state = seed
    state = next() ^ hash
  }

  /// The next word, each as likely as any other.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
