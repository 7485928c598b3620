// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension PriceBook {
  /// The volatility of `asset` beside `note`: over 30 days up to the note's day, or of weeks over
  /// 91 days up to the positions' own.
  ///
  /// It is made of the bars of one venue, that of the price beside the note, one close a day.
  func volatility(
    of asset: Asset,
    for note: NoteDate,
    _ cadence: Cadence
  ) -> VolatilityOutcome {
    guard let priced = priced(asset, for: note, cadence) else { return .none(.noPrice) }
    let day = cadence == .daily ? note.date : note.asOf
    return priced.venue.volatility(of: cadence.volatilityDays, through: day, at: note.cutOff)
  }
}

extension Cadence {
  /// How many days a volatility is estimated over: a month of days, thirteen weeks.
  package var volatilityDays: Int { self == .daily ? 30 : 91 }
}
