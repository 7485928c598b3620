// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning

/// What net positions of one unit say.
struct NetAmounts: Hashable, Sendable {
  private let unit: Unit

  /// Net positions in `unit`.
  init(_ unit: Unit) { self.unit = unit }

  /// On an axis: as short as can be.
  ///
  /// - Parameters:
  ///   - value: Long − short.
  ///   - step: What parts it from its neighbours, if it is one of several ticks.
  /// - Returns: The value with a true minus, without its unit but for money and shares.
  func tick(_ value: Double, step: Double? = nil) -> String {
    switch unit {
    case .usd: value == 0 ? "0" : (value < 0 ? "−" : "") + money(abs(value), step: step)
    case .share: percent(value, places: 0)
    case .coin: number(value, places: abs(value) < 10 && value != 0 ? 2 : 0)
    case .contracts, .accounts: number(value)
    }
  }

  /// In a sentence or a table, with its sign.
  func signed(_ value: Double) -> String { (value > 0 ? "+" : "") + tick(value) }
}
