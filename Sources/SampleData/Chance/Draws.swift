// SPDX-License-Identifier: Apache-2.0

/// Random draws from the distributions that the simulation needs.
struct Draws: Sendable {
  private var words: SplitMix64
  private var spare: Double?

  /// The draws of one series.
  init(seed: UInt64, label: String) { words = SplitMix64(seed: seed, label: label) }

  /// A uniform number from 0 to below 1, a multiple of 2⁻⁵³.
  mutating func uniform() -> Double { Double(words.next() >> 11) * 0x1p-53 }

  /// A uniform number from `range`.
  mutating func uniform(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * uniform()
  }

  /// Whether something of probability `chance` happens.
  mutating func happens(_ chance: Double) -> Bool { uniform() < chance }

  /// A standard normal number, by Marsaglia and Bray's polar method (SIAM Review 6:260, 1964).
  mutating func normal() -> Double {
    if let ready = spare {
      spare = nil
      return ready
    }
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let square = x * x + y * y
      guard square > 0, square < 1 else { continue }
      let scale = (-2 * logarithm(square) / square).squareRoot()
      spare = y * scale
      return x * scale
    }
  }

  /// A number with heavy tails: Student's t with five degrees of freedom, scaled to variance 1.
  mutating func heavyTailed() -> Double {
    var square = 0.0
    for _ in 0..<5 {
      let part = normal()
      square += part * part
    }
    return normal() * (3 / square).squareRoot()
  }
}
