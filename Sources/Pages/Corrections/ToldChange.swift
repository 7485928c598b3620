// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Figures
internal import Positioning

/// What a correction tells of a note, by which the restatements are found that it is dated by.
struct ToldChange: Sendable {
  private let figures: [Figure]
  /// The markets of the note's own slot that a told figure, or a told ratio, is made of.
  private let markets: Set<Market>
  /// The markets that the lead is made of.
  private let leading: Set<Market>
  private let slot: Day
  private let observations: ObservationList

  /// What is told by figures and markets.
  ///
  /// - Parameters:
  ///   - figures: Those that differ, as published and as restated.
  ///   - markets: Whose ratios differ.
  ///   - slot: The note's own.
  ///   - lead: The observations that the lead is made of, as published and as restated.
  ///   - observations: The dataset's, in the order of keys and publications.
  init(
    figures: [Figure],
    markets: [SubjectFigure.Subject],
    slot: Day,
    lead: [Int],
    observations: ObservationList
  ) {
    func all(_ inputs: [Int]) -> Set<Market> { Set(inputs.map { observations[$0].key.market }) }
    self.figures = figures
    self.markets = all(figures.flatMap(\.inputs)).union(markets.compactMap(\.market))
    leading = all(lead)
    (self.slot, self.observations) = (slot, observations)
  }

  /// When that became public which the told figures are made of, and which prints otherwise than what
  /// it restates; ascending, each moment once.
  ///
  /// - Returns: Where no single restatement tells why, the moments of all; at least one of several.
  func moments(of restatements: [Restatement]) -> [Instant] {
    let printed = restatements.filter(isPrinted)
    let reaching = printed.filter(isTold)
    let own = reaching.isEmpty ? (printed.isEmpty ? restatements : printed) : reaching
    return Set(own.map(\.published)).sorted()
  }
}

extension ToldChange {
  /// Whether a told figure is made of it.
  private func isTold(_ restatement: Restatement) -> Bool {
    let day = restatement.slot
    switch restatement.subject {
    case .positions(let market) where market.measure == .openInterest:
      return day == slot && figures.contains { $0.name == .netShare } || markets.contains(market)
    case .positions(let market) where day == slot: return markets.contains(market)
    case .positions(let market):
      return leading.contains(market)
        && figures.contains { $0.others.contains(.reading(slot: day)) }
    case .prices(let asset):
      return figures.contains { $0.others.contains { $0.isMadeOf(asset, on: day) } }
    }
  }

  /// Whether it reads otherwise, as a note prints it, than the publication before it.
  private func isPrinted(_ restatement: Restatement) -> Bool {
    guard case .positions = restatement.subject, restatement.index > 0 else { return true }
    let (old, new) = (observations[restatement.index - 1], observations[restatement.index])
    return old.key != new.key || old.printed != new.printed
  }
}

extension Observation {
  /// Its sides, their ratio and what stands beside them, as a note would print them.
  fileprivate var printed: [String?] {
    let sides = [value.long, value.short, spreading].map { side in
      side.flatMap { side in
        key.unit.map { quantity(side, in: $0, of: key.market.asset, step: rounding) }
      }
    }
    let ratio = ratioText(imbalance(of: value, rounding: rounding))
    return sides + [ratio, statedRatio.map { number($0, places: 2) }]
  }
}

extension SubjectFigure.Subject {
  fileprivate var market: Market? {
    switch self {
    case .market(let market), .given(let market): market
    case .asset, .total: nil
    }
  }
}

extension FigureInput {
  /// Whether the bar of `asset` on `day` is among it.
  fileprivate func isMadeOf(_ asset: Asset, on day: Day) -> Bool {
    guard case .bars(_, of: asset, at: _, let first, let last) = self else { return false }
    return (first...max(first, last)).contains(day)
  }
}
