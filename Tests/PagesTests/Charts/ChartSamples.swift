// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import TestSupport

/// Notes to draw, made of plain numbers and a seeded walk.
enum ChartSamples {
  static let today = Day(20_439)

  /// The sides and what follows from them.
  static func imbalance(_ value: PositionValue) -> Imbalance {
    let ratio = value.ratio
    let share: Double? =
      switch value {
      case .sides(let long, let short): long + short > 0 ? long / (long + short) : nil
      case .ratio(let ratio): ratio / (1 + ratio)
      }
    return Imbalance(
      value: value,
      ratio: ratio,
      lean: share.flatMap { $0 > 0.5 ? .long : $0 < 0.5 ? .short : nil },
      dominance: ratio.map { max($0, 1 / $0) },
      longShare: share,
      skew: share.map { 2 * $0 - 1 },
      net: value.long.map { $0 - (value.short ?? 0) },
      range: nil
    )
  }

  /// A figure whose ratio was so many times today's, 1, 7 and 30 slots before.
  static func figure(
    _ subject: SubjectFigure.Subject,
    _ unit: Unit?,
    _ value: PositionValue,
    before: [Double] = [0.9, 0.6, 0.3],
    rank: Double? = 0.004,
    z: Double? = -2.9,
    rounding: Double? = nil,
    status: Status = .published,
    window: Int = 365
  ) -> SubjectFigure {
    let now = imbalance(value)
    let changes = zip(Cadence.Span.allCases, before).map { span, factor in
      Change(
        span: span,
        slot: today - Cadence.daily.slots(in: span),
        then: now.ratio.map { imbalance(.ratio($0 > 1 ? $0 * factor : $0 / factor)) },
        now: now,
        factor: now.ratio.map { _ in 1 / factor }
      )
    }
    return SubjectFigure(
      subject: subject,
      unit: unit,
      imbalance: now,
      rounding: rounding,
      statedRatio: nil,
      status: status,
      regime: nil,
      standing: Standing(window: window, minimum: 100, readings: 300, rank: rank, z: z),
      changes: changes,
      inputs: []
    )
  }

  /// A walk of the ratio that ends at `last`; a slot is missing where `isMissing` says so.
  static func history(
    _ count: Int,
    endingAt last: Double,
    wildness: Double,
    every days: Int = 1,
    seed: UInt64,
    isMissing: (Int) -> Bool = { _ in false }
  ) -> [HistoryPoint] {
    var random = SplitMix64(seed: seed)
    var ratio = last
    var ratios: [Double] = []
    for _ in 0..<count {
      ratios.append(ratio)
      // Products of plain fractions, so that every machine walks alike.
      let step = 1 + Double(Int.random(in: 0...2000, using: &random) - 1000) / 1000 * wildness
      ratio = min(max(ratio * step * (ratio < 1 ? 1 + wildness / 12 : 1 - wildness / 12), 0.02), 40)
    }
    let ordered = Array(ratios.reversed())
    return ordered.enumerated().map { index, ratio in
      let before = ordered[max(0, index - 120)..<index].sorted()
      let middle =
        before.count < 100 ? nil : before[before.count / 10]...before[before.count * 9 / 10]
      let ratio = isMissing(index) ? nil : ratio
      return HistoryPoint(day: today - (count - 1 - index) * days, ratio: ratio, middle: middle)
    }
  }

  /// A note around `lead`.
  static func note(
    _ lead: SubjectFigure,
    measure: Measure,
    population: Population? = nil,
    kind: NoteAnalysis.LeadKind = .total,
    markets: [SubjectFigure] = [],
    assets: [SubjectFigure] = [],
    history: [HistoryPoint]
  ) -> NoteAnalysis {
    NoteAnalysis(
      date: today,
      slot: today,
      cutOff: today.end,
      headline: .init(measure: measure, population: population),
      lead: lead,
      leadKind: kind,
      markets: markets,
      assets: assets,
      concentration: concentration(assets),
      breadth: Breadth(byStep: [0, 0, 0, 0, 0, 0, 0], withoutVerdict: markets.count),
      coverage: Coverage(present: markets.count, expected: markets.count, share: 1, missing: []),
      history: history,
      reconciliation: nil,
      context: nil,
      missingSlots: 0
    )
  }

  private static func concentration(_ assets: [SubjectFigure]) -> Concentration? {
    let parts = assets.compactMap { figure -> (Asset, Double)? in
      guard case .asset(let asset) = figure.subject else { return nil }
      return figure.imbalance.value.short.map { (asset, $0) }
    }
    let sum = parts.reduce(0) { $0 + $1.1 }
    guard sum > 0 else { return nil }
    return Concentration(
      side: .short,
      parts: parts.map { .init(asset: $0.0, amount: $0.1, share: $0.1 / sum) },
      herfindahl: 0
    )
  }
}
