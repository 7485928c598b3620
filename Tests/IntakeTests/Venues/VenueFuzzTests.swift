// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import TestSupport
import Testing

@testable import Intake

@Suite("Whatever a venue sends becomes rows, or is told with its place")
struct VenueFuzzTests {
  @Test("a payload as it should be becomes rows", arguments: VenueSample.all.map(\.format))
  func samples(_ format: String) {
    for sample in VenueSample.all where sample.format == format {
      let outcome = read(Array(sample.text.utf8), as: format)
      #expect(outcome.problems.isEmpty && outcome.rows > 0, "\(outcome.problems)")
    }
    #expect(Set(VenueSample.all.map(\.format)) == Set(VenueFormat.all.map(\.name)))
  }

  @Test(
    "parts that are gone, swapped, of another kind or cut off stop nothing",
    arguments: Array(VenueSample.all.enumerated()).map { UInt64($0.offset) }
  )
  func mutations(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let sample = VenueSample.all[Int(seed)]
    for round in 0..<200 {
      var bytes = Array(sample.text.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) { mutate(&bytes, &random) }
      let quarantine = Bool.random(using: &random)
      let format = Bool.random(using: &random) ? sample.format : nil
      let outcome = read(bytes, as: format, quarantine: quarantine)
      let text = String(decoding: bytes, as: UTF8.self)
      for problem in outcome.problems {
        let place = problem.location
        let isPlaced =
          place?.file == "a" && (1...20).contains(place?.line ?? 0)
          && (place?.column ?? 1) > 0
        #expect(isPlaced, "seed \(seed), round \(round): \(problem) of \(text)")
      }
      #expect(outcome.isFinite, "seed \(seed), round \(round): \(text)")
    }
  }

  @Test("names, lists and lines without end are read or told in time that grows with them")
  func large() {
    let names = (0..<200_000).map { "\"\($0)\":[[\($0),1]]" }.joined(separator: ",")
    let map = read(
      Array("{\"code\":\"0\",\"data\":{\"data\":{\(names)}}}".utf8),
      as: "coinglass_liquidation_map"
    )
    #expect(map.problems.isEmpty)
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(read(Array(deep.utf8), as: nil).problems.map(\.id) == ["data.json-syntax"])
    let long = "timestamp,symbol,funding_rate\n" + String(repeating: "9", count: 1_000_000) + "\n"
    #expect(read(Array(long.utf8), as: nil).problems.map(\.id) == ["data.ragged-row"])
  }
}

/// What came of a payload.
private struct Outcome {
  var rows = 0
  var isFinite = true
  var problems: [Diagnostic] = []
}

private func read(_ bytes: [UInt8], as format: String?, quarantine: Bool = false) -> Outcome {
  var builder = DatasetBuilder(of: ["a"], quarantine: quarantine)
  let known = format.flatMap(VenueFormat.named)?.constants ?? []
  let constants = known.compactMap { column in
    VenueSample.constants[column.rawValue].map { (column, SourceSpec.Written($0)) }
  }
  let spec = SourceSpec(
    .venue,
    format: format,
    files: [],
    constants: Dictionary(constants) { first, _ in first }
  )
  do throws(ReportError) {
    var failure: ReportError?
    bytes.withUnsafeBufferPointer { buffer in
      do throws(ReportError) {
        try builder.readVenue(buffer, "a", spec, 0)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return Outcome(try builder.dataset(warnings: []))
  } catch {
    return Outcome(problems: error.diagnostics)
  }
}

extension Outcome {
  fileprivate init(_ data: Dataset) {
    rows = data.observations.count + data.bars.count + data.levels.count + data.gaps.count
    let sides = data.observations.flatMap { [$0.value.long, $0.value.short].compactMap(\.self) }
    let amounts = data.levels.flatMap { [$0.key.price, $0.long, $0.short] }
    let prices = data.bars.flatMap {
      [$0.values.open, $0.values.high, $0.values.low, $0.values.close, $0.values.openInterest]
        .compactMap(\.self)
    }
    isFinite = (sides + amounts + prices).allSatisfy { $0.isFinite && $0 >= 0 }
  }
}

/// What may stand where a number or a text should.
private let hostile =
  [
    "1e308", "-1e308", "1e-320", "-0", "0", "99999999999999999999999", "9223372036854775808",
    "9999999999999", "9999999999", "-1780243200000", "1780243200000.5", "\"\"", "\" \"", "null",
    "true",
    "[]", "{}", "[1,2,3]", "{\"a\":1}", "\"NaN\"", "\"inf\"", "\"0x1p3\"", "\"1e308\"",
    "\"9999-12-31\"",
    "\"0000-01-01\"", "\"2026-02-30\"", "\"\\u0000\"", "\"\\ud800\"", "\"BTCUSD_PERP\"",
    "\"ETHBTC\"", "",
    ",", "\"", "\u{FEFF}", "\r\n", "\n\n", "+1", "1,5", "NaN", "-",
  ].map { Array($0.utf8) } + [[0xFF, 0xFE], [0xC3], [0x00]]

/// Drops, swaps, repeats, replaces or cuts something off.
private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
  let tokens = tokens(of: bytes)
  guard let token = tokens.randomElement(using: &random),
    let other = tokens.randomElement(using: &random), !bytes.isEmpty
  else { return }
  switch Int.random(in: 0..<7, using: &random) {
  case 0: bytes.removeSubrange(token)
  case 1:
    let (first, last) = token.lowerBound < other.lowerBound ? (token, other) : (other, token)
    guard first.upperBound <= last.lowerBound else { return }
    let (left, right) = (Array(bytes[first]), Array(bytes[last]))
    bytes.replaceSubrange(last, with: left)
    bytes.replaceSubrange(first, with: right)
  case 2: bytes.insert(contentsOf: Array(bytes[token]), at: other.lowerBound)
  case 3: bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
  case 4:
    bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
  default: bytes.replaceSubrange(token, with: hostile.randomElement(using: &random) ?? [])
  }
}

/// The texts and numbers of a payload, by their places.
private func tokens(of bytes: [UInt8]) -> [Range<Int>] {
  var tokens: [Range<Int>] = []
  var start: Int?
  for (index, byte) in bytes.enumerated() {
    let isInside = ![0x2C, 0x3A, 0x5B, 0x5D, 0x7B, 0x7D, 0x0A].contains(byte)
    if isInside, start == nil { start = index }
    if !isInside, let first = start {
      tokens.append(first..<index)
      start = nil
    }
  }
  return tokens
}
