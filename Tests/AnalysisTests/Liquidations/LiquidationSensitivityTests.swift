// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("What a map's totals depend on")
struct LiquidationSensitivityTests {
  @Test("a given map is told for three bands")
  func given() {
    let map = LiquidationMap.of(longs: [96: 6, 91: 2, 85: 1], shorts: [108: 4])
    let rows = LiquidationSensitivity(of: map).rows
    #expect(rows.map(\.variation) == [.none, .none, .none])
    #expect(rows.map(\.band) == [0.05, 0.1, 0.2])
    #expect(rows.map(\.long) == [6, 8, 9] && rows.map(\.short) == [0, 4, 4])
    #expect(rows.map(\.ratio) == [nil, 2, 2.25])
  }

  @Test("a modelled one also for look-backs and mixes, its own not twice")
  func modelled() throws {
    let bars = (1...40).map { day in
      OpeningBar(time: .day(Day(day)), close: 100, openInterest: 1000 + 10 * Double(day))
    }
    let map = try #require(
      LiquidationMap(of: Asset("BTC"), at: Venue("A"), modelledFrom: bars)
    )
    let sensitivity = LiquidationSensitivity(of: map, modelledFrom: bars)
    let variations = sensitivity.rows.map(\.variation).chunked(where: ==).compactMap(\.first)
    let expected: [LiquidationSensitivity.Variation] = [
      .none, .lookBack(days: 1), .lookBack(days: 7), .lowLeverage, .highLeverage,
    ]
    #expect(variations == expected && sensitivity.rows.count == 15)
    // All at 5 times or more lies within 20%: a day opens 5 a side, a month 150.
    let wide = sensitivity.rows.filter { $0.band == 0.2 }.map(\.long)
    #expect(zip(wide, [150, 5, 35, 150, 150]).allSatisfy { $0.isNear($1) })
    // Within 5%: 25, 50 and 100 times.
    let near = sensitivity.rows.filter { $0.band == 0.05 }.map(\.long)
    #expect(zip(near, [75, 2.5, 17.5, 30, 127.5]).allSatisfy { $0.isNear($1) })
    #expect(LiquidationSensitivity(of: map).rows == Array(sensitivity.rows.prefix(3)))
  }

  @Test("a look-back in which nothing was opened has empty sides")
  func empty() throws {
    let bars = [(1, 1000.0), (2, 1400), (5, 1400)].map { day, interest in
      OpeningBar(time: .day(Day(day)), close: 100, openInterest: interest)
    }
    let map = try #require(
      LiquidationMap(of: Asset("BTC"), at: Venue("A"), modelledFrom: bars)
    )
    let rows = LiquidationSensitivity(of: map, modelledFrom: bars).rows
    let day = rows.filter { $0.variation == .lookBack(days: 1) }
    #expect(day.count == 3 && day.allSatisfy { $0.long == 0 && $0.short == 0 && $0.ratio == nil })
  }
}
