// SPDX-License-Identifier: Apache-2.0
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
    books.look(at: asset, for: note, settings.cadence, into: &outlook)
    outlook.crowding = books.prices.crowding(
      of: asset,
      positioning: positioning(of: lead, in: asset),
      for: note,
      settings.cadence
    )
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
    return leading == asset ? Crowding.Component(positioning: lead.figure) : nil
  }
}

extension NoteBooks {
  /// Puts what is known of one asset beside positions into `outlook`.
  fileprivate func look(
    at asset: Asset,
    for note: NoteDate,
    _ cadence: Cadence,
    into outlook: inout Outlook
  ) {
    outlook.volatility = prices.volatility(of: asset, for: note, cadence).estimate
    outlook.leverage = prices.leverage(of: asset, for: note, cadence)
    let squeeze = squeeze(of: asset, volatility: outlook.volatility, for: note, cadence)
    (outlook.squeeze, outlook.levelsSensitivity) = (squeeze?.curve, squeeze?.sensitivity)
  }
}

extension Analyst {
  /// What a note of `note` would know of one asset beside its positions, which `figure` holds.
  func outlook(of asset: Asset, _ figure: SubjectFigure, at note: NoteDate) -> Outlook {
    var outlook = Outlook()
    books.look(at: asset, for: note, settings.cadence, into: &outlook)
    outlook.crowding = books.prices.crowding(
      of: asset,
      positioning: Crowding.Component(positioning: figure),
      for: note,
      settings.cadence
    )
    return outlook
  }
}
