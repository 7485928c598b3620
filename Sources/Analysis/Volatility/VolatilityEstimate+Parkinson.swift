// SPDX-License-Identifier: Apache-2.0
internal import Glibc

extension VolatilityEstimate {
  /// Parkinson's: σ² = A ÷ (4 n ln 2) · Σ ln(Hᵢ ÷ Lᵢ)².
  ///
  /// M. Parkinson 1980, The extreme value method for estimating the variance of the rate of return,
  /// Journal of Business 53:61. It assumes continuous trading and no drift, and does not see what
  /// happens between one bar and the next.
  ///
  /// - Returns: `nil` unless every bar has high and low, or if the window has a
  ///   ``BarWindow/fault``.
  package static func parkinson(of window: BarWindow) -> VolatilityEstimate? {
    let squares = window.readings { bar in
      guard let high = bar.high, let low = bar.low else { return nil }
      let range = log(high / low)
      return range * range
    }
    guard let squares else { return nil }
    let variance = squares.reduce(0, +) / (4 * Double(squares.count) * log(2))
    return window.estimate(.parkinson, variance: variance, readings: squares.count)
  }
}
