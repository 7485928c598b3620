// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension StudySubject {
  /// The readings of one market, whatever unit they are given in, with the closes of its asset;
  /// there may be none.
  init(_ market: MarketSeries, prices: PriceBook, settings: AnalysisSettings) {
    self.init(
      .market(market.market),
      priced: market.market.asset,
      readings: market.units.map { ratios(of: [$0], settings: settings) },
      closes: prices.dailyCloses(of: market.market.asset, settings.cutOff)
    )
  }

  /// The readings of a sum that a group makes, with the closes of `asset`; `nil` if either is
  /// missing.
  ///
  /// - Parameters:
  ///   - group: Whose markets are added.
  ///   - name: Which sum of them, such as dollars over all assets.
  ///   - subject: What the sum is called in the study.
  ///   - asset: Whose price it may speak of.
  ///   - prices: Where the closes are.
  ///   - settings: What a publisher chose.
  init?(
    sumOf group: TrackedGroup,
    _ name: TrackedGroup.SumName,
    as subject: SubjectFigure.Subject,
    pricedBy asset: Asset,
    prices: PriceBook,
    settings: AnalysisSettings
  ) {
    let parts = group.markets.map(\.series).flatMap(\.addable).filter { series in
      Level(of: series.market) == name.level && name.holds(series.market, in: series.unit)
    }
    let closes = prices.dailyCloses(of: asset, settings.cutOff)
    guard !parts.isEmpty, !closes.isEmpty else { return nil }
    self.init(
      subject,
      priced: asset,
      readings: [ratios(of: parts, settings: settings)],
      closes: closes
    )
  }
}

/// The ratio of one series, or of the sum of several, in every slot and as it changed with each
/// publication.
///
/// Weeks made of days are told when they are over, as their notes are; a weekly report when it is
/// published.
private func ratios(of parts: [UnitSeries], settings: AnalysisSettings) -> [StudySubject.Figure] {
  var slots: [(slot: Day, place: Int, range: Range<Int>)] = parts.enumerated().flatMap { part in
    part.element.slots.map { ($0.slot, part.offset, $0.range) }
  }
  slots.sort { $0.slot == $1.slot ? $0.place < $1.place : $0.slot < $1.slot }
  return slots.chunked { $0.slot == $1.slot }.flatMap { held -> [StudySubject.Figure] in
    guard let slot = held.first?.slot else { return [] }
    let versions = held.flatMap { parts[$0.place].versions[$0.range] }
    let isReport =
      settings.cadence == .daily || parts.allSatisfy { $0.market.measure == .traderClass }
    let told = isReport ? nil : settings.cadence.lastDay(of: slot).end
    let moments = Set(versions.map { max($0.published, told ?? $0.published) }).sorted()
    return moments.map { moment in
      let values = held.compactMap { part in
        parts[part.place].value(at: part.range, seen: moment).map {
          (market: parts[part.place].market, unit: parts[part.place].unit, value: $0.value)
        }
      }
      let value = parts.count > 1 ? sum(of: values) : values.first?.value
      return StudySubject.Figure(day: slot, published: moment, value: value?.ratio)
    }
  }
}
