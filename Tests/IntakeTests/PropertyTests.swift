// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import TestSupport
import Testing

@testable import Intake

/// Observations as random as their rules allow, each key and publication once.
private func randomObservations(_ random: inout SplitMix64) -> [Observation] {
  var byKey: [String: Observation] = [:]
  for _ in 0..<Int.random(in: 1...30, using: &random) {
    let observation = randomObservation(&random)
    byKey["\(observation.key) \(observation.published)"] = observation
  }
  return byKey.values.sorted {
    $0.key != $1.key ? $0.key < $1.key : $0.published < $1.published
  }
}

private func randomObservation(_ random: inout SplitMix64) -> Observation {
  let measure = Measure.allCases.filter { $0 != .openInterest }.randomElement(using: &random)
  let unit = (measure ?? .reported).units.randomElement(using: &random) ?? .usd
  let isRatio = Bool.random(using: &random)
  let scale: Double = unit == .share ? 1 : 1e12
  let value: PositionValue =
    isRatio
    ? .ratio(Double.random(in: 0...20, using: &random))
    : .sides(
      long: Double.random(in: 0...scale, using: &random),
      short: Bool.random(using: &random) ? 0 : Double.random(in: 0...scale, using: &random)
    )
  let day = Day(Int.random(in: 20_000...20_010, using: &random))
  let time: ObservationTime =
    Bool.random(using: &random)
    ? .day(day) : .moment(day.start + Int.random(in: 0..<86_400, using: &random))
  let names = ["BTC", "ETH", "a,b", "say \"x\"", "é", "two\nlines", "all"]
  return Observation(
    key: Observation.Key(
      market: Market(
        asset: Asset(names.randomElement(using: &random) ?? "BTC"),
        venue: Venue(names.randomElement(using: &random) ?? "all"),
        contract: Bool.random(using: &random) ? "" : "133741",
        measure: measure ?? .reported,
        population: measure == .traderClass
          ? Population.allCases.randomElement(using: &random) : nil
      ),
      unit: isRatio ? nil : unit,
      time: time
    ),
    published: day.end + Int.random(in: 0...3, using: &random),
    value: value,
    statedRatio: isRatio || Bool.random(using: &random) ? nil : 0.25,
    rounding: Bool.random(using: &random) ? nil : 1e9,
    status: Status.allCases.randomElement(using: &random) ?? .published,
    source: names.randomElement(using: &random) ?? ""
  )
}

private let columns: [Column] = [
  .time, .asset, .venue, .contract, .measure, .population, .unit, .long, .short, .ratio, .published,
  .source, .rounding, .status,
]

/// The cells of a row, texts apart from numbers.
private func cells(_ o: Observation) -> [(column: Column, text: String)] {
  let market = o.key.market
  let ratio: Double? = if case .ratio(let ratio) = o.value { ratio } else { o.statedRatio }
  func printed(_ number: Double?) -> String { number.map { "\($0)" } ?? "" }
  let texts: [String] = [
    o.key.time.description, market.asset.symbol, market.venue.name, market.contract,
    market.measure.rawValue, market.population?.rawValue ?? "", o.key.unit?.rawValue ?? "",
    printed(o.value.long), printed(o.value.short), printed(ratio), o.published.description,
    o.source, printed(o.rounding), o.status.rawValue,
  ]
  return zip(columns, texts).map { ($0, $1) }
}

private func csv(_ observations: [Observation], _ random: inout SplitMix64) -> String {
  let order = columns.indices.shuffled(using: &random)
  let lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
  let header = order.map { columns[$0].rawValue }.joined(separator: ",")
  let rows = observations.map { observation in
    let cells = cells(observation)
    return order.map { index in
      let text = cells[index].text
      let needsQuotes = text.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
      return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }.joined(separator: ",")
  }
  return ([header] + rows).joined(separator: lineEnd) + lineEnd
}

