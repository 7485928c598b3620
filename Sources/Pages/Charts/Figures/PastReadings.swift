// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Positioning

/// The slots of a market's past that a figure shows.
struct PastReadings: Sendable {
  /// The slots that have a value, oldest first; at least one.
  let readings: [SlotReading]
  /// The slots from the first of them to the last.
  let axis: SlotAxis
  /// What the readings are made of, by the days they are about.
  let history: HistoryReadings
  /// How many slots have no value, and how many have a value with an empty side.
  let missing: Int, oneSided: Int

  /// The last `window` slots of `history`, or all of them; `nil` without any reading.
  init?(_ history: MarketHistory, window: Int?, _ cadence: Cadence) {
    guard let last = history.readings.last?.slot else { return nil }
    readings = history.readings.filter { reading in
      window.map { reading.slot > cadence.slot($0, before: last) } ?? true
    }
    guard let axis = SlotAxis(readings.map(\.slot), cadence) else { return nil }
    self.axis = axis
    missing = axis.count - readings.count
    oneSided = readings.count { $0.imbalance.ratio == nil }
    self.history = HistoryReadings(
      readings.map { HistoryPoint(day: $0.asOf, ratio: $0.imbalance.ratio, middle: nil) },
      cadence
    )
  }

  /// The slots as a ratio history takes them.
  var points: [HistoryPoint] {
    readings.map { HistoryPoint(day: $0.slot, ratio: $0.imbalance.ratio, middle: nil) }
  }

  /// The net positions.
  var nets: [NetHistory.Point] {
    readings.compactMap { reading in
      reading.imbalance.net.map { NetHistory.Point(slot: reading.slot, net: $0) }
    }
  }

  /// The day that the figures of `slot` are about; the slot itself where it has no reading.
  func asOf(_ slot: Day) -> Day { readings.last { $0.slot == slot }?.asOf ?? slot }
}
