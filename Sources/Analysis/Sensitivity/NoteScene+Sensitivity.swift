// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension NoteScene {
  /// How `lead` depends on each of the venues and assets in `total`; `nil` unless it is their sum,
  /// or is given for all beside a sum in its unit.
  ///
  /// Of a figure given for all, the whole is the sum of its parts.
  func sensitivity(of lead: Lead, total: SumOfMarkets?) -> Sensitivity? {
    guard lead.kind == .total, let total, lead.figure.unit == total.unit else { return nil }
    let parts = total.members.map { markets[$0] }.compactMap { market in
      market.part(in: total.unit).flatMap { Sensitivity.Part(market.market, $0.reading) }
    }
    let measure = group.headline.measure
    let bands = measure.regimeRule == .bands ? settings.bands[measure] ?? .ordinary : nil
    return Analysis.sensitivity(of: parts, by: bands)
  }
}

extension Sensitivity.Part {
  /// The part that `reading` is; `nil` for a bare ratio, which is in no total.
  fileprivate init?(_ market: Market, _ reading: Reading) {
    guard case .sides(let long, let short) = reading.value else { return nil }
    self.init(
      asset: market.asset,
      venue: market.venue,
      long: long,
      short: short,
      rounding: reading.rounding
    )
  }
}
