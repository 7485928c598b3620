// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

/// Prices are roots by `scipy.optimize.brentq` (SciPy 1.17.1).
///
/// Maintenance is the area under the marginal rate, which knows nothing of amounts:
///
///     mm = lambda N: sum(r * max(0, min(N, hi) - lo) for r, lo, hi in zip(rates, floors, ends))
///     brentq(lambda P: q*E/L + A + s*q*(P - E) - mm(q*P), 1e-9, 10*E, xtol=1e-12, rtol=1e-14)
@Suite("Maintenance tiers")
struct MaintenanceTiersTests {
  private let floors = [0, 50_000, 250_000, 1e6], rates = [0.004, 0.005, 0.01, 0.025]
  private var tiers: MaintenanceTiers? { MaintenanceTiers(floors: floors, rates: rates) }

  @Test("tiers start at 0, ascend, and their rates do not fall")
  func refused() {
    #expect(MaintenanceTiers(floors: [], rates: []) == nil)
    #expect(MaintenanceTiers(floors: [0], rates: []) == nil)
    #expect(MaintenanceTiers(floors: [1], rates: [0.01]) == nil)
    #expect(MaintenanceTiers(floors: [0, 0], rates: [0.01, 0.02]) == nil)
    #expect(MaintenanceTiers(floors: [0, 10], rates: [0.02, 0.01]) == nil)
    #expect(MaintenanceTiers(floors: [0, 10], rates: [0.02, 1]) == nil)
    #expect(MaintenanceTiers(floors: [0, .infinity], rates: [0.01, 0.02]) == nil)
  }

  @Test("amounts take the jump out of each floor")
  func amounts() throws {
    let tiers = try #require(tiers)
    for (tier, amount) in zip(tiers.tiers, [0.0, 50, 1300, 16_300]) {
      #expect(tier.amount.isNear(amount))
    }
    #expect(tiers.maintenance(of: 0) == 0)
    #expect(tiers.maintenance(of: 50_000).isNear(200))
    #expect(tiers.maintenance(of: 2e6).isNear(33_700))
  }

  @Test(
    "the tier is that of the notional at the liquidation price",
    arguments: zip(
      [
        (Side.long, 60_000.0, 10.0, 0.5, 0.0), (.long, 60_000, 10, 4.5, 0),
        (.short, 60_000, 10, 4, 0), (.short, 60_000, 10, 30, 0), (.long, 60_000, 20, 17.5, 0),
        (.short, 60_000, 5, 0.75, 2000),
      ],
      [
        54216.867469879515, 54260.189838079285, 65668.31683168317, 64920.32520325203,
        57506.2271062271, 74361.52570480929,
      ]
    )
  )
  func roots(example: (Side, Double, Double, Double, Double), root: Double) throws {
    let (side, entry, leverage, size, added) = example
    let position = try #require(IsolatedPosition(side, entry: entry, leverage: leverage))
    let tiers = try #require(tiers)
    let price = position.liquidationPrice(size: size, addedMargin: added, tiers: tiers)
    #expect(abs(try #require(price) / root - 1) < 1e-12)
  }

  @Test("one tier is no tier")
  func one() throws {
    let tiers = try #require(MaintenanceTiers(floors: [0], rates: [0.005]))
    let position = try #require(IsolatedPosition(.short, entry: 100, leverage: 10))
    let price = position.liquidationPrice(size: 3, tiers: tiers)
    #expect(price == position.liquidationPrice(maintenance: 0.005))
    #expect(position.liquidationPrice(size: 0, tiers: tiers) == nil)
  }

  @Test("margin that covers all leaves no price")
  func covered() throws {
    let position = try #require(IsolatedPosition(.long, entry: 100, leverage: 10))
    let tiers = try #require(tiers)
    #expect(position.liquidationPrice(size: 1, addedMargin: 91, tiers: tiers) == nil)
    #expect(position.liquidationPrice(size: 1, addedMargin: .nan, tiers: tiers) == nil)
  }

  @Test("at the price, what is left equals maintenance, at any size", arguments: 0..<200)
  func equation(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let side = Bool.random(using: &generator) ? Side.long : .short
    let leverage = Double.random(in: 2...30, using: &generator)
    let size = Double.random(in: 0.01...100, using: &generator)
    let position = try #require(IsolatedPosition(side, entry: 50_000, leverage: leverage))
    let tiers = try #require(tiers)
    let price = try #require(position.liquidationPrice(size: size, tiers: tiers))
    let profit = (side == .long ? 1 : -1) * size * (price - 50_000)
    let left = size * 50_000 / leverage + profit
    let difference = left - tiers.maintenance(of: size * price)
    #expect(abs(difference) < 1e-9 * size * 50_000, "seed \(seed)")
  }
}
