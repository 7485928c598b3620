// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension Concentration {
  /// How `side` spreads over the sums by asset; `nil` if none holds anything on it.
  init?(of side: Side, among assets: [(asset: Asset, sum: SumOfMarkets)]) {
    let amounts = assets.compactMap { asset, sum in
      (side == .long ? sum.reading.value.long : sum.reading.value.short).map { (asset, $0) }
    }.filter { $0.1 > 0 }
    let total = amounts.reduce(0) { $0 + $1.1 }
    guard let herfindahl = Analysis.herfindahl(of: amounts.map(\.1)) else { return nil }
    let parts = amounts.map { Part(asset: $0.0, amount: $0.1, share: $0.1 / total) }
    self.init(
      side: side,
      parts: parts.sorted { $0.amount == $1.amount ? $0.asset < $1.asset : $0.amount > $1.amount },
      herfindahl: herfindahl
    )
  }
}
