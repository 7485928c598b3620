// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning

extension Sketch {
  /// A week of gold by class: noncommercial traders hold six contracts long for one short.
  static func week(_ change: (inout Sketch) -> Void = { _ in }) -> NoteAnalysis {
    var sketch = weekSketch
    change(&sketch)
    return sketch.note
  }

  /// Its sketch: a note of Wednesday 17 December 2025 on positions as of the day before.
  static let weekSketch: Sketch = {
    var sketch = Sketch()
    sketch.cadence = .weekly
    (sketch.measure, sketch.population, sketch.kind) = (.traderClass, .noncommercial, .onlyMarket)
    (sketch.asset, sketch.unit) = (Asset("gold"), .contracts)
    sketch.value = .sides(long: 180_000, short: 30_000)
    sketch.regime = Regime(grade: .crowded, side: .long, rule: .bands)
    sketch.standing = .weeks(0.9)
    sketch.before = [
      1: (.sides(long: 150_000, short: 40_000), 1.6), 4: (.sides(long: 140_000, short: 70_000), 3),
      13: (.sides(long: 60_000, short: 90_000), 9),
    ]
    sketch.net = net(150_000, index: 96)
    sketch.report = report
    sketch.context = MarketContext(
      asset: Asset("gold"),
      close: 2_650.3,
      closeDay: day - 1,
      changes: [.init(span: .near, change: 0.012), .init(span: .middle, change: -0.034)],
      annualisedFunding: nil,
      openInterest: nil
    )
    sketch.coverage = Coverage(present: 1, expected: 1, share: 1, missing: [])
    return sketch
  }()

  /// A net position of `value` at `index` of 156 weeks.
  static func net(
    _ value: Double,
    index: Double?,
    high: Day = day - 60,
    low: Day = day - 200,
    yearReadings: Int = 52
  ) -> NetStanding {
    NetStanding(
      net: value,
      window: 156,
      readings: 156,
      index: index,
      yearLow: .init(slot: low, net: min(value, -90_000)),
      yearHigh: .init(slot: high, net: max(value, 160_000)),
      yearReadings: yearReadings
    )
  }

  /// A legacy report of the week whose nets add up to zero.
  static let report = ClassReport(
    kind: .legacy,
    asset: Asset("gold"),
    venue: Venue("Aldgate"),
    contract: "088691",
    slot: day - 2,
    asOf: day - 1,
    openInterest: 400_000,
    openInterestChange: 10_000,
    classes: [
      block(.noncommercial, 180_000, 30_000, spreading: 60_000, traders: (240, 90)),
      block(.commercial, 100_000, 280_000, spreading: nil, traders: (50, 60)),
      block(.nonreportable, 60_000, 30_000, spreading: nil, traders: nil),
    ]
  )

  private static func block(
    _ population: Population,
    _ long: Double,
    _ short: Double,
    spreading: Double?,
    traders: (Double, Double)?
  ) -> ClassBlock {
    ClassBlock(
      population: population,
      positions: .init(long: long, short: short, spreading: spreading),
      changes: nil,
      traders: traders.map { .init(long: $0.0, short: $0.1, spreading: nil) },
      inputs: [0]
    )
  }
}

extension Standing {
  /// Three years of weekly readings with this one at `rank`.
  static func weeks(
    _ rank: Double,
    z: Double? = nil,
    readings: Int = 156,
    lowest: Double = 0.05,
    highest: Double = 8
  ) -> Standing {
    Standing(
      window: 156,
      minimum: 100,
      readings: readings,
      rank: rank,
      z: z,
      robustZ: z,
      effectiveReadings: 4,
      lowest: (Sketch.day - 93, lowest),
      highest: (Sketch.day - 9, highest)
    )
  }
}
