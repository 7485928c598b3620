// SPDX-License-Identifier: Apache-2.0

/// How far each value of a series resembles the one before it: the lag-1 autocorrelation.
///
/// ρ = Σ (xₜ − mean)(xₜ₊₁ − mean) ÷ Σ (xₜ − mean)² (Box & Jenkins 1976, section 2.1.5). Successive
/// readings are paired whatever lies between them.
///
/// - Parameter values: Finite, in order of time.
/// - Returns: −1 to 1; `nil` with fewer than two values, or if all are equal.
package func autocorrelation(of values: some Collection<Double>) -> Double? {
  guard let mean = meanOfSpread(values) else { return nil }
  let products = zip(values, values.dropFirst()).reduce(0) {
    $0 + ($1.0 - mean) * ($1.1 - mean)
  }
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return squares > 0 ? products / squares : nil
}

/// How many independent readings a series is worth: n (1 − ρ) ÷ (1 + ρ).
///
/// ρ is the ``autocorrelation(of:)`` (Bayley & Hammersley 1946, for a first-order autoregression).
/// A series is never worth more than its n readings (where ρ is below 0) nor less than one.
///
/// - Parameter values: Finite, in order of time.
/// - Returns: 1 to n; `nil` with fewer than two values, or if all are equal.
package func effectiveReadings(of values: some Collection<Double>) -> Double? {
  guard let rho = autocorrelation(of: values) else { return nil }
  let count = Double(values.count)
  guard rho > -1 else { return count }
  return min(max(count * (1 - rho) / (1 + rho), 1), count)
}
