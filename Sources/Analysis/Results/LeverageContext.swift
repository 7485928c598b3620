// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// How leveraged one asset's market is, beside the positions.
package struct LeverageContext: Hashable, Sendable {
  /// How price and open interest went over one span.
  package struct Move: Hashable, Sendable {
    /// How far back.
    package let span: Cadence.Span
    /// Relative change of the close, a fraction; `nil` is no data.
    package let price: Double?
    /// Relative change of open interest in units of the asset (dollars ÷ close), a fraction, since
    /// dollars alone rise with the price; `nil` is no data.
    package let interest: Double?
    /// Which way both went; `nil` if either is unknown or has not changed.
    package let quadrant: Quadrant?

    /// A move over `span`.
    package init(span: Cadence.Span, price: Double?, interest: Double?) {
      (self.span, self.price, self.interest) = (span, price, interest)
      quadrant = Quadrant(price: price, interest: interest)
    }
  }

  /// The asset.
  package let asset: Asset
  /// Mean annualised funding of the day, or of the week that ends with the positions' own, a
  /// fraction: rate × 24 ÷ hours × 365.
  package let annualisedFunding: Double?
  /// Last open interest of the same days, one side, US dollars.
  package let openInterest: Double?
  /// Open interest ÷ market capitalisation.
  package let interestToMarketCap: Double?
  /// Open interest ÷ mean daily volume of 30 days at the same venue.
  package let interestToVolume: Double?
  /// Over the near and the middle span, in this order.
  package let moves: [Move]

  /// What is known of the leverage in `asset`.
  package init(
    asset: Asset,
    annualisedFunding: Double?,
    openInterest: Double?,
    interestToMarketCap: Double?,
    interestToVolume: Double?,
    moves: [Move]
  ) {
    self.asset = asset
    self.annualisedFunding = annualisedFunding
    self.openInterest = openInterest
    self.interestToMarketCap = interestToMarketCap
    self.interestToVolume = interestToVolume
    self.moves = moves
  }

  /// How price and open interest went over 7 days, or 4 weeks; `nil` unless both moved.
  package var middleMove: Move? {
    moves.first { $0.span == .middle && $0.quadrant != nil }
  }
}
