// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

private func group(
  _ observations: [Observation],
  _ settings: AnalysisSettings = AnalysisSettings()
) throws -> TrackedGroup {
  let markets = MarketSeries.all(of: observations, settings: settings)
  return TrackedGroup(try #require(MeasureGroup.all(of: markets, settings: settings).first))
}

private func bar(
  _ close: Double,
  at time: ObservationTime,
  venue: String = "all",
  published: Instant? = nil
) -> MarketBar {
  var values = MarketBar.Values()
  values.close = close
  let key = MarketBar.Key(asset: Asset("BTC"), venue: Venue(venue), time: time)
  return MarketBar(key: key, published: published ?? time.naturallyPublic, values: values)
}

private func figure(_ day: Int, _ published: Instant, _ value: Double?) -> StudySubject.Figure {
  .init(day: Day(day), published: published, value: value)
}

@Suite("Subjects of studies")
struct StudySubjectTests {
  private let settings = AnalysisSettings()

  private func subject(
    _ observations: [Observation],
    bars: [MarketBar] = [],
    _ settings: AnalysisSettings = AnalysisSettings()
  ) throws -> StudySubject {
    let market = try #require(group(observations, settings).markets.first)
    let prices = PriceBook(bars, cutOff: settings.cutOff)
    return StudySubject(market.series, prices: prices, settings: settings)
  }

  @Test("read ratios with their restatements, and none where a side is empty")
  func readings() throws {
    let subject = try subject([
      .sides(6, 3, on: 1), .sides(8, 2, on: 1, published: Day(5).end), .sides(6, 0, on: 2),
    ])
    #expect(
      subject.readings == [
        [figure(1, Day(1).end, 2), figure(1, Day(5).end, 4), figure(2, Day(2).end, nil)]
      ]
    )
    #expect(subject.closes.isEmpty && subject.priced == Asset("BTC"))
  }

  @Test("offer every unit, the preferred one first")
  func units() throws {
    let subject = try subject([.sides(6, 3, unit: .coin, on: 1), .sides(8, 2, on: 2)])
    #expect(subject.readings.map { $0.map(\.value) } == [[4], [2]])
  }

  @Test("take a week of days when it is over, and a report when it is published")
  func weeks() throws {
    var weekly = AnalysisSettings()
    weekly.cadence = .weekly
    let days = try subject([.sides(6, 3, on: 4), .sides(8, 2, on: 6)], weekly)
    #expect(days.readings == [[figure(4, Day(10).end, 4)]])
    let market = Market.of(measure: .traderClass, population: .noncommercial)
    let report = Observation.sides(9, 3, of: market, unit: .contracts, on: 5, published: Day(8).end)
    #expect(try subject([report], weekly).readings == [[figure(4, Day(8).end, 3)]])
  }

  @Test("close with the last price of a day, told at its cut-off, venue by venue")
  func closes() throws {
    let morning = Day(2).start + 3600
    let subject = try subject(
      [.sides(6, 3, on: 1)],
      bars: [
        bar(7, at: .moment(morning)), bar(8, at: .moment(morning + 60)),
        bar(9, at: .moment(morning + 60), published: Day(9).end),
        bar(5, at: .day(Day(1)), venue: "Apex"),
      ]
    )
    #expect(
      subject.closes == [
        [figure(2, Day(2).end, 8), figure(2, Day(9).end, 9)], [figure(1, Day(1).end, 5)],
      ]
    )
  }

  @Test("sum what was public of several markets")
  func sums() throws {
    let late = Day(4).end
    let group = try group([
      .sides(6, 3, of: .of("BTC"), on: 1), .sides(4, 2, of: .of("ETH"), on: 1, published: late),
      .sides(1, 4, of: .of("ETH"), on: 2), .sides(9, 1, of: .of("SOL"), unit: .coin, on: 1),
    ])
    let prices = PriceBook([bar(5, at: .day(Day(1)))], cutOff: .endOfDay)
    let subject = StudySubject(
      sumOf: group,
      .init(level: .single, unit: .usd),
      as: .total,
      pricedBy: Asset("BTC"),
      prices: prices,
      settings: settings
    )
    #expect(
      subject?.readings == [
        [figure(1, Day(1).end, 2), figure(1, late, 2), figure(2, Day(2).end, 0.25)]
      ]
    )
    let none = StudySubject(
      sumOf: group,
      .init(level: .allVenues, unit: .usd),
      as: .total,
      pricedBy: Asset("BTC"),
      prices: prices,
      settings: settings
    )
    #expect(none == nil)
  }

  @Test("make the book of a group, with others added")
  func book() throws {
    let days = 0..<130
    let observations = days.flatMap { day in
      [Observation.sides(Double(day % 7 + 1), 3, on: day), .sides(5, 3, of: .of("ETH"), on: day)]
    }
    let prices = PriceBook(days.map { bar(5, at: .day(Day($0))) }, cutOff: .endOfDay)
    let group = try group(observations)
    let total = try #require(
      StudySubject(
        sumOf: group,
        .init(level: .single, unit: .usd),
        as: .total,
        pricedBy: Asset("BTC"),
        prices: prices,
        settings: settings
      )
    )
    let book = StudyBook(of: group, prices: prices, settings: settings, adding: [total])
    let study = book.study(asOf: Day(129), at: Day(129).end)
    // ETH has no price.
    #expect(study.cells.count == 2 * 2 * 5 * 4)
    #expect(study.cells.first?.subject == .total && study.cells.last?.subject == .market(.of()))
    // Ranks from day 100 on, entries the day after, and one day more.
    #expect(study.cells.first?.eligible == 28 && study.resamples == 2_000)
  }
}
