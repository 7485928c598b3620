// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The sum of values of several series; `nil` if they may not be added, or if one is a bare ratio.
///
/// Only ``Total`` adds, so what may not be added cannot be added here either.
func sum(of parts: [(market: Market, unit: Unit?, value: PositionValue)]) -> PositionValue? {
  var holdings: [Holding] = []
  holdings.reserveCapacity(parts.count)
  for (market, unit, value) in parts {
    guard let unit, case .sides(let long, let short) = value else { return nil }
    holdings.append(Holding(market: market, unit: unit, long: long, short: short))
  }
  do {
    let total = try Total(of: holdings)
    return .sides(long: total.long, short: total.short)
  } catch {
    return nil
  }
}
