// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("A study of funding")
struct FundingStudyTests {
  private static let last = 420

  /// Three settlements a day and a close, of two assets, from day 1 on.
  private static func bars(through last: Int = last) -> [MarketBar] {
    ["BTC", "ETH"].flatMap { symbol -> [MarketBar] in
      var random = SplitMix64(seed: symbol == "BTC" ? 5 : 6)
      var (price, rate) = (100.0, 0.0)
      return (1...Self.last).flatMap { day -> [MarketBar] in
        rate = 0.9 * rate + Double.random(in: -1e-4...1e-4, using: &random)
        price *= 1 + Double.random(in: -0.03...0.03, using: &random)
        let settlements = [8, 16, 24].map { hour in
          bar(symbol, .moment(Day(day).start + hour * 3600)) {
            ($0.fundingRate, $0.fundingIntervalHours) = (rate * (1 + Double(hour) / 50), 8)
          }
        }
        return settlements + [bar(symbol, .day(Day(day))) { $0.close = price }]
      }.filter { $0.published <= Day(last).end }
    }
  }

  private static func bar(
    _ symbol: String,
    _ time: ObservationTime,
    _ change: (inout MarketBar.Values) -> Void
  ) -> MarketBar {
    var values = MarketBar.Values()
    change(&values)
    return MarketBar(
      key: .init(asset: Asset(symbol), venue: .all, time: time),
      published: time.naturallyPublic,
      values: values
    )
  }

  private func study(_ bars: [MarketBar]) throws -> EventStudy? {
    let observations = [Observation.sides(1, 2, on: 400)]
    let analyst = Analyst(observations: observations, bars: bars, settings: AnalysisSettings())
    return analyst.fundingStudy(asOf: try #require(analyst.notes.last))?.study
  }

  @Test("ranks the mean annualised funding of each day, public when the day is over")
  func readings() throws {
    let found = try #require(try study(Self.bars()))
    let subjects = ["BTC", "ETH"].map { symbol -> StudySubject in
      let own = Self.bars().filter { $0.key.asset.symbol == symbol }
      let rates = Dictionary(grouping: own.filter { $0.values.fundingRate != nil }) {
        $0.key.time.asOf
      }
      let readings = rates.keys.sorted().map { day in
        let rates = (rates[day] ?? []).compactMap(\.values.fundingRate)
        let mean = rates.map { $0 * 24 / 8 * 365 }.reduce(0, +) / Double(rates.count)
        return StudySubject.Figure(day: day, published: day.end, value: mean)
      }
      let closes = own.filter { $0.values.close != nil }.map {
        StudySubject.Figure(
          day: $0.key.time.asOf,
          published: $0.published,
          value: $0.values.close
        )
      }
      return StudySubject(
        .asset(Asset(symbol)),
        priced: Asset(symbol),
        readings: readings,
        closes: closes
      )
    }
    let book = StudyBook(subjects, plan: StudyPlan(.daily))
    #expect(found == book.study(asOf: Day(400), at: Day(400).end))
    #expect(found.cells.contains { $0.events > 0 })
  }

  @Test("knows nothing later than the note's cut-off")
  func noLookAhead() throws {
    let all = try #require(try study(Self.bars()))
    #expect(try study(Self.bars(through: 400)) == all)
  }

  @Test("is not made without funding, or without closes")
  func missing() throws {
    #expect(try study([]) == nil)
    #expect(try study(Self.bars().filter { $0.values.fundingRate == nil }) == nil)
    #expect(try study(Self.bars().filter { $0.values.close == nil }) == nil)
  }
}
