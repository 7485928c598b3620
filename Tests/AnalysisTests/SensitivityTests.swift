// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("A total without one of its parts")
struct SensitivityTests {
  private func part(
    _ asset: String,
    _ venue: String,
    _ long: Double,
    _ short: Double
  ) -> Sensitivity.Part {
    Sensitivity.Part(asset: Asset(asset), venue: Venue(venue), long: long, short: short)
  }

  private func result(_ parts: [Sensitivity.Part]) -> Sensitivity? {
    sensitivity(of: parts, by: .ordinary)
  }

  @Test("of nothing, or of one venue and one asset, there is none")
  func single() {
    #expect(result([]) == nil)
    #expect(result([part("BTC", "Apex", 1, 2)]) == nil)
    #expect(result([part("BTC", "Apex", 1, 2), part("BTC", "Apex", 3, 4)]) == nil)
    #expect(result([part("BTC", "Apex", 0, 2), part("ETH", "Apex", 0, 4)]) == nil)
  }

  @Test("each venue and each asset is left out with all it holds")
  func leftOut() throws {
    let sensitivity = try #require(
      result([part("BTC", "Apex", 10, 1), part("BTC", "Base", 2, 8), part("ETH", "Apex", 3, 3)])
    )
    #expect(sensitivity.whole.value == .sides(long: 15, short: 12))
    let expected: [(Sensitivity.LeftOut, Double, Double)] = [
      (.venue(Venue("Apex")), 2, 8), (.venue(Venue("Base")), 13, 4),
      (.asset(Asset("BTC")), 3, 3), (.asset(Asset("ETH")), 12, 9),
    ]
    #expect(sensitivity.outcomes.map(\.leftOut) == expected.map(\.0))
    #expect(
      sensitivity.outcomes.map(\.imbalance.value)
        == expected.map { .sides(long: $0.1, short: $0.2) }
    )
    #expect(sensitivity.outcomes.map { $0.regime?.step } == [-2, 2, 0, 0])
    #expect(sensitivity.ratios == 0.25...3.25)
    // ln(0.25 ÷ 1.25) lies further from 0 than ln(3.25 ÷ 1.25).
    #expect(sensitivity.most == sensitivity.outcomes[0])
  }

  @Test("only what there is more than one of is left out")
  func oneVenue() throws {
    let assets = try #require(result([part("BTC", "all", 1, 2), part("ETH", "all", 4, 2)]))
    #expect(assets.outcomes.map(\.leftOut) == [.asset(Asset("BTC")), .asset(Asset("ETH"))])
    let venues = try #require(result([part("BTC", "A", 1, 2), part("BTC", "B", 4, 2)]))
    #expect(venues.outcomes.map(\.leftOut) == [.venue(Venue("A")), .venue(Venue("B"))])
  }

  @Test("a part without which a side is empty matters most, and is in no range")
  func emptied() throws {
    let sensitivity = try #require(
      result([part("BTC", "A", 1, 0), part("BTC", "B", 8, 1), part("BTC", "C", 2, 9)])
    )
    #expect(sensitivity.outcomes.map { $0.regime?.side } == [nil, .short, .long])
    let one = try #require(result([part("BTC", "A", 3, 0), part("BTC", "B", 8, 1)]))
    #expect(one.most.leftOut == .venue(Venue("B")) && one.most.imbalance.ratio == nil)
    #expect(one.most.regime?.step == 3 && one.ratios == 8...8)
  }

  @Test("of those that matter alike the first is named")
  func tie() throws {
    let alike = try #require(result(["A", "B", "C"].map { part("BTC", $0, 1, 2) }))
    #expect(alike.most.leftOut == .venue(Venue("A")) && alike.ratios == 0.5...0.5)
  }

  @Test("without bands there are no regimes")
  func noBands() throws {
    let parts = [part("BTC", "A", 1, 2), part("BTC", "B", 4, 2)]
    let outcomes = try #require(sensitivity(of: parts, by: nil)).outcomes
    #expect(outcomes.allSatisfy { $0.regime == nil })
  }

  @Test("rounding of the parts that are left opens a range")
  func rounding() throws {
    let parts = ["A", "B", "C"].map {
      Sensitivity.Part(asset: Asset("BTC"), venue: Venue($0), long: 2, short: 25, rounding: 1)
    }
    let range = try #require(result(parts)?.outcomes.first?.imbalance.range)
    #expect(range.dominance.low == 49.0 / 5 && range.dominance.high == 51.0 / 3)
  }

  @Test("the order of parts changes nothing, scale neither, and swapped sides mirror everything")
  func properties() throws {
    for seed in 0..<200 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let parts = (0..<12).map { index in
        part("A\(index % 3)", "V\(index % 4)", random.uniform() * 9, random.uniform() * 9)
      }
      let known = try #require(result(parts))
      #expect(result(parts.shuffled(using: &random)) == known, "seed \(seed)")
      let scaled = parts.map { part($0.asset.symbol, $0.venue.name, $0.long * 64, $0.short * 64) }
      #expect(try #require(result(scaled)).ratios == known.ratios, "seed \(seed)")
      let swapped = parts.map { part($0.asset.symbol, $0.venue.name, $0.short, $0.long) }
      let mirrored = try #require(result(swapped))
      let steps = mirrored.outcomes.map { $0.regime?.step ?? 9 }
      #expect(steps == known.outcomes.map { -($0.regime?.step ?? 9) }, "seed \(seed)")
      #expect(mirrored.most.leftOut == known.most.leftOut, "seed \(seed)")
    }
  }
}

