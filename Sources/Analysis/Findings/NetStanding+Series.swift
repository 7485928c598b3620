// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension NetStanding {
  /// The standing of `net` in `slot`, after the values of the slots before it, ascending.
  ///
  /// Values of other slots are not looked at. Where the lowest or highest stands in several slots,
  /// the first is named.
  init(of net: Double, in slot: Day, after past: ArraySlice<SlotNet>, cadence: Cadence) {
    let window = cadence.window
    let first = cadence.slot(window - 1, before: slot)
    let firstOfYear = cadence.slot(cadence.year - 1, before: slot)
    let start = past.partitioningIndex { $0.slot >= first }
    let end = past[start...].partitioningIndex { $0.slot >= slot }
    let today = SlotNet(slot: slot, net: net)
    let readings = end - start + 1
    var (low, high) = (net, net)
    var (yearLow, yearHigh): (SlotNet?, SlotNet?)
    var yearReadings = 1
    for value in past[start..<end] {
      (low, high) = (min(low, value.net), max(high, value.net))
      guard value.slot >= firstOfYear else { continue }
      yearReadings += 1
      if value.net < yearLow?.net ?? .infinity { yearLow = value }
      if value.net > yearHigh?.net ?? -.infinity { yearHigh = value }
    }
    let hasIndex = readings >= Window.minimum && high > low
    self.init(
      net: net,
      window: window,
      readings: readings,
      index: hasIndex ? 100 * (net - low) / (high - low) : nil,
      yearLow: Extreme(net < yearLow?.net ?? .infinity ? today : yearLow ?? today),
      yearHigh: Extreme(net > yearHigh?.net ?? -.infinity ? today : yearHigh ?? today),
      yearReadings: yearReadings
    )
  }
}

/// A net position in a slot.
struct SlotNet: Hashable, Sendable {
  /// When.
  let slot: Day
  /// Long − short.
  let net: Double
}

extension NetStanding.Extreme {
  fileprivate init(_ value: SlotNet) { self.init(slot: value.slot, net: value.net) }
}
