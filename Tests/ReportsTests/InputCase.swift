// SPDX-License-Identifier: Apache-2.0
import Testing

/// One kind of input, and what its last note must say.
struct InputCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// The positions.
  let text: String
  /// How many notes they make.
  let days: Int
  /// The headline of the last note.
  let headline: String
  /// What its standfirst and paragraphs hold and must not hold.
  let holds: [String]
  var lacks: [String] = []

  var testDescription: String { name }

  static let all = [
    noShorts, noLongs, empty, level, singleMarket, bareRatio, shares, twoMeasures, gaps,
    contracts, rounded,
  ]
}

extension InputCase {
  private static func sides(_ rows: String...) -> String {
    Positions.header + rows.map { $0 + "\n" }.joined()
  }

  private static let noShorts = InputCase(
    name: "no shorts",
    text: sides(
      "2025-12-01,BTC,Aldgate,reported,usd,5000000,4000000",
      "2025-12-02,BTC,Aldgate,reported,usd,5000000,0"
    ),
    days: 2,
    headline: "Bitcoin: no shorts at all",
    holds: ["There are no shorts", "no ratio", "A ratio needs both sides"],
    lacks: ["inf", "nan", " to 1", ":1"]
  )

  private static let noLongs = InputCase(
    name: "no longs anywhere",
    text: sides(
      "2025-12-01,BTC,Aldgate,reported,usd,0,4000000",
      "2025-12-01,ETH,Aldgate,reported,usd,0,3000000"
    ),
    days: 1,
    headline: "Bitcoin: no longs at all",
    holds: ["There are no longs", "no ratio", "without a verdict"],
    lacks: ["inf", "nan", " to 1", ":1"]
  )

  private static let empty = InputCase(
    name: "no positions",
    text: sides("2025-12-01,BTC,Aldgate,reported,usd,0,0"),
    days: 1,
    headline: "Bitcoin: no positions",
    holds: ["no positions on either side"],
    lacks: ["inf", "nan", " to 1", ":1"]
  )

  private static let level = InputCase(
    name: "level",
    text: sides("2025-12-01,BTC,Aldgate,reported,usd,4000000,4000000"),
    days: 1,
    headline: "Bitcoin: longs and shorts are level",
    holds: ["The two sides are equal in Bitcoin on Aldgate", "Neither side has more to unwind"],
    lacks: ["is short", "is long"]
  )

  private static let singleMarket = InputCase(
    name: "a single market",
    text: sides("2025-12-01,DOGE,Aldgate,reported,usd,6000000,2000000"),
    days: 1,
    headline: "Dogecoin: longs outweigh shorts 3.0 to 1",
    holds: [
      "in Dogecoin on Aldgate", "75.0%", "not enough history", "does not say what it counts",
    ],
    lacks: ["across"]
  )

  private static let bareRatio = InputCase(
    name: "a bare ratio",
    text: "time,asset,venue,measure,ratio\n2025-12-01,BTC,Binance,account_ratio,1.5\n",
    days: 1,
    headline: "Bitcoin: long accounts outnumber short accounts 1.5 to 1",
    holds: ["60.0% of the accounts", "not enough history"],
    lacks: ["$", "crowded", "open interest of"]
  )

  private static let shares = InputCase(
    name: "shares of accounts",
    text: sides("2025-12-01,BTC,Binance,account_ratio,share,0.4,0.6"),
    days: 1,
    headline: "Bitcoin: short accounts outnumber long accounts 1.5 to 1",
    holds: ["60.0% of the accounts"],
    lacks: ["$", "crowded short"]
  )

  private static let twoMeasures = InputCase(
    name: "two measures are never added",
    text: sides(
      "2025-12-01,BTC,Aldgate,reported,usd,6000000,2000000",
      "2025-12-01,ETH,Aldgate,reported,usd,3000000,1000000",
      "2025-12-01,BTC,Aldgate,margin_borrow,usd,90000000,1000000"
    ),
    days: 1,
    headline: "Longs outweigh shorts 3.0 to 1",
    holds: ["$9.00m", "$3.00m"],
    lacks: ["99", "90"]
  )

  private static let gaps = InputCase(
    name: "gaps",
    text: sides(
      "2025-12-01,BTC,Aldgate,reported,usd,6000000,2000000",
      "2025-12-02,BTC,Aldgate,reported,usd,,",
      "2025-12-05,BTC,Aldgate,reported,usd,6000000,3000000"
    ),
    days: 2,
    headline: "Bitcoin: longs outweigh shorts 2.0 to 1",
    holds: ["holds 1 reading"],
    lacks: ["day before", "week earlier"]
  )

  private static let contracts = InputCase(
    name: "contracts of two markets do not add",
    text: """
      time,asset,venue,contract,measure,population,unit,long,short,published
      2025-12-02,BTC,CME,A,trader_class,leveraged_funds,contracts,100,900,2025-12-05T20:30:00Z
      2025-12-02,BTC,CME,B,trader_class,leveraged_funds,contracts,500,400,2025-12-05T20:30:00Z

      """,
    days: 1,
    headline: "Bitcoin: leveraged funds’ shorts outweigh longs 9.0 to 1",
    holds: ["Among 2 markets that report"],
    lacks: ["1,300", "1,900", "1,000", "600"]
  )

  private static let rounded = InputCase(
    name: "rounded sides with a stated ratio",
    text: """
      time,asset,venue,measure,unit,long,short,ratio,rounding
      2025-12-01,all,all,reported,usd,4000000000,50000000000,0.08333333,1000000000

      """,
    days: 1,
    headline: "Shorts outweigh longs 12.5 to 1",
    holds: ["12:1", "between 11.0 and 14.4 to 1", "About $50bn", "about $4bn"]
  )
}
