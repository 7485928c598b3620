// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import TestSupport
import Testing

@testable import Commentary

@Suite("What changes in the data changes in the words")
struct MutationTests {
  /// Two years of weekly sides of one market with closes, from `seed`.
  private static func made(_ seed: UInt64) -> (positions: [Observation], bars: [MarketBar]) {
    var random = SplitMix64(seed: seed)
    var (tilt, price) = (random.uniform() - 0.5, 100.0)
    let first = Cadence.weekly.slot(of: Day(19_000))
    var (positions, bars): ([Observation], [MarketBar]) = ([], [])
    for week in 0..<125 {
      tilt = 0.95 * tilt + 0.5 * (random.uniform() - 0.5)
      price *= 0.97 + 0.06 * random.uniform()
      let day = first + 7 * week + 1
      let long = (20_000 * (1 + tilt)).rounded() * 2
      positions.append(sides(on: day, long: max(200, long), short: max(200, 80_000 - long)))
      var values = MarketBar.Values()
      values.close = price
      bars.append(
        MarketBar(
          key: .init(asset: Asset("gold"), venue: .all, time: .day(day)),
          published: day.end,
          values: values
        )
      )
    }
    return (positions, bars)
  }

  private static func sides(on day: Day, long: Double, short: Double) -> Observation {
    let market = Market(
      asset: Asset("gold"),
      venue: Venue("CFTC"),
      measure: .traderClass,
      population: .noncommercial
    )
    return Observation(
      key: .init(market: market, unit: .contracts, time: .day(day)),
      published: (day + 3).end,
      value: .sides(long: long, short: short)
    )
  }

  /// The last notes of the data, with their words.
  private static func last(
    _ count: Int,
    of positions: [Observation],
    _ bars: [MarketBar]
  ) throws -> [(note: NoteAnalysis, words: Commentary)] {
    var settings = AnalysisSettings()
    settings.cadence = .weekly
    settings.headlinePopulation = .noncommercial
    let book = try englishPhrases()
    let notes = analyses(of: ObservationList(positions), bars: bars, settings: settings).suffix(
      count
    )
    return try notes.map { ($0, try compose($0, with: book)) }
  }

  /// The same observations with their sides as `change` makes them, so many days later.
  private static func changed(
    _ positions: [Observation],
    later days: Int = 0,
    _ change: (Double, Double) -> (Double, Double) = { ($0, $1) }
  ) -> [Observation] {
    positions.map { each in
      guard case .sides(let long, let short) = each.value, case .day(let day) = each.key.time
      else { return each }
      let sides = change(long, short)
      return Observation(
        key: .init(market: each.key.market, unit: each.key.unit, time: .day(day + days)),
        published: each.published + days * 86_400,
        value: .sides(long: sides.0, short: sides.1)
      )
    }
  }

  private static func later(_ bars: [MarketBar], _ days: Int) -> [MarketBar] {
    bars.map { bar in
      guard case .day(let day) = bar.key.time else { return bar }
      return MarketBar(
        key: .init(asset: bar.key.asset, venue: bar.key.venue, time: .day(day + days)),
        published: (day + days).end,
        values: bar.values
      )
    }
  }

  /// The data that is changed: five made ones, and where it is there crude oil's.
  private static let inputs: [(positions: [Observation], bars: [MarketBar])] = {
    var inputs = (1...5).map { made($0) }
    if isThere(CotWeeks.folder) {
      let positions = CotWeeks.observations(of: ["crude"]).filter {
        $0.key.market.population == .noncommercial
      }
      inputs.append((Array(positions.suffix(220)), CotWeeks.bars("crude", "CL_F")))
    }
    return inputs
  }()

