// SPDX-License-Identifier: Apache-2.0
import Figures
package import Positioning

/// The one published figure of the project's sample, as a public post states it.
package struct PublishedSnapshot: Hashable, Sendable {
  /// The day it speaks of.
  package let day: Day
  /// Long positions of all assets at all venues, US dollars.
  package let long: Int
  /// Short positions of all assets at all venues, US dollars.
  package let short: Int
  /// The ratio as the source states it, short to 1 long: it does not follow from the sides.
  package let statedShortsPerLong: Int
  /// The step the sides were rounded to, US dollars.
  package let rounding: Int
  /// Where it comes from, and what is assumed.
  package let source: String

  /// `positions/published.csv`.
  var file: SampleFile {
    let ratio = fixed(1 / Double(statedShortsPerLong), places: 8)
    let text = """
      time,asset,venue,measure,unit,long,short,ratio,rounding,status,source
      \(day),all,all,reported,usd,\(long),\(short),\(ratio),\(rounding),published,"\(source)"

      """
    return SampleFile(path: "positions/published.csv", bytes: Array(text.utf8))
  }

  /// `markets` with the published totals on their last day, divided as the simulation stands
  /// there.
  func divided(among markets: [VenueSplit]) -> [VenueSplit] {
    let longs = apportioned(long / 1000, by: markets.map { $0.sides.last?.long ?? 0 })
    let shorts = apportioned(short / 1000, by: markets.map { $0.sides.last?.short ?? 0 })
    return zip(markets, zip(longs, shorts)).map { market, last in
      var market = market
      market.sides[market.sides.count - 1] = (last.0, last.1)
      return market
    }
  }
}

/// The published figure that the project's sample is about.
package let publishedSnapshot = PublishedSnapshot(
  day: Year(2025).day(12, 17),
  long: 4_000_000_000,
  short: 50_000_000_000,
  statedShortsPerLong: 12,
  rounding: 1_000_000_000,
  source: "public post, 17 December; the year is not stated, 2025 is assumed"
)
