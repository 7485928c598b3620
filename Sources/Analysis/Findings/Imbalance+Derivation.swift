// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// Everything that follows from two sides, or from their bare ratio, alone.
///
/// With R = long ÷ short: dominance = max(R, 1/R), long share = R ÷ (1 + R), skew = (R − 1) ÷
/// (R + 1), net = long − short. An empty side leaves no ratio and no dominance, but a share and a
/// skew; two empty sides leave nothing.
///
///     imbalance(of: .sides(long: 4e9, short: 50e9), rounding: 1e9)
///     // dominance 12.5 (11.0 to 14.4), lean short
///
/// - Parameters:
///   - value: Finite and not negative.
///   - rounding: The step the printed numbers were rounded to (of a bare ratio: the step of the
///     ratio); half a step each way gives the range, `nil` or 0 gives none.
/// - Returns: The sides with all that follows; `nil` figures where a side is empty.
package func imbalance(of value: PositionValue, rounding: Double?) -> Imbalance {
  let sides = relativeSides(of: value)
  let gross = sides.long + sides.short
  return Imbalance(
    value: value,
    ratio: value.ratio.flatMap(finite),
    lean: sides.long == sides.short ? nil : sides.long > sides.short ? .long : .short,
    dominance: finite(max(sides.long, sides.short) / min(sides.long, sides.short)),
    longShare: gross > 0 ? sides.long / gross : nil,
    skew: gross > 0 ? (sides.long - sides.short) / gross : nil,
    net: value.long.flatMap { long in value.short.map { long - $0 } },
    range: rounding.flatMap { range(of: value, halfStep: $0 / 2) }
  )
}

/// The sides, or for a bare ratio R the sides R and 1, which compare the same.
private func relativeSides(of value: PositionValue) -> (long: Double, short: Double) {
  switch value {
  case .sides(let long, let short): (long, short)
  case .ratio(let ratio): (ratio, 1)
  }
}

/// `number`, unless dividing by nothing, or by next to nothing, made it no figure.
private func finite(_ number: Double) -> Double? {
  number.isFinite && number > 0 ? number : nil
}

/// The derived figures at both ends of what rounding leaves open; `nil` if both sides are empty,
/// since then nothing is known.
private func range(of value: PositionValue, halfStep: Double) -> RoundingRange? {
  guard halfStep > 0, halfStep.isFinite, value.emptySides != .both else { return nil }
  let sides = relativeSides(of: value)
  let shortStep = value.short == nil ? 0 : halfStep
  let long = (low: max(0, sides.long - halfStep), high: sides.long + halfStep)
  let short = (low: max(0, sides.short - shortStep), high: sides.short + shortStep)
  let (larger, smaller) = sides.long >= sides.short ? (long, short) : (short, long)
  let lowShare = long.low / (long.low + short.high)
  let highShare = long.high / (long.high + short.low)
  return RoundingRange(
    dominance: (low: larger.low / smaller.high, high: finite(larger.high / smaller.low)),
    // A step too small for the sides' precision may leave the ends an ulp out of order.
    longShare: min(lowShare, highShare)...max(lowShare, highShare)
  )
}
