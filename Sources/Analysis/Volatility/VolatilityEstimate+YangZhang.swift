// SPDX-License-Identifier: Apache-2.0
internal import Glibc

extension VolatilityEstimate {
  /// Yang's and Zhang's: σ² = A [V₀ + k V꜀ + (1 − k) Vᵣₛ], k = 0.34 ÷ (1.34 + (n + 1) ÷ (n − 1)).
  ///
  /// V₀ is the sample variance of ln(Oᵢ ÷ Cᵢ₋₁), V꜀ that of ln(Cᵢ ÷ Oᵢ), Vᵣₛ Rogers's and
  /// Satchell's variance. D. Yang and Q. Zhang 2000, Drift-independent volatility estimation based
  /// on high, low, open, and close prices, Journal of Business 73:477. Right whatever the drift and
  /// the gaps between bars; where trade never stops, V₀ is next to nothing.
  ///
  /// - Returns: `nil` without the close before the window, with fewer than two bars, unless every
  ///   bar has all four prices, or if the window has a ``BarWindow/fault``.
  package static func yangZhang(of window: BarWindow) -> VolatilityEstimate? {
    guard
      let ranges = window.readings(\.rogersSatchell),
      let bodies = window.readings(\.body),
      let jumps = window.jumps,
      let overnight = sampleVariance(of: jumps),
      let openToClose = sampleVariance(of: bodies)
    else { return nil }
    let count = Double(ranges.count)
    let k = 0.34 / (1.34 + (count + 1) / (count - 1))
    let variance = overnight + k * openToClose + (1 - k) * ranges.reduce(0, +) / count
    return window.estimate(.yangZhang, variance: variance, readings: ranges.count)
  }
}

extension ClosedBar {
  /// ln(close ÷ open); `nil` unless both are known.
  fileprivate var body: Double? {
    guard let open, let close else { return nil }
    return log(close / open)
  }
}

extension BarWindow {
  /// ln(openᵢ ÷ closeᵢ₋₁); `nil` unless every bar, and the close before them, is known.
  fileprivate var jumps: [Double]? {
    guard let before = before?.close else { return nil }
    let (opens, closes) = (bars.compactMap(\.open), [before] + bars.compactMap(\.close))
    guard opens.count == bars.count, closes.count == bars.count + 1 else { return nil }
    return zip(opens, closes).map { log($0 / $1) }
  }
}
