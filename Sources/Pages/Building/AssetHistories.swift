// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

/// What is known of one asset in one measure: its markets, and the figure that stands for it.
struct AssetHistory: Sendable {
  /// Which.
  let asset: Asset
  /// What is counted, and whose.
  let headline: NoteAnalysis.Headline
  /// The newest slot of the measure, whatever asset it belongs to.
  let newestSlot: Day
  /// The newest day that the measure's figures are of, whatever asset they belong to.
  let newestDay: Day
  /// Its markets, in market order; at least one.
  let markets: [MarketHistory]
  /// The past shown for the asset: of its sum where a total can be made, else of its main market.
  let main: MarketHistory
  /// Whether the figure shown is a sum over the markets.
  let isSum: Bool

  /// Whether the newest slot of the measure has no value of the asset.
  var isLate: Bool { newest.slot < newestSlot }

  /// Its newest reading.
  var newest: SlotReading { main.newest }

  /// How its newest value came to be judged and compared.
  var latest: SubjectFigure { main.latest }

  /// The ratio of each of the last `count` slots of the measure, oldest first; `nil` is no data.
  func ratios(ofLast count: Int, _ cadence: Cadence) -> [Double?] {
    let first = cadence.slot(count - 1, before: newestSlot)
    var ratios = [Double?](repeating: nil, count: count)
    for reading in main.readings where reading.slot >= first {
      let place = cadence.distance(from: first, to: reading.slot)
      if ratios.indices.contains(place) { ratios[place] = reading.imbalance.ratio }
    }
    return ratios
  }
}

extension AssetHistory {
  /// A page's address below the root.
  var path: String { assetFolder(of: asset) + "index.html" }
}

extension MeasureOverview {
  /// The assets of the measure.
  ///
  /// - Parameters:
  ///   - sums: Sums by asset as the newest note makes them, which stand for their assets.
  ///   - settings: What tells the regimes of sums.
  /// - Returns: Each asset once, by symbol.
  func assets(
    sums: [Asset: SubjectFigure],
    settings: AnalysisSettings
  ) -> [AssetHistory] {
    var groups: [[MarketHistory]] = []
    for market in markets {
      if let last = groups.last?.first, last.market.asset == market.market.asset {
        groups[groups.count - 1].append(market)
      } else {
        groups.append([market])
      }
    }
    let newestDay = markets.compactMap { $0.readings.last?.asOf }.max()
    return groups.compactMap { group -> AssetHistory? in
      guard let first = group.first, let newest = slots.last, let newestDay else { return nil }
      let asset = first.market.asset
      let sum = sums[asset].flatMap { figure in
        group.count > 1 ? summed(group, figure, settings: settings) : nil
      }
      return AssetHistory(
        asset: asset,
        headline: headline,
        newestSlot: newest,
        newestDay: newestDay,
        markets: group,
        main: sum ?? mainMarket(of: group) ?? first,
        isSum: sum != nil
      )
    }
  }

  /// The market with the newest value, and of these the one that holds most; ties by market.
  private func mainMarket(of group: [MarketHistory]) -> MarketHistory? {
    func size(_ market: MarketHistory) -> Double {
      let value = market.latest.imbalance.value
      return (value.long ?? 0) + (value.short ?? 0)
    }
    let newest = group.map(\.newest.slot).max()
    // The first of equals stays, so ties go by market order; units differ only in size.
    return group.filter { $0.newest.slot == newest }
      .reduce(nil) { best, market in
        guard let best else { return market }
        return size(market) > size(best) ? market : best
      }
  }

  /// The past of the sum over those of `group` that the newest note adds, in the slots in which all
  /// of them have a value; `nil` without the newest.
  private func summed(
    _ group: [MarketHistory],
    _ figure: SubjectFigure,
    settings: AnalysisSettings
  ) -> MarketHistory? {
    let parts = group.filter { market in
      market.unit == figure.unit && !market.market.contract.hasSuffix("+")
        && market.newest.slot == slots.last
    }
    guard let first = parts.first, parts.count > 1 else { return nil }
    var sums: [Day: (long: Double, short: Double, count: Int, asOf: Day)] = [:]
    for reading in parts.flatMap(\.readings) {
      guard let long = reading.imbalance.value.long, let short = reading.imbalance.value.short
      else { continue }
      let sum = sums[reading.slot] ?? (0, 0, 0, reading.asOf)
      sums[reading.slot] = (
        sum.long + long, sum.short + short, sum.count + 1, max(sum.asOf, reading.asOf)
      )
    }
    let bands = settings.bands[headline.measure] ?? .ordinary
    let readings = slots.compactMap { slot -> SlotReading? in
      guard let sum = sums[slot], sum.count == parts.count else { return nil }
      let imbalance = imbalance(of: .sides(long: sum.long, short: sum.short), rounding: nil)
      return SlotReading(
        slot: slot,
        asOf: sum.asOf,
        imbalance: imbalance,
        regime: headline.measure.regimeRule == .bands ? regime(of: imbalance, by: bands) : nil
      )
    }
    // A sum that the note makes of other parts is not shown with a past of these.
    guard let newest = readings.last, newest.slot == slots.last,
      isSame(newest.imbalance.value, figure.imbalance.value)
    else { return nil }
    return MarketHistory(
      market: Market(
        asset: first.market.asset,
        measure: headline.measure,
        population: headline.population
      ),
      unit: figure.unit,
      readings: readings,
      latest: figure,
      report: nil
    )
  }
}

/// Whether two sums are one but for the order in which they were added.
private func isSame(_ a: PositionValue, _ b: PositionValue) -> Bool {
  guard let aLong = a.long, let aShort = a.short, let bLong = b.long, let bShort = b.short else {
    return false
  }
  func isClose(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * max(abs(a), abs(b)) }
  return isClose(aLong, bLong) && isClose(aShort, bShort)
}
