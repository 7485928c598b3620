// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Glibc
internal import Positioning

extension NoteAnalysis {
  /// How many standard deviations the price beside the note moved over the slot; `nil` without a
  /// change or a volatility.
  ///
  /// One of them is the realised volatility of a year times the root of the slot's part of a year.
  var priceDeviations: Double? {
    guard let volatility = outlook.volatility?.annualised, volatility > 0,
      let change = context?.changes.first(where: { $0.span == .near })?.change, change > -1
    else { return nil }
    return log1p(change) / (volatility * sqrt(Double(cadence.days) / 365))
  }

  /// Whether the lead's ratio stands further from balance than at all three spans back, or nearer.
  ///
  /// Larger over smaller side is compared, whichever side that was; `nil` between them, and where a
  /// span is missing.
  var course: Band? {
    let factors = Cadence.Span.allCases.compactMap { span -> Double? in
      guard let change = lead.change(over: span), let now = change.now?.dominance,
        let then = change.then?.dominance
      else { return nil }
      return now / then
    }
    guard factors.count == Cadence.Span.allCases.count else { return nil }
    if factors.allSatisfy({ $0 > Thresholds.steadyFactor }) { return .widest }
    return factors.allSatisfy { $0 < 1 / Thresholds.steadyFactor } ? .narrowest : nil
  }
}

/// The price beside the positions, as strong as its move is large.
func price(of analysis: NoteAnalysis) -> Finding {
  let hasChange =
    analysis.context?.changes.contains { $0.span == .near && $0.change != nil } == true
  guard hasChange else { return Finding(.priceAlone) }
  return Finding(.price, strength: abs(analysis.priceDeviations ?? 1))
}
