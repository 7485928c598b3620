// SPDX-License-Identifier: Apache-2.0
internal import Glibc
internal import Positioning

/// Closing prices by day, with what outcomes ask of them.
struct CloseSeries: Sendable {
  /// The days with a close, ascending.
  let days: [Day]
  /// ln of each close; 0 for one at or below zero, which ``isPriced(_:)`` tells.
  let logarithms: [Double]
  /// The square of the return to each close from the one before it; 0 for the first.
  private let squares: [Double]
  /// How many closes before each one are at or below zero.
  private let belowZero: [Int]
  /// How many gaps over ``widestGap`` days lie before each close.
  private let gaps: [Int]

  /// No outcome reaches over more days than these without a close.
  static let widestGap = 7

  /// The closes of `seen`, ascending by day.
  init(_ seen: [SeenFigure]) {
    days = seen.map(\.day)
    logarithms = seen.map { $0.value > 0 ? log($0.value) : 0 }
    let logarithms = logarithms
    squares = logarithms.indices.map { index in
      let step = index > 0 ? logarithms[index] - logarithms[index - 1] : 0
      return step * step
    }
    belowZero = seen.reduce(into: [0]) { counts, close in
      counts.append(counts[counts.count - 1] + (close.value > 0 ? 0 : 1))
    }
    gaps = seen.indices.reduce(into: []) { counts, index in
      let isGap = index > 0 && seen[index].day - seen[index - 1].day > Self.widestGap
      counts.append((counts.last ?? 0) + (isGap ? 1 : 0))
    }
  }

  /// The first close on a day after `day`; `nil` if there is none.
  func first(after day: Day) -> Int? {
    let index = days.partitioningIndex { $0 > day }
    return index < days.count ? index : nil
  }

  /// The last close up to `day`; `nil` if there is none.
  func last(through day: Day) -> Int? {
    let index = days.partitioningIndex { $0 > day } - 1
    return index >= 0 ? index : nil
  }

  /// Whether all closes at `range` are above zero.
  func isPriced(_ range: ClosedRange<Int>) -> Bool {
    belowZero[range.lowerBound] == belowZero[range.upperBound + 1]
  }

  /// The mean square of the returns from close to close within `range`; at least two closes, all
  /// above zero.
  func meanSquare(of range: ClosedRange<Int>) -> Double {
    squares[range].dropFirst().reduce(0, +) / Double(range.count - 1)
  }

  /// The closes within `span` days of that at `entry`, on both sides.
  ///
  /// - Returns: Where they stand; `nil` if the closes do not reach that far on one side, or if a gap
  ///   over ``widestGap`` days or a close at or below zero lies there.
  func window(around entry: Int, span: Int) -> ClosedRange<Int>? {
    let (start, end) = (days[entry] - span, days[entry] + span)
    guard
      let before = last(through: start),
      let after = first(after: end - 1),
      gaps[before] == gaps[after]
    else { return nil }
    let first = days[before] == start ? before : before + 1
    let last = days[after] == end ? after : after - 1
    return isPriced(first...last) ? first...last : nil
  }
}
