// SPDX-License-Identifier: Apache-2.0

extension VolatilityEstimate {
  /// The estimate by the best estimator that the bars allow: Yang's and Zhang's where all four
  /// prices of every bar are known, Parkinson's where high and low are, else close to close.
  ///
  /// Estimates by different estimators are not to be compared: on bars of markets that never close,
  /// ranges can lie above returns by a sixth.
  ///
  /// - Returns: `nil` if the bars allow none, or if the window has a ``BarWindow/fault``.
  package static func best(of window: BarWindow) -> VolatilityEstimate? {
    yangZhang(of: window) ?? parkinson(of: window) ?? closeToClose(of: window)
  }
}
