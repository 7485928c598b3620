// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("The overview of a measure")
struct OverviewTests {
  private func overviews(_ observations: [Observation]) -> [MeasureOverview] {
    Analyst(observations: observations, bars: [], settings: AnalysisSettings()).overviews
  }

  @Test("of nothing is nothing")
  func none() { #expect(overviews([]).isEmpty) }

  @Test("holds every measure, also those that never were a headline")
  func measures() {
    let other = Market.of(measure: .liquidationLevels)
    let one = overviews([.sides(1, 2, on: 3), .sides(1, 2, of: .of("ETH"), on: 3)])
    #expect(one.map(\.headline.measure) == [.reported])
    #expect(one.first?.markets.map(\.market.asset.symbol) == ["BTC", "ETH"])
    let two = overviews([
      .sides(1, 2, on: 3), .sides(1, 2, of: .of("ETH"), on: 3), .sides(1, 2, of: other, on: 3),
    ])
    #expect(two.map(\.headline.measure) == [.liquidationLevels, .reported])
  }

  @Test("has a slot for every day, and a market's newest reading wherever it stands")
  func slots() throws {
    let eth = Market.of("ETH")
    let overview = try #require(
      overviews([.sides(9, 1, on: 3), .sides(1, 2, of: eth, on: 5), .sides(1, 8, on: 7)]).first
    )
    #expect(overview.slots == (3...7).map { Day($0) })
    #expect(overview.markets[0].latest.imbalance.ratio == 1.0 / 8)
    #expect(overview.markets[1].readings.map(\.slot) == [Day(5)])
    #expect(overview.markets[1].latest.imbalance.ratio == 0.5)
    #expect(overview.breadth.map(\.count) == [1, 0, 1, 0, 1])
    #expect(overview.breadth[0].byStep[6] == 1 && overview.breadth[4].byStep[0] == 1)
  }

  @Test("leaves out what was published after the last note, and figures for all beside their parts")
  func asOf() throws {
    let observations: [Observation] = [
      .sides(9, 1, on: 3), .sides(1, 1, on: 3, published: Day(9).end),
      .sides(3, 3, of: .of("all", "all"), on: 3),
    ]
    let overview = try #require(overviews(observations).first)
    #expect(overview.markets.map(\.market.asset.symbol) == ["BTC"])
    #expect(overview.markets[0].readings.map(\.imbalance.ratio) == [9])
  }

  @Test("agrees with the notes about what each of them saw", arguments: 0..<20)
  func notes(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let measure: Measure = seed % 2 == 0 ? .reported : .accountRatio
    let observations = ["BTC", "ETH", "SOL"].flatMap { asset in
      (0..<150).filter { _ in Int.random(in: 0..<10, using: &random) > 0 }.map { day in
        let value = Double(Int.random(in: 1...40, using: &random))
        let market = Market.of(asset, measure: measure)
        return measure == .reported
          ? Observation.sides(value, 5, of: market, on: day)
          : .ratio(value / 5, of: market, on: day)
      }
    }
    let analyst = Analyst(observations: observations, bars: [], settings: AnalysisSettings())
    let overview = try #require(analyst.overviews.first)
    for note in analyst.notes.map(analyst.analysis) {
      for figure in note.markets {
        guard case .market(let market) = figure.subject else { continue }
        let history = try #require(overview.markets.first { $0.market == market })
        let reading = try #require(history.readings.first { $0.slot == note.slot })
        #expect(reading.regime == figure.regime && reading.imbalance == figure.imbalance)
      }
      let isOne = note.coverage.expected < 2
      #expect(note.breadthHistory.isEmpty == (note.leadKind == .total || isOne))
      #expect(note.breadthHistory.count <= Cadence.daily.recent)
      for point in note.breadthHistory {
        let place = try #require(overview.slots.firstIndex(of: point.slot))
        #expect(overview.breadth[place] == point.breadth, "\(note.date) \(point.slot)")
      }
    }
  }
}

@Suite("A week by class of trader")
struct ClassReportTests {
  private let tuesday = 12

  private func row(
    _ population: Population,
    _ long: Double,
    _ short: Double,
    spreading: Double? = nil,
    unit: Unit = .contracts,
    week: Int = 0
  ) -> Observation {
    let day = Day(tuesday + 7 * week)
    let market = Market(
      asset: Asset("gold"),
      venue: Venue("CFTC"),
      contract: "088691",
      measure: .traderClass,
      population: population
    )
    return Observation(
      key: .init(market: market, unit: unit, time: .day(day)),
      published: (day + 3).start + 73_800,
      value: .sides(long: long, short: short),
      spreading: spreading
    )
  }

  private func interest(_ contracts: Double, week: Int = 0) -> Observation {
    let day = Day(tuesday + 7 * week)
    let market = Market(
      asset: Asset("gold"),
      venue: Venue("CFTC"),
      contract: "088691",
      measure: .openInterest
    )
    return Observation(
      key: .init(market: market, unit: .contracts, time: .day(day)),
      published: (day + 3).start + 73_800,
      value: .sides(long: contracts, short: contracts)
    )
  }

  private func report(_ observations: [Observation]) -> ClassReport? {
    notes(of: observations) { $0.cadence = .weekly }.last?.report
  }

  @Test("has positions, changes, heads and open interest of every class")
  func blocks() throws {
    let before = [row(.noncommercial, 50, 20, spreading: 4, week: 0), interest(90, week: 0)]
    let now = [
      row(.noncommercial, 60, 25, spreading: 5, week: 1), row(.commercial, 20, 60, week: 1),
      row(.nonreportable, 15, 10, week: 1), interest(100, week: 1),
      row(.noncommercial, 30, 12, spreading: 3, unit: .accounts, week: 1),
    ]
    let report = try #require(self.report(before + now))
    #expect(report.kind == .legacy && report.isComplete)
    #expect(report.asOf == Day(tuesday + 7))
    #expect(report.openInterest == 100 && report.openInterestChange == 10)
    #expect(report.classes.map(\.population) == [.noncommercial, .commercial, .nonreportable])
    #expect(report.classes.map(\.positions.net).reduce(0, +) == 0)
    #expect(report.classes[0].changes == .init(long: 10, short: 5, spreading: 1))
    #expect(report.classes[1].changes == nil)
    #expect(report.classes[0].traders == .init(long: 30, short: 12, spreading: 3))
    #expect(report.shareOfOpenInterest(25) == 0.25)
  }

  @Test("heads make no market, no note and no headline")
  func heads() {
    let heads = row(.commercial, 3, 4, unit: .accounts)
    #expect(notes(of: [heads]) { $0.cadence = .weekly }.isEmpty)
    let note = notes(of: [heads, row(.noncommercial, 3, 4)]) { $0.cadence = .weekly }.last
    #expect(note?.headline.population == .noncommercial)
  }

  @Test("is that with most classes where a class is in several")
  func kinds() {
    let rows = [row(.nonreportable, 3, 4), row(.dealer, 1, 2), row(.leveragedFunds, 2, 1)]
    #expect(report(rows)?.kind == .financial)
    #expect(report([row(.nonreportable, 3, 4), row(.managedMoney, 1, 2)])?.isComplete == false)
  }
}
