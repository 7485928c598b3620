// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Positioning
import TestSupport
import Testing

@testable import Intake

/// Real reports beside the project; absent elsewhere, then these tests are skipped.
private let folder = sharedFolder + "/data/cftc_raw"

@Suite("Real CFTC reports", .enabled(if: isThere(folder)))
struct CFTCDataTests {
  /// A row as a naive split of its line gives it.
  private struct Row {
    let isLegacy: Bool
    let fields: [String]
    var code: String { fields[3] }
    var date: String { fields[2] }
    var units: String { fields[isLegacy ? 125 : 81] }
  }

  private static func rows() throws -> [Row] {
    var rows: [Row] = []
    for name in try names() {
      for line in try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        .split(whereSeparator: \.isNewline)
      {
        let fields = split(line)
        guard Int(fields[1]) != nil else { continue }
        rows.append(Row(isLegacy: name.contains("legacy"), fields: fields))
      }
    }
    return rows
  }

  private static func names() throws -> [String] {
    let weeks = try FileManager.default.contentsOfDirectory(atPath: folder + "/weekly_noheader")
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".txt") }
      + weeks.sorted().filter { $0.hasSuffix(".csv") }.map { "weekly_noheader/\($0)" }
  }

  /// Fields at commas outside quotes, without quotes and blanks around.
  private static func split(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private static func dataset() throws -> Dataset {
    let files = try names().map { SourceSpec.Written($0) }
    return try readDataset([SourceSpec(.cftc, files: files, folder: folder)])
  }

  /// Long, short and spreading columns of each class, from 0, as `FORMATS.md` and the headers say.
  private static let financial: [(Population, [Int])] = [
    (.dealer, [8, 9, 10]), (.assetManager, [11, 12, 13]), (.leveragedFunds, [14, 15, 16]),
    (.otherReportable, [17, 18, 19]), (.nonreportable, [22, 23]),
  ]
  private static let legacy: [(Population, [Int])] = [
    (.noncommercial, [8, 9, 10]), (.commercial, [11, 12]), (.nonreportable, [15, 16]),
  ]

  @Test("each class's ratio is that of the file's own columns on ten dates chosen at random")
  func ratios() throws {
    let observations = try Self.dataset().observations
    var byKey: [Observation.Key: Observation] = [:]
    for observation in observations { byKey[observation.key] = observation }
    #expect(byKey.count == observations.count)
    let rows = try Self.rows()
    var random = SplitMix64(seed: 20_260_804)
    let dates = Set(rows.map(\.date)).sorted().shuffled(using: &random).prefix(10)
    var checked = 0
    for row in rows where dates.contains(row.date) {
      let parts = row.date.split(separator: "-").compactMap { Int($0) }
      let day = try #require(Day(year: parts[0], month: parts[1], day: parts[2]))
      for (population, columns) in row.isLegacy ? Self.legacy : Self.financial {
        let numbers = columns.compactMap { Double(row.fields[$0]) }
        let found = observations.first {
          $0.key.market.contract == row.code && $0.key.market.population == population
            && $0.key.time == .day(day) && $0.key.unit == .contracts
        }
        let observation = try #require(found)
        #expect(observation.value == .sides(long: numbers[0], short: numbers[1]))
        #expect(observation.spreading == (numbers.count > 2 ? numbers[2] : nil))
        if numbers[0] > 0, numbers[1] > 0 {
          #expect(observation.value.ratio == numbers[0] / numbers[1])
        }
        checked += 1
      }
    }
    #expect(checked > 500)
  }

  @Test("every figure is public with its report, and each market and week is there once")
  func whole() throws {
    let dataset = try Self.dataset()
    let calendar = ReleaseCalendar()
    #expect(
      dataset.observations.allSatisfy {
        $0.published == calendar.published(asOf: $0.key.time.asOf)
          && $0.key.market.venue == Venue("CFTC")
      }
    )
    let interest = dataset.observations.filter { $0.key.market.measure == .openInterest }
    let rows = try Self.rows()
    #expect(interest.count == Set(rows.map { "\($0.code) \($0.date)" }).count)
    #expect(dataset.warnings.isEmpty && dataset.rejected.isEmpty && dataset.gaps.isEmpty)
    // Bitcoin keeps its name from the first exchange to the last.
    let bitcoin = interest.filter { $0.key.market.asset == Asset("BTC") }
    #expect(Set(bitcoin.map(\.key.market.contract)).isSuperset(of: ["1330E1", "133741", "133742"]))
    let cme = dataset.observations.first {
      $0.key.market.contract == "133741" && $0.key.market.population == .leveragedFunds
        && $0.key.time.description == "2026-08-04" && $0.key.unit == .contracts
    }
    #expect(cme?.published.description == "2026-08-07T19:30:00Z")
  }

  @Test("the table of contracts says what the reports' own column of units says")
  func contracts() throws {
    let rows = try Self.rows()
    // The units of the latest report: those of the consolidated Nasdaq-100 have changed.
    var units: [String: Row] = [:]
    for row in rows where units[row.code].map({ $0.date < row.date }) ?? true {
      units[row.code] = row
    }
    for code in Set(rows.filter { !$0.isLegacy }.map(\.code)) {
      #expect(ContractSize.ofCFTC[code] != nil, "\(code)")
    }
    for (code, contract) in ContractSize.ofCFTC {
      let row = try #require(units[code], "\(code) is in no report")
      guard let size = contract.size else { continue }
      #expect(Self.numbers(row.units).contains { abs($0 - size) < 1e-9 }, "\(code) \(row.units)")
    }
    for row in units.values where row.code.hasSuffix("+") {
      #expect(ContractSize.ofCFTC[row.code]?.size == nil)
    }
  }

  /// The sizes that a text of units may mean: its numbers, the quotient of a fraction, a hundredth
  /// of a face value and a thousandth of board feet, in which prices are quoted.
  private static func numbers(_ units: String) -> [Double] {
    let text = units.replacing("S&P 500", with: "").replacing("NASDAQ 100", with: "")
    let plain = text.replacing(",", with: "")
    let numbers = plain.split { !$0.isNumber && $0 != "." }.compactMap { Double($0) }
    let fraction = plain.contains("1/") && numbers.count > 1 ? [numbers[0] / numbers[1]] : []
    if plain.contains("FACE VALUE") { return numbers.map { $0 / 100 } }
    if plain.contains("BOARD FEET") { return numbers.map { $0 / 1000 } }
    return numbers + fraction
  }
}
