// SPDX-License-Identifier: Apache-2.0

extension VolatilityEstimate {
  /// Close to close: σ² = A ÷ (n − 1) · Σ (rᵢ − r̄)², with rᵢ = ln(Cᵢ ÷ Cᵢ₋₁) and A periods a year.
  ///
  /// The sample variance of logarithmic returns, adjusted for their mean. Bars without a close are
  /// passed over.
  ///
  /// - Returns: `nil` without the close before the window, with fewer than two returns, or if the
  ///   window has a ``BarWindow/fault``.
  package static func closeToClose(of window: BarWindow) -> VolatilityEstimate? {
    guard let returns = window.returns, let variance = sampleVariance(of: returns) else {
      return nil
    }
    return window.estimate(.closeToClose, variance: variance, readings: returns.count)
  }
}
