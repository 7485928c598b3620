// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning

extension TableView {
  /// How the two sides of a map compare by other bands, and where it is our own by other look-backs
  /// and mixes.
  init(_ sensitivity: LiquidationSensitivity, _ words: Vocabulary) {
    let bands = LiquidationSensitivity.bands
    var variations: [LiquidationSensitivity.Variation] = []
    for row in sensitivity.rows where !variations.contains(row.variation) {
      variations.append(row.variation)
    }
    self.init(
      caption: words[.levelChoices],
      first: words[.choice],
      columns: bands.map { "\(words[.within]) \(percent($0, places: 0))" },
      rows: variations.map { variation in
        TableView.Row(
          head: words.name(of: variation),
          cells: bands.map { band in
            let row = sensitivity.rows.first { $0.variation == variation && $0.band == band }
            return row.map(words.sides) ?? words[.noData]
          }
        )
      },
      total: nil
    )
  }
}

extension Vocabulary {
  fileprivate func name(of variation: LiquidationSensitivity.Variation) -> String {
    switch variation {
    case .none: self[.asDrawn]
    case .lookBack(let days): "\(self[.openingsOf]) \(count(days)) \(self[.days])"
    case .lowLeverage: self[.lowLeverage]
    case .highLeverage: self[.highLeverage]
    }
  }

  /// "12.5:1 short"; which side is empty.
  fileprivate func sides(of row: LiquidationSensitivity.Row) -> String {
    guard let ratio = row.ratio else {
      return self[
        row.long > 0 ? .noShorts : row.short > 0 ? .noLongs : .noPositions
      ]
    }
    let larger = Figures.ratio(max(ratio, 1 / ratio))
    return ratio == 1 ? larger : "\(larger) \(self[ratio < 1 ? .short : .long])"
  }
}