  @Test("swapped sides swap the words of sides, keep the ratio, and turn the signs")
  func swapped() throws {
    for (positions, bars) in Self.inputs {
      let plain = try Self.last(12, of: positions, bars)
      let mirror = try Self.last(12, of: Self.changed(positions) { ($1, $0) }, bars)
      for (one, other) in zip(plain, mirror) {
        let rules = one.words.sentences.flatMap(\.rules)
        #expect(rules.map(\.mirrored) == other.words.sentences.flatMap(\.rules))
        for (sentence, swapped) in zip(one.words.sentences, other.words.sentences)
        where Set(sentence.rules).isDisjoint(with: [.standfirstSizes, .netChange]) {
          #expect(skeleton(sentence, isMirrored: true) == skeleton(swapped, isMirrored: false))
        }
        func result(_ name: FigureName, _ words: Commentary) -> Double? {
          words.evidence.first { $0.figure.name == name }?.figure.result
        }
        for (name, sum) in [
          (FigureName.rank, 1.0), (.cotIndex, 100), (.skew, 0), (.net, 0), (.z, 0),
        ] {
          guard let value = result(name, one.words), let turned = result(name, other.words) else {
            continue
          }
          #expect(abs(value + turned - sum) < 1e-6, "\(name)")
        }
        #expect(one.note.lead.imbalance.dominance == other.note.lead.imbalance.dominance)
      }
    }
  }

  @Test("halved longs double a ratio that leans short, and leave its past where it was")
  func halved() throws {
    for (positions, bars) in Self.inputs {
      let plain = try Self.last(12, of: positions, bars)
      let halved = try Self.last(12, of: Self.changed(positions) { ($0 / 2, $1) }, bars)
      for (one, other) in zip(plain, halved) {
        let (was, now) = (one.note.lead.imbalance, other.note.lead.imbalance)
        let (ratio, half) = (try #require(was.ratio), try #require(now.ratio))
        #expect(abs(half * 2 / ratio - 1) < 1e-12)
        #expect(one.note.lead.standing.rank == other.note.lead.standing.rank)
        func text(_ words: Commentary, _ name: FigureName) -> String? {
          words.evidence.first { $0.figure.name == name }?.figure.text
        }
        #expect(text(one.words, .rank) == text(other.words, .rank))
        if was.lean == .short {
          #expect(other.words.headline.contains("shorts outweigh longs"))
          #expect(text(one.words, .ratio) != text(other.words, .ratio))
        } else if half < 1 {
          #expect(other.words.headline.contains("shorts"))
        } else {
          #expect(other.words.headline.contains("longs"))
        }
      }
    }
  }

  @Test("a year's weeks later the same words speak of other dates, and of nothing else")
  func shifted() throws {
    for (positions, bars) in Self.inputs {
      let plain = try Self.last(12, of: positions, bars)
      let later = try Self.last(
        12,
        of: Self.changed(positions, later: 364),
        Self.later(bars, 364)
      )
      let days: Set<FigureName> = [.asOfDay, .closeDay, .previousDay, .beforeDay, .studyDate]
      for (one, other) in zip(plain, later) {
        #expect(other.note.date == one.note.date + 364)
        #expect(one.words.headline == other.words.headline)
        func runs(_ words: Commentary) -> [String] {
          words.paragraphs.joined().map { run in
            run.figure.map { days.contains($0) } == true ? "(day)" : run.text
          }
        }
        #expect(runs(one.words) == runs(other.words))
      }
    }
  }
}

extension Rule {
  /// The rule that tells the same of the other side.
  fileprivate var mirrored: Rule {
    switch self {
    case .riskLong: .riskShort
    case .riskShort: .riskLong
    default: self
    }
  }
}

/// The words of a sentence, figures aside; with `isMirrored` those of the other side.
private func skeleton(_ sentence: Sentence, isMirrored: Bool) -> String {
  let pairs = [
    ("longs", "shorts"), ("long", "short"), ("fall", "rise"), ("selling", "buying"),
    ("top", "bottom"), ("Longs", "Shorts"),
  ]
  var swap: [Substring: String] = [:]
  for (one, other) in pairs where isMirrored {
    (swap[Substring(one)], swap[Substring(other)]) = (other, one)
  }
  // The scale of a rank is the same for both sides, and so is the ratio's own name.
  let fixed = ["ratio of long to short", "where 0 is the most short and 1 the most long of"]
  let text = sentence.runs.map { $0.figure == nil ? $0.text : "#" }.joined()
  let plain = fixed.reduce(text) { $0.replacing($1, with: "") }
  return plain.split(separator: " ").map { word in
    let bare = word.prefix { $0.isLetter }
    return (swap[bare] ?? String(bare)) + word.dropFirst(bare.count)
  }.joined(separator: " ")
}
