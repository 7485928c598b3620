// SPDX-License-Identifier: Apache-2.0
import Foundation
import Positioning
import TestSupport
import Testing

@testable import Analysis

/// Bars and open interest of the BTC perpetual at Binance, February and March 2026.
///
/// The data lie beside the checkout and are not part of it; without them nothing is tested here.
private enum BinanceOpenings {
  static let folder = sharedFolder + "/data/binance_perp"
  static let exists = isThere(folder)

  static func rows(_ path: String) throws -> [[Substring]] {
    try String(contentsOfFile: "\(folder)/\(path)/BTCUSDT.csv", encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  /// Bars of `hours`, about the moment they close, without the last, which is not closed; from the
  /// first open interest on.
  static func bars(_ name: String, hours: Int) throws -> [MarketBar] {
    let pairs = try rows("oi_" + name).compactMap { row in
      Int(row[0]).map { ($0 / 1000, Double(row[3])) }
    }
    let interests = Dictionary(uniqueKeysWithValues: pairs)
    let first = pairs.map(\.0).min() ?? 0
    return try rows(name).dropLast().compactMap { row in
      guard let opened = Int(row[0]), case let time = opened / 1000 + hours * 3600, time >= first
      else { return nil }
      var values = MarketBar.Values()
      (values.high, values.low, values.close) = (Double(row[2]), Double(row[3]), Double(row[4]))
      values.openInterest = interests[time].flatMap { $0 }
      return MarketBar(
        key: .init(
          asset: Asset("BTC"),
          venue: Venue("Binance"),
          time: .moment(Instant(time))
        ),
        published: Instant(time),
        values: values
      )
    }
  }
}

/// References by a program in Python 3.11 that walks forwards and keeps a list of levels.
///
///     for t, c, hi, lo, oi in bars:
///         levels = [l for l in levels if (l[0] < lo if l[2] == 'L' else l[0] > hi)]
///         d = oi / c - before
///         if d > 0:
///             for L, w in mix.items():
///                 levels.append((c * (1 - 1/L) / (1 - m), w * d * c / 2, 'L'))
///                 levels.append((c * (1 + 1/L) / (1 + m), w * d * c / 2, 'S'))
///         elif d < 0: levels = [(p, n * (oi / c) / before, s) for p, n, s in levels]
///         before = oi / c
@Suite("Maps modelled from Binance's open interest", .enabled(if: BinanceOpenings.exists))
struct BinanceOpeningsTests {
  private func openings(
    _ name: String,
    hours: Int
  ) throws -> (venue: Venue, bars: [OpeningBar]) {
    let bars = try BinanceOpenings.bars(name, hours: hours)
    let last = try #require(bars.last)
    let found = PriceBook(bars, cutOff: .endOfDay).openings(
      of: Asset("BTC"),
      lookingBack: 30,
      through: last.key.time.day(by: .endOfDay),
      at: last.published
    )
    return try #require(found)
  }

  @Test("four-hour bars give the levels of the forward walk")
  func fourHours() throws {
    let (venue, bars) = try openings("4h", hours: 4)
    #expect(venue == Venue("Binance") && bars.count == 166)
    let map = try #require(LiquidationMap(of: Asset("BTC"), at: venue, modelledFrom: bars))
    #expect(map.spot == 69372.7 && map.openInterest == 6030042617.529)
    #expect(map.statedLong.isNear(1077825199.2876892))
    #expect(map.statedShort.isNear(908349372.6076412))
    #expect(map.levels.count == 98 && map.scale == 1 && !map.isImplausible)
    #expect(try #require(map.multiple).isNear(0.17874255086597746))
  }

  @Test("the side that outweighs depends on band, look-back and mix")
  func sensitivity() throws {
    let (venue, bars) = try openings("4h", hours: 4)
    let map = try #require(LiquidationMap(of: Asset("BTC"), at: venue, modelledFrom: bars))
    let rows = LiquidationSensitivity(of: map, modelledFrom: bars).rows
    let expected = [
      (246607717.26750445, 48309588.498809874), (522070334.6567403, 135301687.76252294),
      (966073297.3979108, 681093428.5008348), (27902028.426548414, 48309588.498809874),
      (61384462.53840652, 52833548.56305148), (83706085.27964525, 86315982.67490958),
      (182051671.2402452, 48309588.498809874), (287103203.163489, 110118696.42930454),
      (448541224.7576258, 428445452.27971387), (198359188.10518277, 19607246.702693775),
      (455531602.56536615, 69983774.56371981), (1272156119.0093105, 778414777.5966967),
      (194473750.3197204, 81431411.71588695), (358847813.36820066, 216174762.08003432),
      (466673164.35105157, 462786443.6193433),
    ]
    #expect(rows.count == expected.count)
    for (row, (long, short)) in zip(rows, expected) {
      #expect(abs(row.long / long - 1) < 1e-9 && abs(row.short / short - 1) < 1e-9)
    }
  }

  @Test("daily bars give the levels of the forward walk, and a day without a rise none")
  func daily() throws {
    let (venue, bars) = try openings("1d", hours: 24)
    let map = try #require(LiquidationMap(of: Asset("BTC"), at: venue, modelledFrom: bars))
    #expect(bars.count == 27 && map.levels.count == 47)
    #expect(map.statedLong.isNear(476122506.15889883))
    #expect(map.statedShort.isNear(565434501.1624287))
    let model = LiquidationModel.standard.lookingBack(1)
    #expect(
      LiquidationMap(of: Asset("BTC"), at: venue, modelledFrom: bars, by: model) == nil
    )
  }
}
