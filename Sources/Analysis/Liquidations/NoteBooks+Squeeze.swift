// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension NoteBooks {
  /// How many bars with open interest a map is modelled from at least: a week of changes.
  static let fewestOpenings = 8

  /// What a move of `asset` would liquidate as a note of `note` sees it: by levels that a source
  /// gives, else by levels modelled from changes of open interest; `nil` without either.
  func squeeze(
    of asset: Asset,
    volatility: VolatilityEstimate?,
    for note: NoteDate,
    _ cadence: Cadence
  ) -> (curve: SqueezeCurve, sensitivity: LiquidationSensitivity)? {
    let period = note.period(by: cadence)
    let given = levels.map(of: asset, in: period, at: note.cutOff, prices: prices)
    guard let (map, bars) = given.map({ ($0, []) }) ?? modelled(of: asset, for: note) else {
      return nil
    }
    let impact = prices.squeezeImpact(
      of: asset,
      dailyVolatility: volatility?.perPeriod,
      through: note.asOf,
      at: note.cutOff
    )
    return (
      squeezeCurve(of: map, impact: impact), LiquidationSensitivity(of: map, modelledFrom: bars)
    )
  }

  private func modelled(
    of asset: Asset,
    for note: NoteDate
  ) -> (map: LiquidationMap, bars: [OpeningBar])? {
    let days = LiquidationSensitivity.lookBacks.max() ?? LiquidationModel.standard.lookBack
    guard
      let (venue, bars) = prices.openings(
        of: asset,
        lookingBack: days,
        through: note.asOf,
        at: note.cutOff
      ),
      bars.count(where: { $0.openInterest != nil }) >= Self.fewestOpenings
    else { return nil }
    let filled = takers.filling(bars, of: asset, at: venue, seen: note.cutOff)
    return LiquidationMap(of: asset, at: venue, modelledFrom: filled).map { ($0, filled) }
  }
}