private func jsonLines(_ observations: [Observation], _ random: inout SplitMix64) -> String {
  var text = ""
  for observation in observations {
    let pairs = cells(observation).shuffled(using: &random).filter { !$0.text.isEmpty }.map {
      let escaped = $0.text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        .replacing("\n", with: "\\n")
      return "\"\($0.column.rawValue)\": \($0.column.kind == .number ? $0.text : "\"\(escaped)\"")"
    }
    text += "{\(pairs.joined(separator: ", "))}\n"
  }
  return text
}

struct PropertyTests {
  @Test("what is written as CSV or JSON Lines is read as it was")
  func roundTrip() throws {
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed)
      let observations = randomObservations(&random)
      let workspace = try Workspace([
        "a.csv": csv(observations, &random), "a.jsonl": jsonLines(observations, &random),
      ])
      let fromCSV = try workspace.read(.positions, "a.csv").observations
      let fromJSON = try workspace.read(.positions, "a.jsonl").observations
      try #require(Array(fromCSV) == observations, "seed \(seed)")
      try #require(Array(fromJSON) == observations, "seed \(seed)")
    }
  }

  @Test("the order of files and rows, and repeated rows, change nothing")
  func shuffled() throws {
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed)
      let observations = randomObservations(&random)
      let repeated = (observations + observations.prefix(5)).shuffled(using: &random)
      let cut = Int.random(in: 0...repeated.count, using: &random)
      let workspace = try Workspace([
        "1.csv": csv(Array(repeated[..<cut]), &random),
        "2.jsonl": jsonLines(Array(repeated[cut...]), &random),
      ])
      let names = ["1.csv", "2.jsonl"].shuffled(using: &random)
      // An empty JSON Lines file is an empty file, which lacks its header.
      let read = cut == repeated.count ? ["1.csv"] : names
      let dataset = try readDataset(
        [SourceSpec(.positions, files: read.map { .init($0) }, folder: workspace.path)])
      try #require(Array(dataset.observations) == observations, "seed \(seed)")
      try #require(dataset.places.count == observations.count, "seed \(seed)")
    }
  }

  @Test("bars and gaps do not depend on the order of rows either")
  func shuffledBars() throws {
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed)
      let header = "time,asset,funding_rate,source,published"
      let rows = (0..<20).map { hour in
        let rate = Int.random(in: 0...2, using: &random)
        let late = Int.random(in: 0...1, using: &random) * 9
        return """
          2025-12-17 \(hour < 10 ? "0" : "")\(hour):00,\(rate == 1 ? "BTC" : "ETH"),\
          \(rate == 0 ? "" : "\(rate)"),s\(late),2025-12-1\(min(late + 1, 9))
          """
      }
      func read(_ rows: [String]) throws -> Dataset {
        let workspace = try Workspace(["a.csv": ([header] + rows).joined(separator: "\n")])
        return try workspace.read(.market, "a.csv")
      }
      let (a, b) = (try read(rows), try read((rows + rows).shuffled(using: &random)))
      try #require(a.bars == b.bars, "seed \(seed)")
      try #require(a.gaps == b.gaps, "seed \(seed)")
      try #require(a.bars.count + a.gaps.count == 20, "seed \(seed)")
    }
  }

  @Test("no bytes make the readers stop")
  func anyBytes() throws {
    let pieces = [
      "time,asset,measure,ratio\n", "\"", ",", "\n", "\r", "\r\n", "{", "}", ":", "[", "\\u", "1e",
      "2025-12-17", "BTC", "reported", "é", "time", "null", "-", " ",
    ]
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed)
      var bytes = Array((Bool.random(using: &random) ? pieces[0] : "{\"time\":").utf8)
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
        if UInt8.random(in: 0...20, using: &random) == 0 { bytes.append(0xC3) }
      }
      let found = try problems(.positions, bytes)
      #expect(
        found.allSatisfy { $0.location?.file == "a.csv" || $0.location == nil },
        "seed \(seed)"
      )
    }
  }
}
