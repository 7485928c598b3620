// SPDX-License-Identifier: Apache-2.0
internal import Glibc
internal import Positioning

/// The figures of one market, or of one sum, by slot, as they were seen at one moment.
struct SlotSeries: Hashable, Sendable {
  /// How far apart slots lie, and how many make a window.
  let cadence: Cadence
  /// The slots with a value, ascending, each once.
  let valueSlots: [Day]
  /// The slots whose value has both sides, ascending.
  let slots: [Day]
  /// Long ÷ short in ``slots``.
  let ratios: [Double]
  /// Natural logarithms of ``ratios``.
  let logarithms: [Double]
  /// Long plus short in ``slots``; 0 where only the ratio is known.
  let grosses: [Double]
  /// Long minus short of each value whose sides are known, an empty one among them.
  let nets: [SlotNet]

  /// A series of values, ascending by slot.
  init(_ points: [(slot: Day, value: PositionValue)], cadence: Cadence) {
    self.cadence = cadence
    valueSlots = points.map(\.slot)
    nets = points.compactMap { slot, value in
      guard case .sides(let long, let short) = value else { return nil }
      return SlotNet(slot: slot, net: long - short)
    }
    var slots: [Day] = []
    var ratios: [Double] = []
    var grosses: [Double] = []
    slots.reserveCapacity(points.count)
    ratios.reserveCapacity(points.count)
    grosses.reserveCapacity(points.count)
    for (slot, value) in points {
      guard let ratio = value.ratio, ratio > 0, ratio.isFinite else { continue }
      slots.append(slot)
      ratios.append(ratio)
      grosses.append(value.gross ?? 0)
    }
    (self.slots, self.ratios, self.grosses) = (slots, ratios, grosses)
    logarithms = ratios.map { log($0) }
  }

  /// The positions in ``slots`` of the window before `slot`.
  func windowRange(before slot: Day) -> Range<Int> {
    let start = slots.partitioningIndex { $0 >= cadence.slot(cadence.window, before: slot) }
    let end = slots[start...].partitioningIndex { $0 >= slot }
    return start..<end
  }

  /// The window before `slot`.
  func window(before slot: Day) -> Window {
    let range = windowRange(before: slot)
    return Window(
      length: cadence.window,
      slots: slots[range],
      ratios: ratios[range],
      logarithms: logarithms[range]
    )
  }

  /// The ratio in `slot`; `nil` without a value, or with an empty side.
  func ratio(in slot: Day) -> Double? {
    let index = slots.partitioningIndex { $0 >= slot }
    return index < slots.count && slots[index] == slot ? ratios[index] : nil
  }

  /// How many slots of `range` have a value.
  func valueCount(in range: Range<Day>) -> Int {
    valueSlots.partitioningIndex { $0 >= range.upperBound }
      - valueSlots.partitioningIndex { $0 >= range.lowerBound }
  }
}
