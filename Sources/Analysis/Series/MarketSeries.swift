// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// All observations of one market, a series for each unit it is given in.
struct MarketSeries: Sendable {
  /// Whose.
  let market: Market
  /// The series, most preferred unit first: dollars, coin, contracts, accounts, share, bare ratio.
  let units: [UnitSeries]
  /// The contracts as coin and as dollars, where their size and a price are known; they make sums
  /// and nothing else.
  var converted: [UnitSeries] = []

  /// The series of every market in `observations`, by market.
  ///
  /// The observations may come in any order. Heads of a class of traders are no positions: they are
  /// in ``ReportBook``.
  static func all(
    of observations: ObservationList,
    settings: AnalysisSettings
  ) -> [MarketSeries] {
    let names = SeriesNames(of: observations)
    var versions = names.counts.map { count in
      var list: [Version] = []
      list.reserveCapacity(count)
      return list
    }
    for index in observations.indices {
      guard let number = names.number(at: index, of: observations) else { continue }
      versions[number].append(Version(observations[index], at: index, settings: settings))
    }
    var series: [UnitSeries] = []
    for number in versions.indices where !versions[number].isEmpty {
      let made = UnitSeries(
        market: names.market(number),
        unit: names.unit(number),
        versions: versions[number],
        cadence: settings.cadence
      )
      versions[number] = []
      if !made.slots.isEmpty { series.append(made) }
    }
    return grouped(series)
  }

  /// The series that sums are made of: as given, and converted in slots of which nothing was given
  /// in that unit by then.
  ///
  /// What is given later takes nothing from earlier slots, or it would change earlier notes.
  var addable: [UnitSeries] {
    let given = units.map { given in
      converted.first { $0.unit == given.unit }.map(given.filled) ?? given
    }
    return given + converted.filter { made in !units.contains { $0.unit == made.unit } }
  }

  /// The series of the most preferred unit that has a value in `slot` at `cutOff`.
  func unit(standing slot: Day, at cutOff: Instant) -> Int? {
    units.firstIndex { series in
      guard let range = series.range(of: slot) else { return false }
      return series.versions[range].contains { $0.published <= cutOff }
    }
  }

  /// Whether anything of a slot within `period` was public at `cutOff`, in any unit.
  func hasValue(in period: ClosedRange<Day>, at cutOff: Instant) -> Bool {
    units.contains { $0.hasValue(in: period, at: cutOff) }
  }
}

extension MarketSeries {
  /// In how many slots within `period` anything was public at `cutOff`: in the unit that has most.
  func valueCount(in period: ClosedRange<Day>, at cutOff: Instant) -> Int {
    units.map { $0.valueCount(in: period, at: cutOff) }.max() ?? 0
  }
}

extension MarketSeries {
  private static func grouped(_ series: [UnitSeries]) -> [MarketSeries] {
    let ordered = series.sorted {
      $0.market == $1.market
        ? Unit.preference(of: $0.unit) < Unit.preference(of: $1.unit) : $0.market < $1.market
    }
    return ordered.chunked { $0.market == $1.market }.compactMap { units in
      units.first.map { MarketSeries(market: $0.market, units: Array(units)) }
    }
  }
}

extension Version {
  /// The version that the observation at `index` states.
  init(_ observation: Observation, at index: Int, settings: AnalysisSettings) {
    // A class of traders is counted as of its day, whatever the hour notes are written at.
    let day =
      observation.key.market.measure == .traderClass
      ? observation.key.time.asOf : observation.key.time.day(by: settings.cutOff)
    self.init(observation, at: index, slot: settings.cadence.slot(of: day), day: day)
  }
}

extension Market {
  /// Whether figures in `unit` say how many traders of a class there are, not what they hold.
  func countsTraders(in unit: Unit?) -> Bool { measure == .traderClass && unit == .accounts }
}

extension Unit {
  /// The place of a unit in the order of preference, a bare ratio last.
  static func preference(of unit: Unit?) -> Int {
    unit.flatMap(Unit.allCases.firstIndex) ?? Unit.allCases.count
  }
}
