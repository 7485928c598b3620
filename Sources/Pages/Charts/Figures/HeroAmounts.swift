// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures
internal import Positioning

/// The two sides of a hero bar, as lengths and in words.
///
/// A bare ratio has no amounts: its smaller side is one, and its larger that many times as much.
struct HeroAmounts: Hashable, Sendable {
  /// The sides, in one unit.
  let short: Double, long: Double
  /// The sides for reading: "$50bn", or "1.9" where only the ratio is known.
  let shortText: String, longText: String
  /// The unit; `nil` for a bare ratio.
  let unit: Unit?

  /// The sides of `figure`.
  init(_ figure: SubjectFigure) {
    unit = figure.unit
    if case .sides(let long, let short) = figure.imbalance.value, let unit = figure.unit {
      (self.short, self.long) = (short, long)
      let asset = Self.asset(of: figure.subject)
      shortText = quantity(short, in: unit, of: asset, step: figure.rounding)
      longText = quantity(long, in: unit, of: asset, step: figure.rounding)
    } else {
      let ratio = figure.imbalance.ratio
      long = ratio.map { max(1, $0) } ?? 0
      short = ratio.map { max(1, 1 / $0) } ?? 1
      longText = long == 1 ? "1" : ratioFigure(long)
      shortText = short == 1 ? "1" : ratioFigure(short)
    }
  }

  /// Larger ÷ smaller side; `nil` where one is empty.
  var dominance: Double? {
    short > 0 && long > 0 ? max(short, long) / min(short, long) : nil
  }

  /// The larger side; `nil` where both are equal.
  var larger: Side? { short > long ? .short : long > short ? .long : nil }

  /// What a tick says, or `nil` where amounts are not known.
  var tickLabel: ((Double) -> String)? {
    guard let unit else { return nil }
    let largest = max(short, long)
    let scale = MoneyScale(for: largest)
    let step = tickStep(upTo: largest, count: 6)
    return { value in
      if value == 0 { return "0" }
      switch unit {
      case .usd: return "$" + scale.tick(value) + scale.suffix
      case .share: return percent(value, places: 0)
      case .coin, .contracts, .accounts:
        return number(value, places: step >= 1 ? 0 : step >= 0.1 ? 1 : 3)
      }
    }
  }

  private static func asset(of subject: SubjectFigure.Subject) -> Asset {
    switch subject {
    case .market(let market), .given(let market): market.asset
    case .asset(let asset): asset
    case .total: .all
    }
  }
}
