// SPDX-License-Identifier: Apache-2.0

/// The values at which a linear axis from zero shows labels: whole multiples of 1, 2 or 5 times a
/// power of ten.
///
/// Each tick is one product of a whole number and the step, so none carries a sum of errors.
///
///     ticks(upTo: 50, count: 6)   // [0, 10, 20, 30, 40, 50]
///
/// - Parameters:
///   - stop: The end of the axis, in the data's unit; must be above zero and finite.
///   - count: The most ticks wanted, zero included; at least 2.
/// - Returns: Ascending from 0, none above `stop`; empty for any other `stop`.
/// - Complexity: O(`count`).
package func ticks(upTo stop: Double, count: Int) -> [Double] {
  let step = tickStep(upTo: stop, count: count)
  guard step > 0 else { return [] }
  // The tolerance keeps a last tick that the division puts a hair beyond the end.
  let steps = Int((stop / step + 1e-9).rounded(.down))
  return (0...steps).map { Double($0) * step }
}

/// The distance of ``ticks(upTo:count:)``; 0 where there are none.
package func tickStep(upTo stop: Double, count: Int) -> Double {
  guard stop > 0, stop.isFinite, stop.isNormal, count >= 2 else { return 0 }
  var power = 1.0
  while power * 10 <= stop, (power * 10).isFinite { power *= 10 }
  while power > stop, (power / 10).isNormal { power /= 10 }
  let most = Double(count - 1) + 1e-9
  for step in [power / 10, power / 5, power / 2, power, power * 2, power * 5, power * 10]
  where step > 0 && step.isFinite && (stop / step).rounded(.down) <= most { return step }
  return 0
}
