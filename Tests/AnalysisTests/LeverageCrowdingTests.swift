// SPDX-License-Identifier: Apache-2.0
import Glibc
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("Crowding")
struct LeverageCrowdingTests {
  private let day = Day(20_000)

  private func crowding(
    _ bars: [MarketBar],
    _ cadence: Cadence = .daily,
    positioning: Crowding.Component? = nil
  ) -> Crowding? {
    PriceBook(bars, cutOff: .endOfDay)
      .crowding(of: Asset("BTC"), positioning: positioning, for: .at(day, cadence), cadence)
  }

  /// Bars of the days that lie so many before the note's.
  private func bars(
    _ ages: Range<Int>,
    _ venue: String = "Apex",
    _ change: (Int, inout MarketBar.Values) -> Void
  ) -> [MarketBar] {
    ages.map { age in .of("BTC", venue, at: .day(day - age)) { change(age, &$0) } }
  }

  @Test("a rank needs 100 values, a score two ranks")
  func fewest() {
    let past = (0..<100).map(Double.init)
    let few = Crowding.Component(.funding, value: 3, past: Array(past.dropLast()))
    #expect(few.rank == nil && few.readings == 99)
    let enough = Crowding.Component(.funding, value: 3, past: past)
    #expect(enough.rank == 0.035 && enough.readings == 100)
    func score(_ components: [Crowding.Component]) -> Double? {
      Crowding(asset: Asset("BTC"), components: components).score
    }
    #expect(score([]) == nil && score([enough]) == nil && score([enough, few]) == nil)
    let other = Crowding.Component(.positioning, value: 99, past: past)
    #expect(score([enough, few, other]) == (0.035 + 0.995) / 2)
  }

  @Test("nothing known, no crowding; one figure makes no score")
  func nothing() throws {
    #expect(crowding([]) == nil)
    let one = try #require(crowding(bars(0..<200) { $1.setFunding($0) }))
    #expect(one.components.map(\.kind) == [.funding] && one.score == nil)
    #expect(one.components.map(\.readings) == [199])
    #expect(crowding(bars(1..<200) { $1.setFunding($0) }) == nil)
  }

  @Test("a window is 365 days or 156 weeks, today excluded")
  func window() throws {
    let many = bars(0..<1500) { $1.setFunding($0) }
    let days = try #require(crowding(many)?.components.first)
    #expect(days.readings == 365)
    let weeks = try #require(crowding(many, .weekly)?.components.first)
    #expect(weeks.readings == 156)
    // The rate falls with the age, so that today's is the highest.
    #expect(days.rank == 1 && weeks.rank == 1)
    #expect(weeks.value.isNear((0..<7).reduce(0) { $0 + 1095 * exp(-Double($1)) } / 7))
  }

  @Test("interest is ranked over capitalisation, and over volume only where that has no rank")
  func interest() throws {
    var random = SplitMix64(seed: 5)
    let both = bars(0..<200) { _, values in
      values.openInterest = random.uniform()
      values.marketCap = 1 + random.uniform()
      values.volume = 1 + random.uniform()
    }
    #expect(crowding(both)?.components.map(\.kind) == [.interestToMarketCap])
    func without(_ clear: (inout MarketBar.Values) -> Void) -> Crowding? {
      crowding(
        both.enumerated().map { age, bar in
          guard age > 50 else { return bar }
          var values = bar.values
          clear(&values)
          return MarketBar(key: bar.key, published: bar.published, values: values)
        }
      )
    }
    let volume = try #require(without { $0.marketCap = nil }?.components.first)
    #expect(volume.kind == .interestToVolume && volume.rank != nil)
    // The first nineteen days have too few volumes before them.
    #expect(volume.readings == 180)
    let neither = try #require(without { $0.openInterest = nil }?.components.first)
    #expect(neither.kind == .interestToMarketCap && neither.rank == nil && neither.readings == 50)
  }

  @Test("a figure is ranked in the past of its own venue")
  func venues() throws {
    let low = bars(1..<200, "Apex") { _, values in values.setFunding(50) }
    let high = bars(0..<200, "Base") { $1.setFunding($0) }
    #expect(crowding(low + high)?.components == crowding(high)?.components)
  }

  @Test("to swap long and short mirrors the positioning's rank and turns its value")
  func mirror() throws {
    for seed in 0..<10 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      // Few distinct sides, so that there are ties.
      let sides = (0..<200).map { _ in
        (1 + (random.uniform() * 8).rounded(), 1 + (random.uniform() * 8).rounded())
      }
      func component(_ observations: [Observation]) throws -> Crowding.Component {
        let analyst = Analyst(observations: observations, bars: [], settings: AnalysisSettings())
        let lead = analyst.analysis(of: try #require(analyst.notes.last)).lead
        return try #require(Crowding.Component(positioning: lead))
      }
      let known = try component(sides.enumerated().map { .sides($1.0, $1.1, on: $0) })
      let turned = try component(sides.enumerated().map { .sides($1.1, $1.0, on: $0) })
      #expect(known.kind == .positioning && known.readings == 199)
      let (rank, mirrored) = (try #require(known.rank), try #require(turned.rank))
      #expect(mirrored.isNear(1 - rank) && turned.value.isNear(-known.value), "seed \(seed)")
    }
  }

  @Test("a side that holds nothing has no positioning to rank")
  func oneSided() throws {
    let lead = try #require(notes(of: [.sides(0, 4, on: 5)]).last).lead
    #expect(Crowding.Component(positioning: lead) == nil)
  }

  @Test("what came later changes nothing, and neither does the order of rows")
  func noLookAhead() throws {
    var random = SplitMix64(seed: 9)
    let known = bars(0..<500) { _, values in
      values.fundingRate = random.uniform() - 0.3
      values.fundingIntervalHours = 8
      values.openInterest = random.uniform()
      values.volume = random.uniform()
    }
    let later = bars(-30..<0) { _, values in
      values.fundingRate = 9
      values.openInterest = 9
      values.volume = 9
    }
    for cadence in Cadence.allCases {
      let whole = try #require(crowding(known, cadence))
      let shuffled = (known + later).shuffled(using: &random)
      #expect(crowding(shuffled, cadence) == whole)
      #expect((whole.score != nil) == (cadence == .daily))
    }
  }
}

extension MarketBar.Values {
  /// A rate that falls with the age of the day.
  fileprivate mutating func setFunding(_ age: Int) {
    (fundingRate, fundingIntervalHours) = (exp(-Double(age)), 8)
  }
}
