// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// A side of a position for reading, in its own unit: "$50bn", "1,234.5 BTC", "55.0%".
///
/// - Parameters:
///   - value: The side; any finite number.
///   - unit: What it is counted in.
///   - asset: Names the coin.
///   - step: What the source rounded it to, in its unit; `nil` if it did not.
/// - Returns: The figure with its unit.
package func quantity(
  _ value: Double,
  in unit: Unit,
  of asset: Asset,
  step: Double? = nil
) -> String {
  switch unit {
  case .usd: money(value, step: step)
  case .coin: number(value, places: abs(value) < 1000 ? 1 : 0) + " " + asset.symbol
  case .contracts: counted(value, "contract")
  case .accounts: counted(value, "account")
  case .share: percent(value)
  }
}

/// A count with its noun, which is singular for what is written as 1: "1 contract".
private func counted(_ value: Double, _ noun: String) -> String {
  let figure = number(value)
  return "\(figure) \(noun)" + (number(abs(value)) == "1" ? "" : "s")
}
