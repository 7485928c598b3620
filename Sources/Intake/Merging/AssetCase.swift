// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning

extension DatasetBuilder {
  /// Refuses assets whose names differ only in the case of ASCII letters.
  ///
  /// They are one asset that two sources name differently: its parts would not be added, its prices
  /// and levels would not stand beside its positions, and its pages would share an address.
  mutating func checkAssetCases(
    _ positions: [PositionRow],
    _ bars: [BarRow],
    _ levels: [LevelRow],
    _ markets: [Market]
  ) {
    var firsts: [Asset: InputPlace] = [:]
    func see(_ asset: Asset, _ place: InputPlace) {
      firsts[asset] = firsts[asset].map { min($0, place) } ?? place
    }
    for row in positions { see(markets[Int(row.market)].asset, row.place) }
    for row in bars { see(row.bar.key.asset, row.place) }
    for row in levels { see(row.level.key.asset, row.place) }
    let spellings = Dictionary(grouping: firsts.keys) { foldedCase($0.symbol) }
    var texts = RowTexts(files: files)
    for assets in spellings.values.filter({ $0.count > 1 }) {
      let ordered = assets.sorted { a, b in
        guard let first = firsts[a], let second = firsts[b], first != second else { return a < b }
        return first < second
      }
      guard let first = ordered.first, let place = firsts[first] else { continue }
      for other in ordered.dropFirst() {
        guard let otherPlace = firsts[other] else { continue }
        findings.add([
          Diagnostic(
            .assetCase,
            "the assets `\(first.symbol)` and `\(other.symbol)` differ only in the case of letters",
            at: texts.location(otherPlace),
            notes: [.init("`\(first.symbol)` is named here", at: texts.location(place))],
            fix: "name them alike, in `constants:` or, of a CFTC contract, in `contracts:`",
            excerpt: texts.text(of: otherPlace)
          )
        ])
      }
    }
  }
}
