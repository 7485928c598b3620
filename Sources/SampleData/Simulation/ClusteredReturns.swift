// SPDX-License-Identifier: Apache-2.0

/// Daily log returns whose calm and wild days come in clusters: GARCH(1,1) with heavy tails.
///
/// Source: Bollerslev, "Generalized Autoregressive Conditional Heteroskedasticity", Journal of
/// Econometrics 31:307, 1986, https://doi.org/10.1016/0304-4076(86)90063-1.
struct ClusteredReturns: Sendable {
  private var draws: Draws
  /// The long-run variance of a daily log return.
  private let usual: Double
  private var variance: Double

  /// Returns whose standard deviation is `volatility` a day in the long run.
  init(volatility: Double, draws: Draws) {
    self.draws = draws
    usual = volatility * volatility
    variance = usual
  }

  /// Today's standard deviation over the long-run one.
  var restlessness: Double { (variance / usual).squareRoot() }

  /// The next day's log return, within ±0.5.
  mutating func next() -> Double {
    let drawn = variance.squareRoot() * draws.heavyTailed()
    let value = min(max(drawn, -0.5), 0.5)
    // The cap keeps a far outlier from making the weeks after it absurd.
    variance = min(0.03 * usual + 0.12 * value * value + 0.85 * variance, 12 * usual)
    return value
  }
}
