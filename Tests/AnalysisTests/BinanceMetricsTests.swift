// SPDX-License-Identifier: Apache-2.0
import Foundation
import Positioning
import TestSupport
import Testing

@testable import Analysis

/// Daily account ratios of BTC at Binance, June 2022 to January 2023, with 90 empty days.
///
/// The data lie beside the checkout and are not part of it; without them nothing is tested here.
private enum BinanceMetrics {
  static let folder = URL(filePath: sharedFolder + "/data/binance_metrics_daily")
  static let exists = isThere(folder.path)

  static func observations() throws -> [Observation] {
    let market = Market(asset: Asset("BTC"), venue: Venue("Binance"), measure: .accountRatio)
    let files = try FileManager.default.contentsOfDirectory(
      at: folder,
      includingPropertiesForKeys: nil
    )
    let lines = try files.filter { $0.pathExtension == "csv" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
      .flatMap { $0.split(whereSeparator: \.isNewline).dropFirst() }
    return lines.compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      let date = cells[0].split(separator: "-").compactMap { Int($0) }
      guard
        let ratio = Double(cells[6]),
        let day = Day(year: date[0], month: date[1], day: date[2])
      else { return nil }
      return .ratio(ratio, of: market, on: day.count)
    }
  }
}

/// Reference values from SciPy 1.17.1 and NumPy 2.4.6.
///
/// With w the values of the 365 days before the value x:
///
///     stats.percentileofscore(w, x, kind='mean') / 100; l = np.log(w)
///     (np.log(x) - l.mean()) / l.std(ddof=1)
///     0.6745 * (np.log(x) - np.median(l)) / stats.median_abs_deviation(l)
///     np.quantile(w, 0.1), np.quantile(w, 0.9)
@Suite("Account ratios of 2022", .enabled(if: BinanceMetrics.exists))
struct BinanceMetricsTests {
  @Test("every day with data is a note, the empty ones are not")
  func notesAndGaps() throws {
    let notes = try notes(of: BinanceMetrics.observations())
    #expect(notes.count == 146)
    #expect(notes.allSatisfy { $0.slot == $0.date && $0.leadKind == .onlyMarket })
    #expect(notes.last?.history.count == 236)
    #expect(notes.last?.history.count { $0.ratio == nil } == 90)
    #expect(notes.last?.missingSlots == 90)
  }

  @Test("there is not enough history until 100 values stand before the day, then a rank")
  func history() throws {
    let notes = try notes(of: BinanceMetrics.observations())
    for (index, note) in notes.enumerated() {
      #expect(note.lead.standing.readings == index)
      #expect((note.lead.standing.rank == nil) == (index < 100))
      #expect((note.lead.regime == nil) == (index < 100))
      #expect(note.lead.regime?.rule ?? .rank == .rank)
    }
    #expect(notes[100].date.description == "2022-12-08")
  }

  @Test("the regimes are those of SciPy's ranks")
  func regimes() throws {
    let steps = try notes(of: BinanceMetrics.observations()).compactMap { $0.lead.regime?.step }
    let counts = (-3...3).map { step in steps.count { $0 == step } }
    #expect(counts == [0, 5, 12, 24, 5, 0, 0])
  }

  @Test(
    "rank, z, robust z and the middle 80% are SciPy's and NumPy's",
    arguments: [
      (100, [0.54, 0.15210392620189508, 0.09493454344752261, 0.90165961220266, 2.42140250318937]),
      (
        120,
        [
          0.833333333333333, 1.0515695921140735, 0.92601325098397, 0.90165961220266,
          2.38849366178760,
        ]
      ),
      (
        145,
        [
          0.10344827586206896, -1.458540832421282, -1.4535006350352881, 0.84113253922117,
          2.30661054349095,
        ]
      ),
    ]
  )
  func standing(index: Int, expected: [Double]) throws {
    let note = try notes(of: BinanceMetrics.observations())[index]
    let standing = note.lead.standing
    let middle = note.history.last?.middle
    let figures = [
      standing.rank, standing.z, standing.robustZ, middle?.lowerBound, middle?.upperBound,
    ]
    for (figure, expected) in zip(figures, expected) {
      let difference = abs(try #require(figure) - expected)
      #expect(difference < 1e-12)
    }
  }
}
