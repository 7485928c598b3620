// SPDX-License-Identifier: Apache-2.0
import Figures
import Testing

@Suite struct MoneyTests {
  @Test(
    "an amount has its scale and no more digits than it carries",
    arguments: [
      (0, "$0"), (96_400, "$96,400"), (-96_400, "−$96,400"), (999_949, "$999,949"),
      (640e6, "$640.0m"), (1.62e9, "$1.62bn"), (-1.62e9, "−$1.62bn"), (50e9, "$50.0bn"),
      (9.99e9, "$9.99bn"), (9.996e9, "$10.0bn"), (54.321e9, "$54.3bn"), (2.5e12, "$2.50tn"),
      (3e15, "$3,000.0tn"), (-0.4, "$0"), (-0.0, "$0"), (-0.6, "−$1"),
    ]
  )
  func amounts(usd: Double, text: String) { #expect(money(usd) == text) }

  @Test(
    "an amount that its source rounded has no decimals beyond the rounding",
    arguments: [
      (50e9, 1e9, "$50bn"), (4e9, 1e9, "$4bn"), (1.62e9, 1e7, "$1.62bn"), (1.6e9, 1e8, "$1.6bn"),
      (640e6, 1e6, "$640m"), (640.5e6, 1e5, "$640.5m"), (1.5e9, 5e8, "$1.5bn"),
      (54.32e9, 1, "$54.3bn"), (0, 1e9, "$0"), (96_400, 100, "$96,400"),
    ]
  )
  func rounded(usd: Double, step: Double, text: String) {
    #expect(money(usd, step: step) == text)
  }

  @Test("a scale starts where rounding would reach it, so that no 1,000 of a unit is printed")
  func scales() {
    for (edge, below, above) in [(1e6, "", "m"), (1e9, "m", "bn"), (1e12, "bn", "tn")] {
      #expect(MoneyScale(for: edge * 0.9999).suffix == below)
      #expect(MoneyScale(for: edge * 0.99996).suffix == above)
      #expect(MoneyScale(for: edge).suffix == above)
      #expect(MoneyScale(for: -edge).suffix == above)
      for step in 0...2000 {
        let text = money(edge * (0.999 + Double(step) / 1e6))
        #expect(!text.hasPrefix("$1,000.") && !text.hasPrefix("$1,000,"), "\(text)")
      }
    }
  }

  @Test(
    "a tick has no trailing zeros",
    arguments: [
      (50e9, "50"), (2.5e9, "2.5"), (1.25e9, "1.25"), (0, "0"), (-10e9, "−10"), (100e9, "100"),
    ]
  )
  func ticks(usd: Double, text: String) { #expect(MoneyScale(for: 50e9).tick(usd) == text) }

  @Test(
    "a price has the digits of its size",
    arguments: [
      (96_400, "$96,400"), (999.5, "$999.50"), (3.42, "$3.42"), (0.0871, "$0.0871"),
      (0.000_012_34, "$0.00001234"), (0, "$0"), (-37.63, "−$37.63"),
      (-1e-10, "$0"),
    ]
  )
  func prices(usd: Double, text: String) { #expect(price(usd) == text) }
}
