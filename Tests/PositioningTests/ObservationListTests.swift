// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Positioning

/// Observations with everything they may carry, and without.
private func randomObservations(_ count: Int, _ random: inout SplitMix64) -> [Observation] {
  (0..<count).map { _ in
    func maybe(_ value: Double) -> Double? { Bool.random(using: &random) ? value : nil }
    let numbers = [0, -0.0, 1, 0.1, 1e-300, 1e300, 12_345_678_901]
    func number() -> Double { numbers.randomElement(using: &random) ?? 0 }
    let day = Day(Int.random(in: -800_000...800_000, using: &random))
    let isRatio = Bool.random(using: &random)
    return Observation(
      key: Observation.Key(
        market: Market(
          asset: Asset(
            ["BTC", "ETH", "a longer name than sixteen bytes"].randomElement(using: &random) ?? ""
          ),
          venue: Venue(["all", "CME"].randomElement(using: &random) ?? ""),
          contract: ["", "097741"].randomElement(using: &random) ?? "",
          measure: Measure.allCases.randomElement(using: &random) ?? .reported,
          population: (Population.allCases + [nil]).randomElement(using: &random) ?? nil
        ),
        unit: isRatio ? nil : Unit.allCases.randomElement(using: &random),
        time: Bool.random(using: &random) ? .day(day) : .moment(day.start + 86_399)
      ),
      published: day.end + Int.random(in: 0...1_000_000, using: &random),
      value: isRatio ? .ratio(number()) : .sides(long: number(), short: number()),
      statedRatio: maybe(number()),
      spreading: maybe(number()),
      rounding: maybe(number()),
      status: Status.allCases.randomElement(using: &random) ?? .published,
      source: ["", "desk", "another desk, far away"].randomElement(using: &random) ?? ""
    )
  }
}

@Suite("A list of observations")
struct ObservationListTests {
  @Test("gives each as it was put in, to the bit, and its columns likewise")
  func roundTrip() throws {
    for seed in UInt64(0)..<50 {
      var random = SplitMix64(seed: seed)
      let all = randomObservations(Int.random(in: 0...60, using: &random), &random)
      let list = ObservationList(all)
      try #require(list.count == all.count)
      for (index, observation) in all.enumerated() {
        let packed = list[index]
        // −0 is equal to 0, but printed otherwise.
        try #require(packed == observation && "\(packed)" == "\(observation)", "seed \(seed)")
        #expect(list.markets[list.market(at: index)] == observation.key.market)
        #expect(list.unit(at: index) == observation.key.unit)
        #expect(list.time(at: index) == observation.key.time)
        #expect(list.published(at: index) == observation.published)
      }
      #expect(Set(list.markets).count == list.markets.count)
    }
  }

  @Test("is equal to another with the same observations, in whatever order their markets came")
  func equality() {
    var random = SplitMix64(seed: 7)
    let all = randomObservations(30, &random)
    var other = ObservationList(all.reversed())
    #expect(other != ObservationList(all))
    for (index, observation) in all.enumerated() { other.replace(at: index, with: observation) }
    #expect(other == ObservationList(all))
    #expect(other != ObservationList(all.dropLast()))
    #expect(ObservationList() == [])
  }

  @Test("gives the observations of ranges in their order")
  func ranges() {
    var random = SplitMix64(seed: 8)
    let all = randomObservations(30, &random)
    let part = ObservationList(all)[[3..<5, 10..<10, 20..<30]]
    #expect(Array(part) == Array(all[3..<5] + all[20..<30]))
    #expect(ObservationList(all)[[]].isEmpty)
  }

  @Test("holds an observation in 48 bytes")
  func size() { #expect(MemoryLayout<PackedObservation>.stride == 48) }
}
