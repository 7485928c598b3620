// SPDX-License-Identifier: Apache-2.0
import Foundation
import Intake
import Positioning
import TestSupport
import Testing

@testable import Pages

@Suite("The table of observations")
struct ObservationTableTests {
  static let observations: [Observation] = [
    make(
      "BTC",
      .sides(long: 4e9, short: 5e10),
      stated: 0.08333333,
      rounding: 1e9,
      source: "a, \"b\""
    ),
    make("BTC", .sides(long: 0, short: 0.1), venue: "Aldgate", status: .synthetic),
    make("DOGE", .ratio(1.2215874973628265), .accountRatio, unit: nil),
    make("ETH", .sides(long: 1 / 3, short: 2 / 3), .accountRatio, unit: .share),
    make(
      "GOLD",
      .sides(long: 123_456, short: 7),
      .traderClass,
      unit: .contracts,
      population: .leveragedFunds,
      contract: "088691"
    ),
    make("XRP", .sides(long: 5e-7, short: 1.5e15), status: .modelled, source: "é"),
  ]

  @Test("published as CSV and read again, it gives the same observations")
  func roundTrip() throws {
    let sorted = Self.observations.sorted { $0.key < $1.key }
    let table = ObservationTable(observations: ObservationList(sorted))
    try expect(String(decoding: table.csv, as: UTF8.self), "data.csv", sorted)
  }

  @Test("and any, at any time of publication")
  func property() throws {
    for round in 0..<200 {
      var random = SplitMix64(seed: UInt64(round))
      let long = Double(Int.random(in: 0...1_000_000, using: &random)) / 7
      let short = Double(bitPattern: 0x3FF0_0000_0000_0000 | (random.next() >> 12))
      let late = Int.random(in: 0...90_000, using: &random)
      let one = Self.make("A\(round)", .sides(long: long, short: short), late: late)
      let table = ObservationTable(observations: [one])
      try expect(String(decoding: table.csv, as: UTF8.self), "round\(round).csv", [one])
    }
  }

  @Test("spreading has a column, read back, only where a row has it")
  func spreading() throws {
    #expect(
      !ObservationTable(observations: ObservationList(Self.observations)).columns.contains(
        "spreading"
      )
    )
    let with = [
      Self.make(
        "A",
        .sides(long: 4, short: 5),
        .traderClass,
        unit: .contracts,
        population: .dealer
      ),
      Self.make(
        "B",
        .sides(long: 4, short: 5),
        .traderClass,
        unit: .contracts,
        population: .dealer,
        spreading: 7
      ),
    ]
    let table = ObservationTable(observations: ObservationList(with))
    try expect(String(decoding: table.csv, as: UTF8.self), "spreading.csv", with)
    let object = try JSONSerialization.jsonObject(with: Data(table.json.bytes)) as? [String: Any]
    let rows = object?["rows"] as? [[String: Any]]
    #expect(rows?.first?["spreading"] == nil)
    #expect(rows?.last?["spreading"] as? Double == 7)
  }

  @Test("as JSON it has the same cells, numbers as numbers, and no empty ones")
  func json() throws {
    let table = ObservationTable(observations: ObservationList(Self.observations))
    let object = try JSONSerialization.jsonObject(with: Data(table.json.bytes)) as? [String: Any]
    let columns = object?["columns"] as? [String]
    let rows = object?["rows"] as? [[String: Any]]
    #expect(columns == table.columns)
    #expect(rows?.count == Self.observations.count)
    let first = try #require(rows?.first)
    #expect(first["row"] as? Double == 1)
    #expect(first["short"] as? Double == 5e10)
    #expect(first["source"] as? String == "a, \"b\"")
    #expect(first["population"] == nil && first["contract"] == nil)
    #expect(rows?[2]["ratio"] as? Double == 1.2215874973628265)
    #expect(rows?[2]["long"] == nil)
  }

  private func expect(_ text: String, _ name: String, _ expected: [Observation]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: name)
    let dataset = try readDataset(sources(fromInputs: [path]))
    #expect(Array(dataset.observations) == expected)
    #expect(dataset.ignoredColumns.map(\.names) == [["row"]])
  }

  private static func make(
    _ asset: String,
    _ value: PositionValue,
    _ measure: Measure = .reported,
    unit: Positioning.Unit? = .usd,
    venue: String = "all",
    population: Population? = nil,
    contract: String = "",
    stated: Double? = nil,
    spreading: Double? = nil,
    rounding: Double? = nil,
    status: Status = .published,
    source: String = "",
    late: Int = 0
  ) -> Observation {
    let market = Market(
      asset: Asset(asset),
      venue: Venue(venue),
      contract: contract,
      measure: measure,
      population: population
    )
    let day = Day(20_439)
    return Observation(
      key: Observation.Key(market: market, unit: unit, time: .day(day)),
      published: day.end + late,
      value: value,
      statedRatio: stated,
      spreading: spreading,
      rounding: rounding,
      status: status,
      source: source
    )
  }
}
