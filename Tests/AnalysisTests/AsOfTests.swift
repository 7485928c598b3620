// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

/// A random dataset with gaps, late values, restatements, several units and figures for all.
private struct RandomDataset {
  var observations: [Observation] = []
  var bars: [MarketBar] = []
  let settings: AnalysisSettings

  init(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var settings = AnalysisSettings()
    settings.cutOff =
      [CutOff.endOfDay, CutOff(seconds: 57_600), CutOff(seconds: 1)]
      .compactMap { $0 }.randomElement(using: &random) ?? .endOfDay
    settings.cadence = seed % 3 == 1 ? .weekly : .daily
    settings.contracts = ["A": ContractSize(asset: Asset("BTC"), size: 5)]
    self.settings = settings
    let days = seed % 50 == 0 ? 240 : settings.cadence == .weekly ? 80 : 25
    let measure =
      [Measure.reported, .accountRatio, .liquidations, .topPositionRatio, .traderClass]
      .randomElement(using: &random) ?? .reported
    for market in Self.markets(of: measure, using: &random) {
      for day in 0..<days where Int.random(in: 0..<8, using: &random) > 0 {
        add(market, on: Day(day), using: &random)
      }
    }
    for day in 0..<days { addBar(on: Day(day), using: &random) }
  }

  private static func markets(
    of measure: Measure,
    using random: inout SplitMix64
  ) -> [Market] {
    var markets: [Market] = []
    for asset in ["BTC", "ETH", "all"] {
      for venue in ["Apex", "Base", "all"] where Bool.random(using: &random) {
        guard measure == .traderClass else {
          markets.append(.of(asset, venue, measure: measure))
          continue
        }
        for population in ReportKind.legacy.classes where Bool.random(using: &random) {
          let contract = asset == "ETH" ? "B" : "A"
          markets.append(
            .of(asset, venue, contract: contract, measure: measure, population: population)
          )
        }
      }
    }
    return markets + [.of("SOL", "Apex", measure: .marginBorrow)]
  }

  private mutating func add(_ market: Market, on day: Day, using random: inout SplitMix64) {
    var unit = [Unit.usd, .usd, .usd, .coin, nil].randomElement(using: &random) ?? nil
    if market.measure == .traderClass { unit = unit == .coin ? .accounts : .contracts }
    let isMoment = Int.random(in: 0..<3, using: &random) == 0
    let second = Int.random(in: 1...86_400, using: &random)
    let time = isMoment ? ObservationTime.moment(day.start + second) : .day(day)
    var published = time.naturallyPublic
    for _ in 0...(Int.random(in: 0..<5, using: &random) == 0 ? 1 : 0) {
      let isLate = Int.random(in: 0..<4, using: &random) == 0
      published = published + (isLate ? Int.random(in: 1...700_000, using: &random) : 0)
      let observation = Observation(
        key: .init(market: market, unit: unit, time: time),
        published: published,
        value: Self.value(in: unit, using: &random),
        rounding: [nil, nil, 1].randomElement(using: &random) ?? nil
      )
      observations.append(observation)
      published = published + 1
    }
  }

  private static func value(
    in unit: Unit?,
    using random: inout SplitMix64
  ) -> PositionValue {
    let long = Double(Int.random(in: 0...40, using: &random))
    guard unit != nil else { return .ratio(long / 8) }
    return .sides(long: long, short: Double(Int.random(in: 0...40, using: &random)))
  }

  private mutating func addBar(on day: Day, using random: inout SplitMix64) {
    let late = Int.random(in: 0..<5, using: &random) == 0 ? 200_000 : 0
    let bar = MarketBar.close(
      Double.random(in: 1...9, using: &random),
      funding: Double.random(in: -0.001...0.001, using: &random),
      interest: 5,
      of: ["BTC", "ETH"].randomElement(using: &random) ?? "BTC",
      on: day.count,
      published: day.end + late
    )
    bars.append(bar)
  }
}

@Suite("A note is a function of what was public at its cut-off")
struct AsOfTests {
  /// A note with the observations it points to in place of their indexes.
  private struct Pointed: Equatable {
    let note: NoteAnalysis
    let inputs: [[Observation]]

