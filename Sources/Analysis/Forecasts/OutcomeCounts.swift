// SPDX-License-Identifier: Apache-2.0

/// The outcomes of one kind and subject that are resolved, and what they make a forecast state.
struct OutcomeCounts: Hashable, Sendable {
  /// How often something happened.
  struct Tally: Hashable, Sendable {
    /// How many outcomes, and in how many it did.
    var count = 0, happened = 0

    /// (k + ½) ÷ (n + 1): never 0 or 1, and ½ before anything is known (Krichevsky & Trofimov 1981,
    /// DOI 10.1109/TIT.1981.1056331).
    var probability: Double { (Double(happened) + 0.5) / (Double(count) + 1) }

    /// Takes in one outcome.
    mutating func add(_ happened: Bool) {
      count += 1
      self.happened += happened ? 1 : 0
    }
  }

  /// What is stated, and what it was counted from.
  struct Statement: Hashable, Sendable {
    /// What is stated, and what all outcomes alone would have stated.
    let probability: Double, climatology: Double
    /// How many outcomes, and which.
    let outcomes: Int
    let basis: Forecast.Basis
  }

  /// With fewer outcomes resolved, nothing is stated: a year of weeks.
  static let fewest = 52
  /// With fewer in the same regime, all regimes are counted.
  static let fewestInRegime = 30

  private var all = Tally()
  private var byRegime: [Regime: Tally] = [:]
  private var climatologySum = 0.0, scored = 0

  /// Takes in an outcome in whose note `regime` stood.
  mutating func add(_ happened: Bool, in regime: Regime?) {
    all.add(happened)
    if let regime { byRegime[regime, default: Tally()].add(happened) }
  }

  /// Takes in how far the yardstick was off in a forecast that was stated.
  mutating func add(climatologyBrier: Double) {
    climatologySum += climatologyBrier
    scored += 1
  }

  /// What a note in `regime` states; `nil` while too little is known.
  ///
  /// Where the yardstick has scored worse than one half would have, a quarter, one half is stated.
  func statement(in regime: Regime?) -> Statement? {
    guard all.count >= Self.fewest else { return nil }
    let climatology = all.probability
    let isWorse = climatologySum > 0.25 * Double(scored)
    let same = regime.flatMap { byRegime[$0] }.flatMap {
      $0.count >= Self.fewestInRegime ? $0 : nil
    }
    return Statement(
      probability: isWorse ? 0.5 : (same ?? all).probability,
      climatology: climatology,
      outcomes: isWorse ? all.count : (same ?? all).count,
      basis: isWorse ? .half : same == nil ? .all : .regime
    )
  }
}
