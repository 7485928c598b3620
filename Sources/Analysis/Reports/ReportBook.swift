// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// Every class of traders by contract, with heads and open interest beside: what weekly reports are
/// read from.
struct ReportBook: Sendable {
  private let contracts: [Contract: Series]
  private let cadence: Cadence

  /// The book of all `observations`.
  init(_ observations: ObservationList, settings: AnalysisSettings) {
    cadence = settings.cadence
    var classes: [Contract: [Population: [Version]]] = [:]
    var heads: [Contract: [Population: [Version]]] = [:]
    var interest: [Contract: [Version]] = [:]
    for (index, observation) in observations.enumerated() {
      let market = observation.key.market
      let isInterest = market.measure == .openInterest && observation.key.unit == .contracts
      guard isInterest || market.measure == .traderClass else { continue }
      let contract = Contract(of: market)
      let version = Version(observation, at: index, settings: settings)
      if let population = market.population, !isInterest {
        if market.countsTraders(in: observation.key.unit) {
          heads[contract, default: [:]][population, default: []].append(version)
        } else {
          classes[contract, default: [:]][population, default: []].append(version)
        }
      } else if isInterest {
        interest[contract, default: []].append(version)
      }
    }
    let cadence = settings.cadence
    func series(_ versions: [Version], _ contract: Contract, _ unit: Unit) -> UnitSeries {
      // The market names the contract alone; which class is the key it is found by.
      let market = Market(
        asset: contract.asset,
        venue: contract.venue,
        contract: contract.code,
        measure: .traderClass
      )
      return UnitSeries(market: market, unit: unit, versions: versions, cadence: cadence)
    }
    contracts = Dictionary(
      uniqueKeysWithValues: classes.map { contract, byClass in
        let entry = Series(
          classes: byClass.mapValues { series($0, contract, .contracts) },
          heads: (heads[contract] ?? [:]).mapValues { series($0, contract, .accounts) },
          openInterest: interest[contract].map { series($0, contract, .contracts) }
        )
        return (contract, entry)
      }
    )
  }
}

extension ReportBook {
  /// The report of the contract that `market` is a class of, in `slot` as seen at `cutOff`; `nil`
  /// if `market` is no class of traders or nothing was public.
  ///
  /// Where several reports have the class, it is the one with most classes given; ties go to the
  /// first.
  func report(of market: Market, in slot: Day, at cutOff: Instant) -> ClassReport? {
    guard market.measure == .traderClass, let population = market.population else { return nil }
    let contract = Contract(of: market)
    guard let series = contracts[contract] else { return nil }
    let kinds = ReportKind.allCases.filter { $0.classes.contains(population) }
    var best: (kind: ReportKind, blocks: [ClassBlock])?
    for kind in kinds {
      let blocks = kind.classes.compactMap { series.block(of: $0, in: slot, at: cutOff, cadence) }
      if !blocks.isEmpty, blocks.count > best?.blocks.count ?? 0 { best = (kind, blocks) }
    }
    guard let best, let asOf = series.asOf(of: population, in: slot, at: cutOff) else { return nil }
    let before = cadence.slot(1, before: slot)
    let interest = series.openInterest?.value(in: slot, at: cutOff)?.value.long
    let earlier = series.openInterest?.value(in: before, at: cutOff)?.value.long
    return ClassReport(
      kind: best.kind,
      asset: contract.asset,
      venue: contract.venue,
      contract: contract.code,
      slot: slot,
      asOf: asOf,
      openInterest: interest,
      openInterestChange: interest.flatMap { now in earlier.map { now - $0 } },
      classes: best.blocks
    )
  }
}

extension ReportBook {
  private struct Contract: Hashable, Sendable {
    let asset: Asset
    let venue: Venue
    let code: String

    init(of market: Market) {
      (asset, venue, code) = (market.asset, market.venue, market.contract)
    }
  }

  private struct Series: Sendable {
    let classes: [Population: UnitSeries]
    let heads: [Population: UnitSeries]
    let openInterest: UnitSeries?

    func asOf(of population: Population, in slot: Day, at cutOff: Instant) -> Day? {
      classes[population]?.last(in: slot, at: cutOff)?.day
    }

    func block(
      of population: Population,
      in slot: Day,
      at cutOff: Instant,
      _ cadence: Cadence
    ) -> ClassBlock? {
      guard let now = classes[population]?.last(in: slot, at: cutOff), let sides = now.sides else {
        return nil
      }
      let before = cadence.slot(1, before: slot)
      let then = classes[population]?.last(in: before, at: cutOff)?.sides
      let heads = heads[population]?.last(in: slot, at: cutOff)
      return ClassBlock(
        population: population,
        positions: sides,
        changes: then.map { sides.less($0) },
        traders: heads?.sides,
        inputs: [now.index, heads?.index].compactMap { $0 }.sorted()
      )
    }
  }
}

extension Version {
  fileprivate var sides: ClassBlock.Sides? {
    guard case .sides(let long, let short) = value else { return nil }
    return ClassBlock.Sides(long: long, short: short, spreading: spreading)
  }
}

extension ClassBlock.Sides {
  /// The change from `then`.
  fileprivate func less(_ then: ClassBlock.Sides) -> ClassBlock.Sides {
    ClassBlock.Sides(
      long: long - then.long,
      short: short - then.short,
      spreading: spreading.flatMap { now in then.spreading.map { now - $0 } }
    )
  }
}
