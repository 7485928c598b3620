// SPDX-License-Identifier: Apache-2.0
import Analysis
import Foundation
import Positioning

@testable import Pages

extension GalleryCase {
  /// The price around the events of the case.
  var fan: EventFan {
    switch self {
    case .one: EventFanSample.one.fan
    case .equal: EventFanSample.equal.fan
    case .gaps: EventFanSample.gaps.fan
    case .long: EventFanSample.named.fan
    case .empty: Self.fan([(ChartSamples.today, [nil, 0, nil])], from: -1)
    case .extreme:
      Self.fan(
        (1...3).map { (ChartSamples.today - 90 * $0, Self.rises(to: 36, events: $0)) },
        from: -1
      )
    default: Self.fan(Self.crude, from: -5)
    }
  }

  /// Closes of the nearest crude oil future, US dollars a barrel, from 6 to 30 April 2020 (NYMEX
  /// settlements), around three made-up entries; what is not above zero has no logarithm, as
  /// `CloseSeries` of Analysis has it.
  private static var crude: [(entry: Day, values: [Double?])] {
    let april: [Double] = [
      26.08, 23.63, 25.09, 22.76, 22.41, 20.11, 19.87, 19.87, 18.27, -37.63, 10.01, 13.78, 16.50,
      16.94, 12.78, 12.34, 15.06, 18.84,
    ]
    return [(5, 18_366), (7, 18_368), (8, 18_369)].map { place, entry in
      (
        Day(entry),
        (-5...9).map { offset in
          let index = place + offset
          guard april.indices.contains(index), april[index] > 0 else { return nil }
          return log(april[index] / april[place])
        }
      )
    }
  }

  /// A price that stands at `factor` times its entry's after twelve days.
  private static func rises(to factor: Double, events: Int) -> [Double?] {
    (-1...12).map { log(factor) * Double($0) / 12 / Double(events) }
  }

  private static func fan(_ paths: [(entry: Day, values: [Double?])], from first: Int) -> EventFan {
    let count = paths[0].values.count
    let steps = (0..<count).compactMap { index -> EventFan.Step? in
      let values = paths.compactMap { $0.values[index] }.sorted()
      guard let low = values.first, let high = values.last else { return nil }
      return EventFan.Step(
        offset: first + index,
        median: values[values.count / 2],
        interval: nil,
        middleHalf: low...high
      )
    }
    let kept = Set(steps.map(\.offset))
    return EventFan(
      subject: .asset(Asset("WTI")),
      side: .long,
      priced: Asset("WTI"),
      date: ChartSamples.today,
      cadence: .daily,
      steps: steps,
      paths: paths.map { path in
        EventFan.Path(
          slot: path.entry - 1,
          entry: path.entry,
          values: path.values.indices.filter { kept.contains(first + $0) }.map { path.values[$0] }
        )
      },
      resamples: 4_000
    )
  }
}
