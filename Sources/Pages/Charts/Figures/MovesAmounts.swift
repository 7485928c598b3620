// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning

/// What nets and their changes in one unit say.
struct MovesAmounts: Hashable, Sendable {
  /// What they are counted in.
  let unit: Unit
  /// What their sources rounded them to; `nil` if they did not.
  let rounding: Double?

  /// A size without its sign: "$1.20bn", "1,234".
  func size(_ value: Double) -> String {
    switch unit {
    case .usd: money(abs(value), step: rounding)
    case .coin: number(abs(value), places: abs(value) < 1000 ? 1 : 0)
    case .share: percent(abs(value))
    case .contracts, .accounts: number(abs(value))
    }
  }

  /// A net or a change with its sign; what is written as nothing has none.
  func signed(_ value: Double) -> String {
    isNothing(value) ? size(value) : (value < 0 ? "−" : "+") + size(value)
  }

  /// Whether `value` is written as nothing.
  func isNothing(_ value: Double) -> Bool {
    !size(value).contains { $0.isNumber && $0 != "0" }
  }

  /// A tick, with the decimals that part it from those `step` away.
  func tick(_ value: Double, step: Double) -> String {
    if value == 0 { return unit == .usd ? "$0" : "0" }
    let scale = unit == .usd ? MoneyScale(for: max(abs(value), step)) : nil
    let divisor = scale?.dollars ?? 1
    var places = 0
    var unit = step / divisor
    while places < 4, abs(unit - unit.rounded()) > 1e-6 { (places, unit) = (places + 1, unit * 10) }
    let digits = number(abs(value) / divisor, places: places)
    return (value < 0 ? "−" : "") + (scale == nil ? "" : "$") + digits + (scale?.suffix ?? "")
  }
}
