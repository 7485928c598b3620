// SPDX-License-Identifier: Apache-2.0
internal import Commentary
internal import Figures
internal import Positioning

extension Observation {
  /// The key and the values, as `explain` prints them.
  var line: String {
    let market = key.market
    let names = [
      market.asset.symbol, market.venue.isAll ? "" : market.venue.name, market.contract,
      market.measure.rawValue, market.population?.rawValue ?? "", key.unit?.rawValue ?? "",
    ].filter { !$0.isEmpty }
    return "\(names.joined(separator: " ")), \(key.time): \(value.line)"
  }
}

extension PositionValue {
  fileprivate var line: String {
    switch self {
    case .sides(let long, let short): "long \(exact(long)), short \(exact(short))"
    case .ratio(let ratio): "ratio \(exact(ratio))"
    }
  }
}

extension MarketBar {
  /// The key and the value of `column`, as `explain` prints them.
  func line(of column: FigureInput.Column) -> String {
    let venue = key.venue.isAll ? "" : " \(key.venue.name)"
    return "\(key.asset.symbol)\(venue), \(key.time): "
      + values.numbers(of: column).map(exact).joined(separator: ", ")
  }
}

extension LiquidationLevel {
  /// The key and the values, as `explain` prints them.
  var line: String {
    let venue = key.venue.isAll ? "" : " \(key.venue.name)"
    return "\(key.asset.symbol)\(venue), \(key.time), at \(exact(key.price)): "
      + "long \(exact(long)), short \(exact(short))"
  }
}

extension MarketBar.Values {
  /// Whether any value of `column` is there.
  func holds(_ column: FigureInput.Column) -> Bool { !numbers(of: column).isEmpty }

  /// The values of `column` that are there.
  fileprivate func numbers(of column: FigureInput.Column) -> [Double] {
    let all: [Double?] =
      switch column {
      case .close: [close]
      case .volume: [volume]
      case .prices: [open, high, low, close]
      case .fundingRate: [fundingRate]
      case .openInterest: [openInterest]
      case .marketCap: [marketCap]
      }
    return all.compactMap { $0 }
  }
}
