// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport

/// Files of all kinds as a desk may have them, in lines that can be dealt to files in any way: no two
/// contradict each other.
struct RandomInput {
  /// The header and the rows of each kind, by the folder of the kind.
  private(set) var positions: [String] = []
  private(set) var market: [String] = []
  private(set) var levels: [String] = []
  private(set) var comments: [String] = []
  private var random: SplitMix64
  private var keys: Set<String> = []

  static let positionsHeader =
    "time,asset,venue,contract,measure,population,unit,long,short,ratio,spreading,published,source,"
    + "rounding,status"
  static let marketHeader =
    "time,asset,venue,close,funding_rate,funding_interval_hours,volume,published,source"
  static let levelsHeader = "time,asset,venue,price,long,short,published,source"

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    for _ in 0..<80 { addPosition() }
    for _ in 0..<40 { addBar() }
    for _ in 0..<20 { addLevel() }
    for likes in 0..<5 { addComment(likes) }
  }

  /// The rows in `count` files of each kind, by path.
  mutating func files(_ count: Int) -> [(path: String, text: String)] {
    let kinds = [
      ("positions", Self.positionsHeader, positions, ".csv"),
      ("market", Self.marketHeader, market, ".csv"), ("levels", Self.levelsHeader, levels, ".csv"),
      ("comments", "", comments, ".jsonl"),
    ]
    var files: [(path: String, text: String)] = []
    for (kind, header, rows, ending) in kinds {
      var dealt = Array(repeating: header.isEmpty ? [] : [header], count: count)
      for row in rows.shuffled(using: &random) {
        dealt[Int.random(in: 0..<count, using: &random)].append(row)
      }
      for (index, rows) in dealt.enumerated() where rows.count > (header.isEmpty ? 0 : 1) {
        files.append(("\(index)/\(kind)/f\(ending)", rows.joined(separator: "\n") + "\n"))
      }
    }
    return files
  }
}

extension RandomInput {
  private mutating func addPosition() {
    let measure = pick(["reported", "trader_class", "account_ratio", "open_interest"])
    let unit = ["reported": "usd", "account_ratio": "share"][measure] ?? "contracts"
    let population = measure == "trader_class" ? pick(["noncommercial", "commercial"]) : ""
    let asset = pick(["BTC", "ETH", "\"a,b\"", "\"say \"\"x\"\"\"", "Ξ"])
    let venue = pick(["", "X", "\"two\nlines\""])
    let (time, published) = times()
    let key = "\(time) \(asset) \(venue) \(measure) \(population) \(published)"
    guard keys.insert(key).inserted else { return }
    let long = amount(unit == "share" ? 1 : 1e12)
    let isOne = measure == "open_interest"
    var figures = [long, isOne ? long : pick(["0", amount(1), "0.1"]), pick(["", "2.5"])]
    if measure == "reported", flag() { figures = ["", "", pick(["12.5", "0", "1e-7"])] }
    if flag(8) { figures = ["", "", ""] }
    let spreading = figures[0].isEmpty ? "" : pick(["", "7"])
    positions.append(
      ([time, asset, venue, pick([""]), measure, population, unit] + figures + [
        spreading, published, pick(["", "desk", "wire"]), pick(["", "1e-3"]),
        pick(["", "synthetic"]),
      ]).joined(separator: ",")
    )
  }

  private mutating func addBar() {
    let (time, published) = times()
    let asset = pick(["BTC", "ETH"])
    guard keys.insert("bar \(time) \(asset) \(published)").inserted else { return }
    let close = flag(8) ? "" : amount(1e5)
    let funding = close.isEmpty ? "" : pick(["", "-0.0001", "0.0003"])
    let interval = funding.isEmpty ? "" : pick(["", "", "8"])
    market.append(
      [time, asset, "X", close, funding, interval, "", published, pick(["", "desk"])]
        .joined(separator: ",")
    )
  }

  private mutating func addLevel() {
    let (time, published) = times()
    let price = amount(1e5)
    levels.append(
      [time, "BTC", "X", price, amount(1e9), "0", published, "model"].joined(separator: ",")
    )
  }

  private mutating func addComment(_ likes: Int) {
    let text = pick(["crowded", "say \\\"x\\\"", "two\\nlines", "💥"])
    let role = pick(["", ",\"role\":\"trader\""])
    comments.append(
      """
      {"note":"2024-10-0\(likes + 1)","author":"A","time":"2024-10-09","text":"\(text)",\
      "likes":\(likes)\(role)}
      """
    )
  }

  /// A time, and a publication after it or none.
  private mutating func times() -> (String, String) {
    let day = Day(20_000 + Int.random(in: 0...8, using: &random))
    let hour = Int.random(in: 0...23, using: &random)
    let time = flag() ? "\(day)" : (day.start + hour * 3600).description
    let published = flag() ? "" : "\(day + 20 + Int.random(in: 0...1, using: &random))"
    return (time, published)
  }

  private mutating func pick(_ texts: [String]) -> String {
    texts.randomElement(using: &random) ?? ""
  }
  private mutating func flag(_ one: Int = 2) -> Bool {
    Int.random(in: 0..<one, using: &random) == 0
  }
  private mutating func amount(_ limit: Double) -> String {
    "\(Double.random(in: 0.001...limit, using: &random))"
  }
}
