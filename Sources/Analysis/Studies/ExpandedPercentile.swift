// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// How much of the resamples an interval leaves out at each end, so that it covers what it claims
/// with few events.
///
/// Resamples of n values spread too little, by √(n ÷ (n − 1)), and like a normal distribution where
/// Student's t belongs. The expanded percentile interval makes up for both: it leaves out
/// Φ(−√(n ÷ (n − 1)) t) with the t of n − 1 degrees of freedom, less than the plain one does
/// (Hesterberg 2015, What Teachers Should Know About the Bootstrap, The American Statistician 69(4),
/// DOI 10.1080/00031305.2015.1089789). With many events it is the plain percentile interval.
struct ExpandedPercentile: Sendable {
  /// What an interval leaves out at each end, however many events there are.
  static let tail = 0.05
  private let tails: [Double]

  /// Makes the tails of up to a hundred events once.
  init() { tails = (0...100).map(Self.tail) }

  /// What to leave out at each end with `events` events, at least two.
  func tail(events: Int) -> Double {
    tails.indices.contains(events) ? tails[events] : Self.tail(events)
  }

  private static func tail(_ events: Int) -> Double {
    guard events > 1 else { return 0 }
    let spread = sqrt(Double(events) / Double(events - 1))
    return erfc(spread * studentQuantile(freedom: events - 1) / sqrt(2)) / 2
  }
}

/// The t with which Student's distribution leaves out ``ExpandedPercentile/tail`` above it.
func studentQuantile(freedom: Int) -> Double {
  // The one of a single degree of freedom is 6.3, and the more degrees the smaller.
  var (low, high) = (0.0, 7.0)
  for _ in 0..<60 {
    let middle = (low + high) / 2
    if studentMass(within: middle, freedom: freedom) < 1 - 2 * ExpandedPercentile.tail {
      low = middle
    } else {
      high = middle
    }
  }
  return (low + high) / 2
}

/// The chance that Student's t lies within ±`t` (Abramowitz & Stegun 1964, 26.7.3 and 26.7.4).
///
/// - Complexity: O(`freedom`).
private func studentMass(within t: Double, freedom: Int) -> Double {
  let angle = atan(t / sqrt(Double(freedom)))
  let square = cos(angle) * cos(angle)
  let isOdd = freedom % 2 == 1
  var term = isOdd ? cos(angle) : 1.0
  var sum = freedom == 1 ? 0 : term
  for factor in stride(from: isOdd ? 3 : 2, to: freedom, by: 2) {
    term *= square * Double(factor - 1) / Double(factor)
    sum += term
  }
  return isOdd ? (angle + sin(angle) * sum) * 2 / .pi : sin(angle) * sum
}
