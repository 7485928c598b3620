// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

/// A random dataset whose venues begin and end at different times: positions, bars, takers and
/// levels, some late and some stated again.
private struct Venues {
  var observations: [Observation] = []
  var bars: [MarketBar] = []
  var levels: [LiquidationLevel] = []
  let settings: AnalysisSettings
  private let days: Int

  init(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var settings = AnalysisSettings()
    settings.cadence = seed % 4 == 1 ? .weekly : .daily
    settings.cutOff = [.endOfDay, CutOff(seconds: 57_600) ?? .endOfDay][seed % 2]
    self.settings = settings
    // Long enough for forecasts, and every tenth for ranks and studies.
    days = settings.cadence == .weekly ? 500 : seed % 10 == 0 ? 150 : 70
    for asset in ["BTC", "ETH"] {
      for venue in ["all", "Apex", "Base"] { add(asset, venue, &random) }
    }
  }

  private mutating func add(_ asset: String, _ venue: String, _ random: inout SplitMix64) {
    let isAll = venue == "all"
    if !isAll {
      let sides = Market.of(asset, venue)
      observations += stated(&random, from: 0) { Self.sides(of: sides, on: $0, at: $1, &$2) }
    }
    let takers = Market.of(asset, venue, measure: .takerVolume)
    observations += stated(&random) { Self.sides(of: takers, on: $0, at: $1, &$2) }
    bars += stated(&random) { Self.bar(of: asset, venue, on: $0, at: $1, &$2) }
    let maps = stated(&random) { Self.map(of: asset, venue, on: $0, at: $1, &$2) }
    levels += maps.flatMap(\.self)
  }

  /// What `make` makes of most days of a span, some of it late or again; any span without a start.
  private func stated<Value>(
    _ random: inout SplitMix64,
    from start: Int? = nil,
    _ make: (Int, Instant, inout SplitMix64) -> Value
  ) -> [Value] {
    let first = start ?? Int.random(in: 0..<days, using: &random)
    let last = start == nil ? Int.random(in: first..<days, using: &random) : days - 1
    var made: [Value] = []
    for day in first...last where Int.random(in: 0..<9, using: &random) > 0 {
      let isLate = Int.random(in: 0..<9, using: &random) == 0
      let late = isLate ? Int.random(in: 1...900_000, using: &random) : 0
      made.append(make(day, Day(day).end + late, &random))
      guard Int.random(in: 0..<9, using: &random) == 0 else { continue }
      let again = late + Int.random(in: 1...2_000_000, using: &random)
      made.append(make(day, Day(day).end + again, &random))
    }
    return made
  }

  private static func sides(
    of market: Market,
    on day: Int,
    at published: Instant,
    _ random: inout SplitMix64
  ) -> Observation {
    let (long, short) = (Double.random(in: 0...9, using: &random), random.uniform() * 9)
    return .sides(long, short, of: market, on: day, published: published)
  }

  private static func bar(
    of asset: String,
    _ venue: String,
    on day: Int,
    at published: Instant,
    _ random: inout SplitMix64
  ) -> MarketBar {
    var values = MarketBar.Values()
    values.close = 90 + 20 * random.uniform()
    if random.uniform() < 0.8 { values.openInterest = 1e6 * (1 + random.uniform()) }
    if random.uniform() < 0.8 { values.volume = 1e6 * (1 + random.uniform()) }
    if random.uniform() < 0.8 { values.fundingRate = 0.001 * (random.uniform() - 0.5) }
    values.fundingIntervalHours = values.fundingRate.map { _ in 8 }
    return MarketBar(
      key: .init(asset: Asset(asset), venue: Venue(venue), time: .day(Day(day))),
      published: published,
      values: values
    )
  }

