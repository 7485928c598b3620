// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("Maps modelled from open interest")
struct ModelledMapTests {
  private let tenfold = LiquidationModel(
    mix: [.init(leverage: 10, weight: 1)],
    maintenance: 0,
    lookBack: 30
  )

  private func opening(
    _ close: Double,
    _ interest: Double?,
    high: Double? = nil,
    low: Double? = nil,
    buys: Double? = nil,
    on day: Int,
    status: Status = .published
  ) -> OpeningBar {
    OpeningBar(
      time: .day(Day(day)),
      close: close,
      high: high,
      low: low,
      openInterest: interest,
      takerBuyShare: buys,
      status: status
    )
  }

  private func modelled(_ bars: [OpeningBar], _ model: LiquidationModel? = nil) -> LiquidationMap? {
    LiquidationMap(of: Asset("BTC"), at: Venue("A"), modelledFrom: bars, by: model ?? tenfold)
  }

  @Test("no bars, one bar, or no rise make no map")
  func none() {
    #expect(modelled([]) == nil)
    #expect(modelled([opening(100, 1000, on: 1)]) == nil)
    #expect(modelled([opening(100, 1000, on: 1), opening(100, 1000, on: 2)]) == nil)
    #expect(modelled([opening(100, 1000, on: 1), opening(100, 900, on: 2)]) == nil)
    #expect(modelled([opening(100, 1000, on: 1), opening(100, nil, on: 2)]) == nil)
    #expect(modelled([opening(0, 1000, on: 1), opening(-5, 1000, on: 2)]) == nil)
  }

