// SPDX-License-Identifier: Apache-2.0
internal import Glibc
internal import Positioning

extension NoteScene {
  /// What the note knows beside its positions, studies and forecasts aside.
  ///
  /// - Parameters:
  ///   - lead: What leads.
  ///   - total: The total of the single markets, where there is one.
  ///   - asset: The asset whose price stands beside the note; `nil` for none.
  ///   - books: What is looked up.
  /// - Returns: All that the data holds of it.
  func outlook(
    of lead: Lead,
    total: SumOfMarkets?,
    asset: Asset?,
    in books: NoteBooks
  ) -> Outlook {
    var outlook = Outlook()
    outlook.sensitivity = sensitivity(of: lead, total: total)
    guard let asset else { return outlook }
    let (prices, cadence) = (books.prices, settings.cadence)
    outlook.volatility = prices.volatility(of: asset, for: note, cadence).estimate
    outlook.leverage = prices.leverage(of: asset, for: note, cadence)
    outlook.crowding = prices.crowding(
      of: asset,
      positioning: positioning(of: lead, in: asset),
      for: note,
      cadence
    )
    let squeeze = books.squeeze(of: asset, volatility: outlook.volatility, for: note, cadence)
    (outlook.squeeze, outlook.levelsSensitivity) = (squeeze?.curve, squeeze?.sensitivity)
    return outlook
  }

  /// Where the lead's ratio stands, if it is one of `asset`.
  private func positioning(of lead: Lead, in asset: Asset) -> Crowding.Component? {
    let leading: Asset? =
      switch lead.figure.subject {
      case .market(let market), .given(let market): market.asset
      case .asset(let asset): asset
      case .total: nil
      }
    guard leading == asset, let ratio = lead.figure.imbalance.ratio else { return nil }
    let standing = lead.figure.standing
    return Crowding.Component(
      kind: .positioning,
      value: log(ratio),
      rank: standing.rank,
      readings: standing.readings
    )
  }
}