  private static func map(
    of asset: String,
    _ venue: String,
    on day: Int,
    at published: Instant,
    _ random: inout SplitMix64
  ) -> [LiquidationLevel] {
    [80.0, 95, 105, 120].map { price in
      .at(
        price,
        long: price < 100 ? 1e6 * random.uniform() : 0,
        short: price > 100 ? 1e6 * random.uniform() : 0,
        of: asset,
        venue: Venue(venue),
        on: day,
        published: published
      )
    }
  }
}

extension Venues {
  /// What the notes at `places` know beside their positions, of what was public at `cutOff`; of all
  /// without one.
  func outlooks(at places: [Int], seen cutOff: Instant? = nil) -> [Outlook] {
    func isKnown(_ published: Instant) -> Bool { cutOff.map { published <= $0 } ?? true }
    let analyst = Analyst(
      observations: observations.filter { isKnown($0.published) },
      bars: bars.filter { isKnown($0.published) },
      levels: levels.filter { isKnown($0.published) },
      settings: settings
    )
    let places = places.filter(analyst.notes.indices.contains)
    var fans = FanCache()
    let quarters = Set(places.map { analyst.studyNote(ofNoteAt: $0) })
    let books = analyst.studyBooks(for: Array(quarters))
    let almanac = Almanac(
      analyst,
      forecasts: ForecastBook(
        analyst.notes.map(analyst.readings),
        closes: analyst.closingPrices,
        cadence: settings.cadence
      ),
      studies: quarters.compactMap { analyst.study(asOf: $0, from: books) }
    )
    return places.map { almanac.analysis(ofNoteAt: $0, fans: &fans).outlook }
  }

  /// The cut-offs of the notes.
  var cutOffs: [Instant] {
    Analyst(observations: observations, bars: bars, settings: settings).notes.map(\.cutOff)
  }

  /// The same in another order.
  func shuffled(_ seed: Int) -> Venues {
    var (random, other) = (SplitMix64(seed: UInt64(seed)), self)
    other.observations.shuffle(using: &random)
    other.bars.shuffle(using: &random)
    other.levels.shuffle(using: &random)
    return other
  }
}

@Suite("What a note knows beside its positions is a function of what was public at its cut-off")
struct OutlookAsOfTests {
  @Test("later venues, restatements and figures of all kinds change nothing", arguments: 0..<60)
  func laterData(seed: Int) throws {
    let data = Venues(seed: seed)
    var random = SplitMix64(seed: UInt64(seed + 1000))
    let cutOffs = data.cutOffs
    for _ in 0..<2 {
      let index = try #require(cutOffs.indices.randomElement(using: &random))
      let places = Array(Set([0, index / 2, max(0, index - 1), index])).sorted()
      let then = data.outlooks(at: places, seen: cutOffs[index])
      // A week made of days is told only when the data show that it is over.
      #expect(places.count - then.count <= (data.settings.cadence == .weekly ? 1 : 0))
      #expect(then == Array(data.outlooks(at: places).prefix(then.count)), "note \(index)")
    }
  }

  @Test("the order of the input does not matter", arguments: 0..<20)
  func order(seed: Int) {
    let data = Venues(seed: seed)
    let places = [0, 5, data.cutOffs.count - 1]
    #expect(data.shuffled(seed).outlooks(at: places) == data.outlooks(at: places))
  }

  @Test("the datasets have all of it between them")
  func record() {
    let outlooks = (0..<20).flatMap { seed in
      let data = Venues(seed: seed)
      return data.outlooks(at: Array(stride(from: 0, to: data.cutOffs.count, by: 23)))
    }
    let origins = outlooks.compactMap { $0.squeeze?.map.origin }
    #expect(origins.contains(.given) && origins.contains { $0 != .given })
    #expect(
      outlooks.contains { $0.squeeze?.impact != nil } && outlooks.contains { $0.study != nil }
    )
    #expect(outlooks.contains { !$0.forecasts.isEmpty } && outlooks.contains { !$0.scored.isEmpty })
    #expect(outlooks.contains { $0.leverage != nil } && outlooks.contains { $0.crowding != nil })
  }
}
