// SPDX-License-Identifier: Apache-2.0

extension MarketBar.Values {
  /// The figures, each by itself.
  private static var figures: [WritableKeyPath<MarketBar.Values, Double?>] {
    [
      \.open, \.high, \.low, \.close, \.fundingRate, \.fundingIntervalHours, \.openInterest,
      \.volume, \.marketCap,
    ]
  }

  /// Whether no figure that both have differs: one file may give prices, another the funding.
  package func agree(with other: MarketBar.Values) -> Bool {
    Self.figures.allSatisfy { figure in
      guard let own = self[keyPath: figure], let others = other[keyPath: figure] else {
        return true
      }
      return own == others
    }
  }

  /// These figures, and those of `other` where there are none.
  package func filled(by other: MarketBar.Values) -> MarketBar.Values {
    var values = self
    for figure in Self.figures where values[keyPath: figure] == nil {
      values[keyPath: figure] = other[keyPath: figure]
    }
    return values
  }
}
