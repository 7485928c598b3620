// SPDX-License-Identifier: Apache-2.0
internal import Figures

/// What a tick of a ratio axis says: "8:1", "1.5:1"; whole numbers have no decimal.
///
/// - Parameter value: Long ÷ short, above zero; the larger side is told.
/// - Returns: The ratio.
func ratioTick(_ value: Double) -> String {
  let larger = max(value, 1 / value)
  // Inverses such as 1 ÷ (1 ÷ 3) may miss the whole number by a hair.
  let isWhole = abs(larger - larger.rounded()) < 1e-9
  return number(larger, places: isWhole ? 0 : 1) + ":1"
}
