// SPDX-License-Identifier: Apache-2.0
package import Positioning

extension LiquidationMap {
  /// How wide a bin of modelled levels is, a fraction of the spot; our choice.
  ///
  /// The usual bands are whole numbers of it, so that no bin lies on both sides of a band's end.
  package static let modelStep = 0.005

  /// The map that our model makes of changes of open interest.
  ///
  /// Each rise of open interest within the look-back is new notional: the taker buy share of it
  /// long, the rest short, half and half where that is not known. It is spread over the model's
  /// mix of leverages and stands at the price that liquidates it on isolated linear margin, until a
  /// later bar trades through that price. So do the makers of liquidation maps, as far as they tell
  /// (terminal.backquant.com/liquidations; rankloop.eu/liquidations). Every contract has both
  /// sides, so the split is a convention. That falls of open interest take the same share of all
  /// that is open is our choice.
  ///
  /// Levels are drawn together in the middles of bins of ``modelStep``, and held to open interest
  /// as given ones are. Where nothing that was opened is left, there is no map.
  ///
  /// - Parameters:
  ///   - asset: What is traded.
  ///   - venue: Where all of `bars` come from.
  ///   - bars: In any order, each time once. Those without a close above zero are left out.
  ///   - model: How it is modelled; the look-back ends with the last bar.
  package init?(
    of asset: Asset,
    at venue: Venue,
    modelledFrom bars: [OpeningBar],
    by model: LiquidationModel = .standard
  ) {
    let bars = bars.filter { $0.close > 0 }.sorted { $0.time < $1.time }
    guard let last = bars.last else { return nil }
    let spot = last.close
    let start = last.time.naturallyPublic + -model.lookBack * 86_400
    let openings = Opening.all(in: bars).filter { $0.time > start }
    let interest = bars.compactMap(\.openInterest).last { $0 > 0 }
    let parts = openings.flatMap { $0.levels(by: model, spot: spot) }
    let sides = SidedLevels(parts, spot: spot, openInterest: interest)
    self.init(
      of: asset,
      at: [venue],
      time: last.time,
      sides: sides,
      spotDay: last.time.asOf,
      origin: .modelled(model),
      status: modelledStatus(of: bars.map(\.status))
    )
  }
}

extension Opening {
  /// What is left of it at each leverage, in the middles of the bins around `spot`.
  fileprivate func levels(by model: LiquidationModel, spot: Double) -> [LiquidationMap.Level] {
    model.mix.flatMap { share in
      Side.allCases.compactMap { side in
        let price = liquidationPrice(
          of: side,
          leverage: share.leverage,
          maintenance: model.maintenance
        )
        return price.map { price in
          LiquidationMap.Level(
            price: middle(ofBinAt: price, spot: spot),
            long: side == .long ? long * share.weight : 0,
            short: side == .short ? short * share.weight : 0
          )
        }
      }
    }
  }

  private func middle(ofBinAt price: Double, spot: Double) -> Double {
    let step = LiquidationMap.modelStep
    let bin = ((price / spot - 1).magnitude / step).rounded(.down)
    return spot * (1 + (price < spot ? -1 : 1) * (bin + 0.5) * step)
  }
}
