// SPDX-License-Identifier: Apache-2.0
internal import Glibc

extension VolatilityEstimate {
  /// Rogers's and Satchell's: σ² = A ÷ n · Σ [ln(Hᵢ ÷ Cᵢ) ln(Hᵢ ÷ Oᵢ) + ln(Lᵢ ÷ Cᵢ) ln(Lᵢ ÷ Oᵢ)].
  ///
  /// L. C. G. Rogers and S. E. Satchell 1991, Estimating variance from high, low and closing
  /// prices, Annals of Applied Probability 1(4):504. Right whatever the drift; it does not see what
  /// happens between one bar and the next.
  ///
  /// - Returns: `nil` unless every bar has all four prices, or if the window has a
  ///   ``BarWindow/fault``.
  package static func rogersSatchell(of window: BarWindow) -> VolatilityEstimate? {
    guard let terms = window.readings(\.rogersSatchell) else { return nil }
    let variance = terms.reduce(0, +) / Double(terms.count)
    return window.estimate(.rogersSatchell, variance: variance, readings: terms.count)
  }
}

extension ClosedBar {
  /// The bar's variance as Rogers and Satchell have it; `nil` unless all four prices are known.
  var rogersSatchell: Double? {
    guard let open, let high, let low, let close else { return nil }
    return log(high / close) * log(high / open) + log(low / close) * log(low / open)
  }
}
