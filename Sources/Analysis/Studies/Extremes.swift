// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// How far out each reading of a list stands in its own past.
///
/// What is told of a reading follows from it and those before it alone.
struct Extremes: Sendable {
  /// The mid-rank of each reading in the window before it; `nil` with fewer than
  /// ``Window/minimum`` values there.
  let ranks: [MidRank?]
  /// How many neighbouring slots just before each reading have a rank and are not extreme on the
  /// long side, and on the short side.
  private let quiet: (long: [Int], short: [Int])
  private let sides: [Side?]

  /// The extremes of readings, ascending by slot.
  init(of readings: [SeenFigure], plan: StudyPlan) {
    ranks = trailingRanks(of: readings, cadence: plan.cadence)
    let sides = ranks.map { $0.flatMap { Self.side(of: $0, threshold: plan.threshold) } }
    self.sides = sides
    var (long, short): ([Int], [Int]) = ([], [])
    for index in readings.indices {
      let isNext =
        index > 0 && ranks[index - 1] != nil
        && readings[index].day - readings[index - 1].day == plan.cadence.days
      let before = isNext ? sides[index - 1] : nil
      long.append(isNext && before != .long ? (long.last ?? 0) + 1 : 0)
      short.append(isNext && before != .short ? (short.last ?? 0) + 1 : 0)
    }
    quiet = (long, short)
  }

  /// Whether the reading at `index` is the first one extreme on `side` after `horizon` slots whose
  /// readings are known not to be.
  func isEvent(at index: Int, on side: Side, horizon: Int) -> Bool {
    sides[index] == side && (side == .long ? quiet.long : quiet.short)[index] >= horizon
  }

  /// The side on which a rank is extreme; `nil` if it is on none.
  ///
  /// Counts are compared, from both ends alike, so that what is long here is short in the mirror.
  private static func side(of rank: MidRank, threshold: Double) -> Side? {
    let (twice, all) = (2 * rank.below + rank.equal, 2 * rank.count)
    // The product of a decimal fraction and a whole number may lie just above a whole number.
    let least = threshold * Double(all) - 1e-9
    if Double(twice) >= least { return .long }
    return Double(all - twice) >= least ? .short : nil
  }
}

/// The mid-rank of each reading among those of the window of slots before it, its own left out.
///
/// - Returns: Parallel to `readings`; `nil` where the window has fewer than ``Window/minimum``
///   values.
/// - Complexity: O(n w) for a window of w slots, of which most is moving neighbours in memory.
func trailingRanks(of readings: [SeenFigure], cadence: Cadence) -> [MidRank?] {
  var sorted: [Double] = []
  var start = 0
  return readings.indices.map { index in
    let reading = readings[index]
    let first = cadence.slot(cadence.window, before: reading.day)
    while start < index, readings[start].day < first {
      let value = readings[start].value
      sorted.remove(at: sorted.partitioningIndex { $0 >= value })
      start += 1
    }
    let rank = MidRank(of: reading.value, amongSorted: sorted)
    sorted.insert(reading.value, at: rank.below)
    return rank.count >= Window.minimum ? rank : nil
  }
}

extension MidRank {
  /// The rank of `value` among ascending values, which do not contain it.
  fileprivate init(of value: Double, amongSorted sorted: [Double]) {
    below = sorted.partitioningIndex { $0 >= value }
    equal = sorted.partitioningIndex { $0 > value } - below
    count = sorted.count
  }
}
