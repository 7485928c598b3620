// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

/// Numerical roots are those of `scipy.optimize.brentq` (SciPy 1.17.1).
///
/// The margin equations:
///
///     N = q * E  # s = 1 long, -1 short
///     linear  = lambda P: N/L + A + s*q*(P - E) - (m * (q*P if at_liquidation else N) - c)
///     inverse = lambda P: N/(E*L) + s*N*(1/E - 1/P) - m * (N/P if at_liquidation else N/E)
///     brentq(equation, 1e-9, 10*E, xtol=1e-13, rtol=1e-14)  # inverse: from 1e-3
@Suite("Liquidation prices on isolated margin")
struct IsolatedPositionTests {
  @Test("a position needs an entry and a leverage above zero", arguments: [0, -1, .infinity, .nan])
  func refused(number: Double) {
    #expect(IsolatedPosition(.long, entry: number, leverage: 10) == nil)
    #expect(IsolatedPosition(.long, entry: 100, leverage: number) == nil)
  }

  @Test("at 10 times from 100 with 0.5% maintenance the prices are the textbook's")
  func checkValues() throws {
    let long = try #require(IsolatedPosition(.long, entry: 100, leverage: 10))
    let short = try #require(IsolatedPosition(.short, entry: 100, leverage: 10))
    func prices(_ position: IsolatedPosition) -> [Double?] {
      [
        position.liquidationPrice(maintenance: 0.005),
        position.liquidationPrice(maintenance: 0.005, on: .entryValue),
        position.liquidationPrice(maintenance: 0.005, of: .inverse, on: .entryValue),
      ].map { price in price.map { ($0 * 10_000).rounded() / 10_000 } }
    }
    #expect(prices(long) == [90.4523, 90.5, 91.3242])
    #expect(prices(short) == [109.4527, 109.5, 110.4972])
  }

  @Test("the example of MCS's help pages is met: 10 times from 2,000, inverse")
  func mcs() throws {
    func price(_ side: Side) throws -> Double {
      let position = try #require(IsolatedPosition(side, entry: 2000, leverage: 10))
      let price = position.liquidationPrice(maintenance: 0.005, of: .inverse, on: .entryValue)
      return (try #require(price) * 100).rounded() / 100
    }
    #expect(try price(.long) == 1826.48)
    #expect(try price(.short) == 2209.94)
  }

  @Test("the prices are the roots of the margin equations", arguments: Case.all)
  func roots(of example: Case) throws {
    let position = try #require(
      IsolatedPosition(example.side, entry: example.entry, leverage: example.leverage)
    )
    let prices = Margining.allCases.flatMap { margining in
      MaintenanceBasis.allCases.map { basis in
        position.liquidationPrice(maintenance: example.maintenance, of: margining, on: basis)
      }
    }
    for (price, root) in zip(prices, example.roots) {
      #expect(abs(try #require(price) / root - 1) < 1e-12)
    }
  }

  @Test("added margin and a tier's amount push the price away, funding paid pulls it near")
  func addedMargin() throws {
    let long = try #require(IsolatedPosition(.long, entry: 50_000, leverage: 20))
    let short = try #require(IsolatedPosition(.short, entry: 50_000, leverage: 20))
    // brentq, A = 300, c = 50, q = 0.5, m = 1%; and A = -120.
    let far = long.liquidationPrice(size: 0.5, addedMargin: 300, maintenance: 0.01, amount: 50)
    let near = short.liquidationPrice(size: 0.5, addedMargin: -120, maintenance: 0.01, amount: 50)
    #expect(try #require(far).isNear(47272.72727272727))
    #expect(try #require(near).isNear(51841.58415841585))
    let plain = long.liquidationPrice(size: 0.5, maintenance: 0.01)
    #expect(plain == long.liquidationPrice(maintenance: 0.01))
    #expect(long.liquidationPrice(size: 0, maintenance: 0.01) == nil)
    #expect(long.liquidationPrice(size: 1, addedMargin: 1e9, maintenance: 0.01) == nil)
    #expect(long.liquidationPrice(size: 1, addedMargin: .nan, maintenance: 0.01) == nil)
  }

  @Test("where no price liquidates there is none")
  func none() throws {
    for basis in MaintenanceBasis.allCases {
      for maintenance in [0, 0.005, 0.2] {
        let short = try #require(IsolatedPosition(.short, entry: 100, leverage: 1))
        #expect(short.liquidationPrice(maintenance: maintenance, of: .inverse, on: basis) == nil)
      }
    }
    let whole = try #require(IsolatedPosition(.long, entry: 100, leverage: 1))
    #expect(whole.liquidationPrice(maintenance: 0) == nil)
    #expect(whole.bankruptcyPrice() == nil)
    let tiny = try #require(IsolatedPosition(.short, entry: 100, leverage: 0.1))
    #expect(tiny.liquidationPrice(maintenance: 0) == nil, "at 1,100, above ten times the entry")
    for maintenance in [-0.1, 1, .nan] {
      #expect(whole.liquidationPrice(maintenance: maintenance) == nil)
    }
  }

