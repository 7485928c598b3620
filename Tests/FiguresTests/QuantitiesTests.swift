// SPDX-License-Identifier: Apache-2.0
import Figures
import Positioning
import Testing

@Suite struct QuantitiesTests {
  @Test(
    "a side is written in its own unit",
    arguments: [
      (50e9, Unit.usd, "$50.0bn"), (1234.5, .coin, "1,234 BTC"), (12.34, .coin, "12.3 BTC"),
      (20_614, .contracts, "20,614 contracts"), (9, .accounts, "9 accounts"),
      (1, .contracts, "1 contract"), (-1, .contracts, "−1 contract"), (1, .accounts, "1 account"),
      (0.55, .share, "55.0%"),
    ]
  )
  func units(value: Double, unit: Unit, text: String) {
    #expect(quantity(value, in: unit, of: Asset("BTC")) == text)
  }

  @Test("the source's rounding shortens dollars")
  func rounding() { #expect(quantity(50e9, in: .usd, of: .all, step: 1e9) == "$50bn") }
}