  @Test("a rise opens half long, half short, at the prices that liquidate them")
  func rise() throws {
    let map = try #require(modelled([opening(100, 1000, on: 1), opening(100, 1400, on: 2)]))
    // 10 times from 100 without maintenance: 90 and 110, in the bins from 10% to 10.5% or just
    // before, whichever side of the border rounding leaves them on.
    #expect(map.levels.map(\.long) == [200, 0] && map.levels.map(\.short) == [0, 200])
    for level in map.levels { #expect(abs(level.distance(from: 100) - 0.1) <= 0.0025 + 1e-12) }
    #expect(map.origin == .modelled(tenfold) && map.status == .modelled && map.wrongSide == 0)
    #expect(map.venues == [Venue("A")] && map.spot == 100 && map.spotDay == Day(2))
    #expect(map.time == .day(Day(2)) && map.openInterest == 1400)
  }

  @Test("taker buys are long, the rest short; a share beyond 0 to 1 is held to it")
  func takers() throws {
    func sides(_ buys: Double) throws -> [Double] {
      let bars = [opening(100, 1000, on: 1), opening(100, 1400, buys: buys, on: 2)]
      let map = try #require(modelled(bars))
      return [map.statedLong, map.statedShort]
    }
    #expect(try sides(0.75) == [300, 100])
    #expect(try sides(2) == [400, 0])
    #expect(try sides(-1) == [0, 400])
  }

  @Test("open interest that rises only with the price opens nothing")
  func coins() throws {
    #expect(modelled([opening(100, 1000, on: 1), opening(120, 1200, on: 2)]) == nil)
    let map = try #require(modelled([opening(128, 1024, on: 1), opening(64, 640, on: 2)]))
    #expect(map.statedLong + map.statedShort == 2 * 64)
  }

  @Test("a level is consumed when a later bar trades through it, not by its own bar")
  func consumed() throws {
    let bars = [opening(100, 1000, on: 1), opening(100, 1400, high: 150, low: 50, on: 2)]
    #expect(try #require(modelled(bars)).levels.count == 2)
    let low = try #require(modelled(bars + [opening(100, 1400, high: 101, low: 90, on: 3)]))
    #expect(low.statedLong == 0 && low.statedShort == 200)
    let high = try #require(modelled(bars + [opening(100, 1400, high: 111, low: 91, on: 3)]))
    #expect(high.statedLong == 200 && high.statedShort == 0)
    let close = try #require(modelled(bars + [opening(85, 1190, on: 3)]))
    #expect(close.statedLong == 0 && close.statedShort == 200)
    let unknown = try #require(modelled(bars + [opening(85, nil, on: 3)]))
    #expect(unknown.statedLong == 0 && unknown.openInterest == 1400)
  }

  @Test("a fall of open interest takes the same share of all that was opened before it")
  func fall() throws {
    let bars = [
      opening(100, 1000, on: 1), opening(100, 1400, on: 2), opening(100, 700, on: 3),
      opening(100, 800, on: 4),
    ]
    let map = try #require(modelled(bars))
    #expect(map.statedLong == 200 * 0.5 + 50)
    #expect(map.statedShort == map.statedLong)
  }

  @Test("only what was opened within the look-back stands, the falls of all bars count")
  func lookBack() throws {
    let bars = [
      opening(100, 1000, on: 1), opening(100, 1400, on: 2), opening(100, 1600, on: 9),
    ]
    #expect(try #require(modelled(bars)).statedLong == 300)
    #expect(try #require(modelled(bars, tenfold.lookingBack(7))).statedLong == 100)
    #expect(try #require(modelled(bars, tenfold.lookingBack(8))).statedLong == 300)
  }

  @Test("leverage whose margin is below maintenance opens nothing")
  func impossible() {
    let model = LiquidationModel(
      mix: [.init(leverage: 100, weight: 1)],
      maintenance: 0.02,
      lookBack: 30
    )
    #expect(modelled([opening(100, 1000, on: 1), opening(100, 1400, on: 2)], model) == nil)
  }

  @Test("a map of what is made up is made up")
  func synthetic() throws {
    let bars = [opening(100, 1000, on: 1, status: .synthetic), opening(100, 1400, on: 2)]
    #expect(try #require(modelled(bars)).status == .synthetic)
  }

  @Test("mixes sum to one")
  func mixes() {
    for mix in [LiquidationModel.middleMix, LiquidationModel.lowMix, LiquidationModel.highMix] {
      #expect(mix.reduce(0) { $0 + $1.weight }.isNear(1))
    }
  }

  @Test("bins are bounded, and the backward walk is the forward one", arguments: 0..<100)
  func forward(seed: Int) throws {
    let bars = randomBars(seed: seed)
    let model = LiquidationModel.standard.lookingBack(20)
    let levels = forwardLevels(of: bars, model: model)
    let map = modelled(bars.reversed(), model)
    let (long, short) = (levels.reduce(0) { $0 + $1.long }, levels.reduce(0) { $0 + $1.short })
    #expect((map?.statedLong ?? 0).isNear(long) && (map?.statedShort ?? 0).isNear(short))
    #expect((map?.levels.count ?? 0) < 600 && (map?.wrongSide ?? 0) == 0, "seed \(seed)")
    for band in LiquidationSensitivity.bands {
      let near = levels.filter { $0.distance(from: bars[bars.count - 1].close) < band }
      let total = map?.total(of: .long, within: band) ?? 0
      let expected = near.reduce(0) { $0 + $1.long } * (map?.scale ?? 1)
      #expect(abs(total - expected) < 1e-6, "seed \(seed)")
    }
  }

  @Test("money scales: eightfold open interest is eightfold levels", arguments: 0..<20)
  func scaling(seed: Int) throws {
    let bars = randomBars(seed: seed)
    let scaled = bars.map { bar in
      OpeningBar(
        time: bar.time,
        close: bar.close,
        high: bar.high,
        low: bar.low,
        openInterest: bar.openInterest.map { $0 * 8 },
        takerBuyShare: bar.takerBuyShare
      )
    }
    let (one, eight) = (modelled(bars, .standard), modelled(scaled, .standard))
    #expect(one?.levels.map(\.price) == eight?.levels.map(\.price))
    #expect(one.map { $0.levels.map { 8 * $0.long } } == eight?.levels.map(\.long))
  }

  private func randomBars(seed: Int) -> [OpeningBar] {
    var generator = SplitMix64(seed: UInt64(seed))
    var (price, coins) = (100.0, 1000.0)
    return (0..<40).map { day in
      price *= Double.random(in: 0.95...1.05, using: &generator)
      coins *= Double.random(in: 0.9...1.12, using: &generator)
      let known = Int.random(in: 0..<5, using: &generator) > 0
      return opening(
        price,
        known ? coins * price : nil,
        high: known ? price * 1.01 : nil,
        low: known ? price * 0.99 : nil,
        buys: known ? 0.6 : nil,
        on: day
      )
    }
  }

  /// The same model told forwards, level by level.
  private func forwardLevels(
    of bars: [OpeningBar],
    model: LiquidationModel
  ) -> [LiquidationMap.Level] {
    var levels: [LiquidationMap.Level] = []
    var before: Double?
    let start = bars[bars.count - 1].time.naturallyPublic + -model.lookBack * 86_400
    for bar in bars {
      levels.removeAll { level in
        level.long > 0
          ? level.price >= bar.low ?? bar.close : level.price <= bar.high ?? bar.close
      }
      guard let coins = bar.openInterest.map({ $0 / bar.close }) else { continue }
      let change = coins - (before ?? coins)
      if let before, change < 0 {
        levels = levels.map {
          .init(price: $0.price, long: $0.long * coins / before, short: $0.short * coins / before)
        }
      } else if change > 0, bar.time.naturallyPublic > start {
        for share in model.mix {
          let notional = change * bar.close * share.weight
          let (m, part) = (model.maintenance, bar.takerBuyShare ?? 0.5)
          let below = bar.close * (1 - 1 / share.leverage) / (1 - m)
          let above = bar.close * (1 + 1 / share.leverage) / (1 + m)
          levels.append(.init(price: below, long: notional * part, short: 0))
          levels.append(.init(price: above, long: 0, short: notional * (1 - part)))
        }
      }
      before = coins
    }
    return levels
  }
}
