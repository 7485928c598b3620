// SPDX-License-Identifier: Apache-2.0
import Analysis
import Diagnostics
import Positioning
import Templating

@testable import Commentary

/// A note of plain numbers: $4bn long and $50bn short of a reported total, unless told otherwise.
struct Sketch {
  var value = PositionValue.sides(long: 4e9, short: 50e9)
  var unit: Unit? = .usd
  var rounding: Double?
  var statedRatio: Double?
  var status = Status.published
  var measure = Measure.reported
  var kind = NoteAnalysis.LeadKind.total
  var regime: Regime? = Regime(grade: .extreme, side: .short, rule: .bands)
  var standing = Standing(window: 365, minimum: 100, readings: 20)
  /// The values 1, 7 and 30 days back with the factor since.
  var before: [Int: (value: PositionValue, factor: Double)] = [:]
  /// What each asset holds of the larger side.
  var assets: [(String, PositionValue)] = []
  var reconciliation: Reconciliation?
  var context: MarketContext?
  var coverage = Coverage(present: 3, expected: 3, share: 1, missing: [])
  var missingSlots = 0
  /// What a weekly note of a class of traders has beside.
  var cadence = Cadence.daily
  var population: Population?
  var net: NetStanding?
  var report: ClassReport?
  var conversions: [Conversion] = []
  /// The slots beside the last that became public with the note.
  var earlierSlots: [Day] = []
  var asset = Asset("BTC")
  /// How much may be concluded from the lead.
  var firmness = SubjectFigure.Firmness.firm
  /// How many markets stand where.
  var breadth = Breadth(byStep: [1, 2, 0, 3, 0, 1, 0], withoutVerdict: 1)
  /// Other markets, each with a value.
  var markets: [(String, PositionValue)] = []

  static let day = Day(20_439)

  /// A note with what `change` changes.
  static func note(_ change: (inout Sketch) -> Void = { _ in }) -> NoteAnalysis {
    var sketch = Sketch()
    change(&sketch)
    return sketch.note
  }

  var note: NoteAnalysis {
    NoteAnalysis(
      date: Self.day,
      cadence: cadence,
      slot: slot,
      asOf: cadence == .daily ? Self.day : slot + 1,
      slots: earlierSlots + [slot],
      cutOff: Self.day.end,
      headline: .init(measure: measure, population: population),
      lead: lead,
      leadKind: kind,
      markets: markets.isEmpty ? assets.map(figure) : markets.map(single),
      assets: assets.map(figure),
      concentration: concentration,
      breadth: breadth,
      coverage: coverage,
      history: [],
      reconciliation: reconciliation,
      conversions: conversions,
      report: report,
      context: context,
      missingSlots: missingSlots
    )
  }
}

extension Sketch {
  private var lead: SubjectFigure {
    let market = market(asset)
    var figure = SubjectFigure(
      subject: kind == .total ? .total : .market(market),
      unit: unit,
      imbalance: imbalance(of: value, rounding: rounding),
      rounding: rounding,
      statedRatio: statedRatio,
      status: status,
      regime: regime,
      standing: standing,
      changes: Cadence.Span.allCases.map { span in
        let slots = cadence.slots(in: span)
        return Change(
          span: span,
          slot: cadence.slot(slots, before: slot),
          then: before[slots].map { imbalance(of: $0.value, rounding: nil) },
          now: imbalance(of: value, rounding: nil),
          factor: before[slots]?.factor
        )
      },
      net: net,
      inputs: [0]
    )
    figure.firmness = firmness
    return figure
  }

  /// The day, or the Monday of its week.
  private var slot: Day { cadence.slot(of: Self.day) }

  private func market(_ asset: Asset) -> Market {
    Market(asset: asset, venue: Venue("Aldgate"), measure: measure, population: population)
  }

  private func single(_ market: (String, PositionValue)) -> SubjectFigure {
    SubjectFigure(
      subject: .market(self.market(Asset(market.0))),
      unit: .contracts,
      imbalance: imbalance(of: market.1, rounding: nil),
      rounding: nil,
      statedRatio: nil,
      status: status,
      regime: nil,
      standing: Standing(window: 156, minimum: 100, readings: 0),
      changes: [],
      inputs: [1]
    )
  }

  private func figure(_ asset: (String, PositionValue)) -> SubjectFigure {
    SubjectFigure(
      subject: .asset(Asset(asset.0)),
      unit: unit,
      imbalance: imbalance(of: asset.1, rounding: nil),
      rounding: nil,
      statedRatio: nil,
      status: status,
      regime: nil,
      standing: Standing(window: 365, minimum: 100, readings: 0),
      changes: [],
      inputs: [1]
    )
  }

  private var concentration: Concentration? {
    let amounts = assets.compactMap { name, value in value.short.map { (name, $0) } }
    let sum = amounts.reduce(0) { $0 + $1.1 }
    guard sum > 0 else { return nil }
    let parts = amounts.map { name, amount in
      Concentration.Part(asset: Asset(name), amount: amount, share: amount / sum)
    }
    return Concentration(side: .short, parts: parts, herfindahl: 0)
  }
}

extension Standing {
  /// A year of readings with today at `rank`, between `lowest` and `highest`.
  static func year(
    _ rank: Double,
    z: Double? = nil,
    readings: Int = 365,
    lowest: Double = 0.05,
    highest: Double = 2
  ) -> Standing {
    Standing(
      window: 365,
      minimum: 100,
      readings: readings,
      rank: rank,
      z: z,
      robustZ: z,
      effectiveReadings: 40,
      lowest: (Sketch.day - 90, lowest),
      highest: (Sketch.day - 9, highest)
    )
  }
}

/// The rules that the note of `change` provokes, in their order.
func rules(_ change: (inout Sketch) -> Void = { _ in }) -> [Rule] {
  let note = Sketch.note(change)
  return findings(of: note, figures: figures(of: note)).map(\.rule)
}