    init(_ note: NoteAnalysis, in observations: [Observation]) {
      func bare(_ figure: SubjectFigure) -> SubjectFigure { figure.withInputs([]) }
      let figures = [note.lead] + note.markets + note.assets
      inputs = figures.map { figure in
        figure.inputs.map { observations[$0] }.sorted {
          $0.key == $1.key ? $0.published < $1.published : $0.key < $1.key
        }
      }
      self.note = NoteAnalysis(
        date: note.date,
        cadence: note.cadence,
        slot: note.slot,
        asOf: note.asOf,
        slots: note.slots,
        cutOff: note.cutOff,
        headline: note.headline,
        lead: bare(note.lead),
        leadKind: note.leadKind,
        markets: note.markets.map(bare),
        assets: note.assets.map(bare),
        concentration: note.concentration,
        breadth: note.breadth,
        breadthHistory: note.breadthHistory,
        coverage: note.coverage,
        history: note.history,
        reconciliation: note.reconciliation,
        conversions: note.conversions,
        report: note.report?.withoutInputs,
        context: note.context,
        missingSlots: note.missingSlots
      )
    }
  }

  private func pointed(
    _ observations: [Observation],
    _ bars: [MarketBar],
    _ settings: AnalysisSettings
  ) -> [Pointed] {
    analyses(of: observations, bars: bars, settings: settings).map {
      Pointed($0, in: observations)
    }
  }

  @Test("later observations, restatements and bars change no earlier note", arguments: 0..<200)
  func laterData(seed: Int) throws {
    let data = RandomDataset(seed: seed)
    let all = pointed(data.observations, data.bars, data.settings)
    var random = SplitMix64(seed: UInt64(seed + 1000))
    let picked = Set((0..<2).compactMap { _ in all.indices.randomElement(using: &random) })
    for index in picked.sorted() {
      let cutOff = all[index].note.cutOff
      let known = data.observations.filter { $0.published <= cutOff }
      let bars = data.bars.filter { $0.published <= cutOff }
      let then = pointed(known, bars, data.settings)
      // A week made of days is told only when the data show that it is over.
      let mayLack = data.settings.cadence == .weekly ? 1 : 0
      #expect(index + 1 - then.count <= mayLack, "seed \(seed), note \(index)")
      #expect(then == Array(all.prefix(min(then.count, index + 1))), "seed \(seed)")
    }
  }

  @Test("the order of the input does not matter", arguments: 0..<200)
  func order(seed: Int) {
    let data = RandomDataset(seed: seed)
    var random = SplitMix64(seed: UInt64(seed + 2000))
    let shuffled = data.observations.shuffled(using: &random)
    let bars = data.bars.shuffled(using: &random)
    #expect(
      pointed(shuffled, bars, data.settings)
        == pointed(data.observations, data.bars, data.settings),
      "seed \(seed)"
    )
  }

  @Test("the figures of a note agree with each other", arguments: 0..<200)
  func invariants(seed: Int) {
    let data = RandomDataset(seed: seed)
    for note in analyses(of: data.observations, bars: data.bars, settings: data.settings) {
      let days = note.history.map(\.day.count)
      #expect(!note.lead.inputs.isEmpty && note.breadth.count == note.markets.count)
      let step = data.settings.cadence.days
      let slots = stride(from: days.first ?? 0, through: note.slot.count, by: step)
      #expect(days == Array(slots), "seed \(seed)")
      #expect(note.slots.last == note.slot && note.asOf >= note.slot, "seed \(seed)")
      #expect(note.asOf <= data.settings.cadence.lastDay(of: note.slot), "seed \(seed)")
      #expect(
        (0...1).contains(note.coverage.share) && note.coverage.expected >= note.coverage.present
      )
      #expect(note.lead.imbalance.ratio != nil || note.leadKind == .largestWithoutVerdict)
      #expect(note.missingSlots <= note.history.dropLast().count { $0.ratio == nil })
    }
  }
}

extension SubjectFigure {
  fileprivate func withInputs(_ inputs: [Int]) -> SubjectFigure {
    SubjectFigure(
      subject: subject,
      unit: unit,
      imbalance: imbalance,
      rounding: rounding,
      statedRatio: statedRatio,
      status: status,
      regime: regime,
      standing: standing,
      changes: changes,
      net: net,
      inputs: inputs
    )
  }
}

extension ClassReport {
  fileprivate var withoutInputs: ClassReport {
    ClassReport(
      kind: kind,
      asset: asset,
      venue: venue,
      contract: contract,
      slot: slot,
      asOf: asOf,
      openInterest: openInterest,
      openInterestChange: openInterestChange,
      classes: classes.map {
        ClassBlock(
          population: $0.population,
          positions: $0.positions,
          changes: $0.changes,
          traders: $0.traders,
          inputs: []
        )
      }
    )
  }
}
