// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import Testing
import TestSupport

@testable import Pages

/// One event fan of each kind that the figures must be true for.
enum EventFanSample: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case one, seven, eight, forty
  /// Prices missing, in single events and in all of them.
  case gaps
  /// Medians below zero, days.
  case negative
  /// A price that never moves.
  case equal
  /// Names that are too long for a line.
  case named

  var testDescription: String { rawValue }

  var series: Series {
    Series(
      .init(measure: .traderClass, population: .noncommercial),
      cadence: cadence,
      source: FigureSource(
        self == .named ? nil : "a report & <more>",
        status: self == .named ? .synthetic : .published
      )
    )
  }

  var fan: EventFan {
    let paths = paths
    return EventFan(
      subject: .market(
        Market(
          asset: asset,
          venue: Venue("CME"),
          contract: "133741",
          measure: .traderClass,
          population: .noncommercial
        )
      ),
      side: self == .negative ? .long : .short,
      priced: asset,
      date: ChartSamples.today,
      cadence: cadence,
      steps: offsets.enumerated().map { step($0, $1, paths) },
      paths: paths,
      resamples: 4_000
    )
  }

  private var cadence: Cadence { self == .negative ? .daily : .weekly }

  private var asset: Asset {
    Asset(self == .named ? "THE 30-DAY FEDERAL FUNDS RATE, MARCH & <JUNE>" : "BTC")
  }

  private var offsets: [Int] {
    switch self {
    case .negative: Array(-7...28)
    case .gaps: Array(-4...2) + Array(5...13)
    default: Array(-4...13)
    }
  }

  private var count: Int {
    switch self {
    case .one: 1
    case .seven: 7
    case .eight, .gaps: 8
    case .forty, .named: 40
    case .negative, .equal: 23
    }
  }

  private var paths: [EventFan.Path] {
    var random = SplitMix64(seed: UInt64(count) * 7 + 1)
    return (0..<count).map { index in
      let drift = self == .negative ? -0.006 : self == .forty ? 0.03 : 0.004
      var walk: [Int: Double] = [:]
      for sign in [1, -1] {
        var value = 0.0
        for offset in 1...30 {
          let noise = Double.random(in: -0.07...0.07, using: &random)
          value += self == .equal ? 0 : drift * Double(sign) + noise
          walk[offset * sign] = value
        }
      }
      walk[0] = 0
      let entry = Day(17_600) + index * (self == .seven ? 7 : 71)
      return EventFan.Path(
        slot: entry - 4,
        entry: entry,
        values: offsets.map { offset in
          let isMissing = self == .gaps && (index == 2 && offset > 8 || index == 4 && offset == 1)
          return isMissing ? nil : walk[offset]
        }
      )
    }
  }

  private func step(_ index: Int, _ offset: Int, _ paths: [EventFan.Path]) -> EventFan.Step {
    let values = paths.compactMap { $0.values[index] }.sorted()
    func quantile(_ share: Double) -> Double {
      let place = share * Double(values.count - 1)
      let lower = Int(place)
      let upper = min(lower + 1, values.count - 1)
      return values[lower] + (values[upper] - values[lower]) * (place - Double(lower))
    }
    // Not the bootstrap, but as wide as its interval of a median would be about.
    let half = 0.8 / Double(values.count).squareRoot()
    let interval = quantile(max(0, 0.5 - half))...quantile(min(1, 0.5 + half))
    return EventFan.Step(
      offset: offset,
      median: quantile(0.5),
      interval: values.count < EventStudy.fewestEvents ? nil : interval,
      middleHalf: quantile(0.25)...quantile(0.75)
    )
  }
}