@Suite("The total of a note without one of its parts")
struct SensitivityOfNoteTests {
  private func sensitivity(
    _ observations: [Observation],
    _ settings: AnalysisSettings = AnalysisSettings()
  ) throws -> Sensitivity? {
    let series = MarketSeries.all(of: observations, settings: settings)
    let groups = MeasureGroup.all(of: series, settings: settings)
    let note = try #require(noteDates(of: groups, settings: settings).last)
    let group = try #require(groups.first { $0.headline == note.headline })
    let scene = NoteScene(of: note, group: TrackedGroup(group), settings: settings)
    let total = scene.total
    let figures = scene.markets.indices.map(scene.figure(ofMarketAt:))
    let lead = scene.lead(total: total, coverage: scene.coverage(of: total), figures: figures)
    return scene.sensitivity(of: lead, total: total)
  }

  @Test("a total is told without each venue and each asset, by the measure's own bands")
  func total() throws {
    let observations: [Observation] = [
      .sides(1, 20, on: 5), .sides(2, 10, of: .of("BTC", "Base"), on: 5),
      .sides(4, 40, of: .of("ETH"), on: 5),
    ]
    let known = try #require(try sensitivity(observations))
    #expect(
      known.whole.ratio == 0.1
        && known.outcomes.map(\.imbalance.ratio) == [0.2, 5.0 / 60, 0.1, 0.1]
    )
    #expect(known.outcomes.map { $0.regime?.step } == [-2, -3, -3, -3])
    #expect(known.most.leftOut == .venue(Venue("Apex")))
    var settings = AnalysisSettings()
    settings.bands[.reported] = RegimeBands(leaning: 1.5, crowded: 6, extreme: 11)
    let wide = try #require(try sensitivity(observations, settings))
    #expect(wide.outcomes.map { $0.regime?.step } == [-1, -3, -2, -2])
  }

  @Test("a given figure for all is told by its parts, in its unit only")
  func given() throws {
    let parts: [Observation] = [.sides(1, 20, on: 5), .sides(2, 10, of: .of("BTC", "Base"), on: 5)]
    let all = Observation.sides(3, 29, of: .of("BTC", "all"), on: 5)
    #expect(try sensitivity(parts + [all])?.whole.value == .sides(long: 3, short: 30))
    let coin = Observation.sides(3, 29, of: .of("BTC", "all"), unit: .coin, on: 5)
    #expect(try sensitivity(parts + [coin]) == nil)
  }

  @Test("what is no total has no parts to leave out")
  func noTotal() throws {
    #expect(try sensitivity([.sides(1, 2, on: 5)]) == nil)
    #expect(
      try sensitivity([
        .sides(1, 2, unit: .coin, on: 5), .sides(9, 3, of: .of("ETH"), unit: .coin, on: 5),
      ]) == nil
    )
  }

  @Test("a measure told by rank has no regimes without a part")
  func byRank() throws {
    let known = try sensitivity([
      .sides(1, 2, of: .of("BTC", measure: .marginBorrow), on: 5),
      .sides(9, 3, of: .of("ETH", measure: .marginBorrow), on: 5),
    ])
    #expect(try #require(known).outcomes.allSatisfy { $0.regime == nil })
  }
}