  @Test("an inverse short hardly above 1 has a price ten times above entry at most")
  func farthest() throws {
    let near = try #require(IsolatedPosition(.short, entry: 100, leverage: 10 / 9.0 + 1e-9))
    let far = try #require(IsolatedPosition(.short, entry: 100, leverage: 10 / 9.0 - 1e-9))
    #expect(try #require(near.bankruptcyPrice(of: .inverse)) > 999)
    #expect(far.bankruptcyPrice(of: .inverse) == nil)
  }

  @Test("linear prices mirror around the entry, inverse ones in 1 ÷ price", arguments: 0..<200)
  func mirror(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let entry = Double.random(in: 0.01...100_000, using: &generator)
    let leverage = Double.random(in: 2...100, using: &generator)
    let m = Double.random(in: 0...(0.9 / leverage), using: &generator)
    let long = try #require(IsolatedPosition(.long, entry: entry, leverage: leverage))
    let short = try #require(IsolatedPosition(.short, entry: entry, leverage: leverage))
    let below = try #require(long.liquidationPrice(maintenance: m, on: .entryValue))
    let above = try #require(short.liquidationPrice(maintenance: m, on: .entryValue))
    #expect(abs((entry - below) / (above - entry) - 1) < 1e-9, "seed \(seed)")
    let first = try #require(
      long.liquidationPrice(maintenance: m, of: .inverse, on: .entryValue)
    )
    let second = try #require(
      short.liquidationPrice(maintenance: m, of: .inverse, on: .entryValue)
    )
    #expect(abs((1 / first - 1 / entry) / (1 / entry - 1 / second) - 1) < 1e-9, "seed \(seed)")
  }

  @Test("prices scale with the entry, and bankruptcy lies beyond liquidation", arguments: 0..<200)
  func bankruptcy(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let leverage = Double.random(in: 1.5...100, using: &generator)
    let m = Double.random(in: 0...(0.9 / leverage), using: &generator)
    for side in Side.allCases {
      let position = try #require(IsolatedPosition(side, entry: 100, leverage: leverage))
      let tenfold = try #require(IsolatedPosition(side, entry: 1000, leverage: leverage))
      for margining in Margining.allCases {
        let end = try #require(position.bankruptcyPrice(of: margining))
        for basis in MaintenanceBasis.allCases {
          let price = try #require(
            position.liquidationPrice(maintenance: m, of: margining, on: basis)
          )
          #expect(side == .long ? end <= price && price < 100 : end >= price && price > 100)
          let scaled = tenfold.liquidationPrice(maintenance: m, of: margining, on: basis)
          #expect(abs(try #require(scaled) / price / 10 - 1) < 1e-12, "seed \(seed)")
        }
      }
    }
  }
}

extension IsolatedPositionTests {
  /// A position and its prices: linear and inverse, each with maintenance on the value at
  /// liquidation and at entry.
  struct Case: Sendable {
    let side: Side
    let entry, leverage, maintenance: Double
    let roots: [Double]

    static let all = [
      Case(
        side: .long,
        entry: 100,
        leverage: 10,
        maintenance: 0.005,
        roots: [90.45226130653266, 90.5, 91.36363636363636, 91.32420091324201]
      ),
      Case(
        side: .short,
        entry: 100,
        leverage: 10,
        maintenance: 0.005,
        roots: [109.45273631840796, 109.5, 110.55555555555554, 110.49723756906076]
      ),
      Case(
        side: .long,
        entry: 27431.5,
        leverage: 3,
        maintenance: 0.01,
        roots: [18472.39057239057, 18561.981666666667, 20779.361249999998, 20729.093198992443]
      ),
      Case(
        side: .short,
        entry: 27431.5,
        leverage: 3,
        maintenance: 0.01,
        roots: [36213.201320132015, 36301.018333333326, 40735.7775, 40539.16256157635]
      ),
      Case(
        side: .long,
        entry: 0.08,
        leverage: 75,
        maintenance: 0.004,
        roots: [
          0.07925033467202142, 0.07925333333333336, 0.07926315789473687, 0.07926023778071338,
        ]
      ),
      Case(
        side: .short,
        entry: 0.08,
        leverage: 75,
        maintenance: 0.004,
        roots: [
          0.0807436918990704, 0.08074666666666666, 0.08075675675675675, 0.08075370121130553,
        ]
      ),
      Case(
        side: .long,
        entry: 2000,
        leverage: 2,
        maintenance: 0.1667,
        roots: [1200.0480019200768, 1333.4, 1555.6, 1500.0375009375234]
      ),
      Case(
        side: .short,
        entry: 2000,
        leverage: 2,
        maintenance: 0.1667,
        roots: [2571.355104139882, 2666.6, 3333.2, 2999.850007499625]
      ),
    ]
  }
}
