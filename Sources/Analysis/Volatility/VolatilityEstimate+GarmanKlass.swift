// SPDX-License-Identifier: Apache-2.0
internal import Glibc

extension VolatilityEstimate {
  /// Garman's and Klass's: σ² = A ÷ n · Σ [½ ln(Hᵢ ÷ Lᵢ)² − (2 ln 2 − 1) ln(Cᵢ ÷ Oᵢ)²].
  ///
  /// M. Garman and M. Klass 1980, On the estimation of security price volatilities from historical
  /// data, Journal of Business 53:67; the practical form of their best estimator. It assumes
  /// continuous trading and no drift, and does not see what happens between one bar and the next.
  ///
  /// - Returns: `nil` unless every bar has all four prices, or if the window has a
  ///   ``BarWindow/fault``.
  package static func garmanKlass(of window: BarWindow) -> VolatilityEstimate? {
    let terms = window.readings { bar in
      guard let open = bar.open, let high = bar.high, let low = bar.low, let close = bar.close
      else { return nil }
      let (range, body) = (log(high / low), log(close / open))
      return range * range / 2 - (2 * log(2) - 1) * body * body
    }
    guard let terms else { return nil }
    let variance = terms.reduce(0, +) / Double(terms.count)
    return window.estimate(.garmanKlass, variance: variance, readings: terms.count)
  }
}
