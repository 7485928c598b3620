// SPDX-License-Identifier: Apache-2.0

extension VolatilityEstimate {
  /// How much of yesterday's variance stays in today's: RiskMetrics' value for daily returns.
  package static let decay = 0.94

  /// Exponentially weighted: σ²ₜ = λ σ²ₜ₋₁ + (1 − λ) r²ₜ, times A, through the last return.
  ///
  /// J.P. Morgan and Reuters 1996, RiskMetrics Technical Document, 4th edition. It starts at the
  /// mean square of the first returns, which is our choice: the start is forgotten by half every
  /// eleven periods.
  ///
  /// - Parameters:
  ///   - window: The whole history that is to count, not only the last days.
  ///   - first: How many returns the start is the mean square of.
  ///   - lambda: 0 to 1.
  /// - Returns: `nil` without the close before the window, with fewer than `first` returns, or if
  ///   the window has a ``BarWindow/fault``.
  package static func ewma(
    of window: BarWindow,
    first: Int,
    lambda: Double = decay
  ) -> VolatilityEstimate? {
    guard let returns = window.returns, first > 0, returns.count >= first else { return nil }
    let squares = returns.map { $0 * $0 }
    let start = squares.prefix(first).reduce(0, +) / Double(first)
    let variance = squares.dropFirst(first).reduce(start) { lambda * $0 + (1 - lambda) * $1 }
    return window.estimate(.ewma, variance: variance, readings: returns.count)
  }
}
