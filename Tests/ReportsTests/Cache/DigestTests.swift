// SPDX-License-Identifier: Apache-2.0
import Analysis
import Pages
import Positioning
import Templating
import Testing

@testable import Reports

@Suite("The digest of what was public")
struct DigestTests {
  private func observation(
    _ asset: String = "BTC",
    day: Int = 1,
    published: Int = 100,
    value: PositionValue = .sides(long: 1, short: 2),
    stated: Double? = nil,
    spreading: Double? = nil,
    rounding: Double? = nil,
    status: Status = .published,
    source: String = ""
  ) -> Observation {
    Observation(
      key: Observation.Key(
        market: Market(asset: Asset(asset), measure: .reported),
        unit: .usd,
        time: .day(Day(day))
      ),
      published: Instant(published),
      value: value,
      statedRatio: stated,
      spreading: spreading,
      rounding: rounding,
      status: status,
      source: source
    )
  }

  private func stream(_ observations: [Observation]) -> PublicStream {
    PublicStream(FigureBytes(ObservationList(observations))) { observations[$0].published }
  }

  private func digest(_ observations: [Observation], at cutOff: Int = 1000) -> [UInt8] {
    var stream = stream(observations)
    return stream.digest(at: Instant(cutOff))
  }

  @Test("knows every field of an observation and of a bar, and each value changes it")
  func fields() {
    let names = Mirror(reflecting: observation()).children.compactMap(\.label)
    #expect(
      names == [
        "key", "published", "value", "statedRatio", "spreading", "rounding", "status", "source",
      ],
      "a new field must be added to the digest"
    )
    let others = [
      observation("ETH"), observation(day: 2), observation(published: 101),
      observation(value: .sides(long: 2, short: 1)), observation(value: .ratio(0.5)),
      observation(stated: 0.5), observation(spreading: 0.5), observation(rounding: 0.5),
      observation(status: .synthetic), observation(source: "desk"),
    ]
    let digests = Set(([observation()] + others).map { digest([$0]) })
    #expect(digests.count == 1 + others.count)
    let key = MarketBar.Key(asset: Asset("BTC"), venue: .all, time: .day(Day(1)))
    let bar = MarketBar(key: key, published: Instant(1), values: MarketBar.Values())
    #expect(
      Mirror(reflecting: bar).children.compactMap(\.label)
        == ["key", "published", "values", "rounding", "status", "source"]
    )
    #expect(
      Mirror(reflecting: bar.values).children.compactMap(\.label) == [
        "open", "high", "low", "close", "fundingRate", "fundingIntervalHours", "openInterest",
        "volume", "marketCap",
      ]
    )
  }

  private func level(
    _ asset: String = "BTC",
    venue: Venue = .all,
    day: Int = 1,
    price: Double = 5,
    long: Double = 1,
    short: Double = 2,
    published: Int = 100,
    rounding: Double? = nil,
    status: Status = .modelled,
    source: String = ""
  ) -> LiquidationLevel {
    LiquidationLevel(
      key: LiquidationLevel.Key(
        asset: Asset(asset),
        venue: venue,
        time: .day(Day(day)),
        price: price
      ),
      long: long,
      short: short,
      published: Instant(published),
      rounding: rounding,
      status: status,
      source: source
    )
  }

  @Test("knows every field of a level, and each value changes it")
  func levelFields() {
    #expect(
      Mirror(reflecting: level()).children.compactMap(\.label)
        == ["key", "long", "short", "published", "rounding", "status", "source"],
      "a new field must be added to the digest"
    )
    #expect(
      Mirror(reflecting: level().key).children.compactMap(\.label)
        == ["asset", "venue", "time", "price"]
    )
    let all = [
      level(), level("ETH"), level(venue: Venue("X")), level(day: 2), level(price: 6),
      level(long: 2, short: 1), level(long: 3), level(short: 3), level(published: 101),
      level(rounding: 0.5), level(status: .synthetic), level(source: "desk"),
    ]
    let digests = all.map { level in
      var stream = PublicStream(FigureBytes([level])) { _ in level.published }
      return stream.digest(at: Instant(1000))
    }
    #expect(Set(digests).count == all.count)
  }

  @Test("does not see what became public later")
  func later() {
    let early = [observation(published: 10), observation(day: 2, published: 20)]
    let late = observation("AAA", published: 21)
    #expect(digest([late] + early, at: 20) == digest(early, at: 20))
    #expect(digest([late] + early, at: 21) != digest(early, at: 21))
  }

  @Test("at one cut-off is the same whether or not it was asked for earlier ones")
  func running() {
    let all = (1...9).map { observation(day: $0, published: 100 - $0) }
    var stream = stream(all)
    for cutOff in [0, 92, 95, 95, 99] {
      #expect(stream.digest(at: Instant(cutOff)) == digest(all, at: cutOff))
    }
  }

  @Test("of settings counts each of them, in no order of a dictionary")
  func settings() {
    var settings = AnalysisSettings()
    var texts = [canonicalText(of: settings)]
    settings.cutOff = CutOff(seconds: 3600) ?? .endOfDay
    texts.append(canonicalText(of: settings))
    settings.headlineAsset = Asset("BTC")
    texts.append(canonicalText(of: settings))
    settings.cadence = .weekly
    texts.append(canonicalText(of: settings))
    settings.levelsBand = 0.05
    texts.append(canonicalText(of: settings))
    for measure in [Measure.reported, .traderClass] { settings.bands[measure] = .ordinary }
    texts.append(canonicalText(of: settings))
    #expect(Set(texts).count == texts.count)
    let codes = (0..<50).map { (String($0), ContractSize(asset: Asset("A\($0)"), size: 1)) }
    var other = settings
    settings.contracts = Dictionary(uniqueKeysWithValues: codes)
    other.contracts = Dictionary(uniqueKeysWithValues: codes.reversed())
    #expect(canonicalText(of: settings) == canonicalText(of: other))
    other.contracts["7"] = nil
    #expect(canonicalText(of: settings) != canonicalText(of: other))
  }

  @Test("of a text says where it ends")
  func texts() {
    #expect(canonicalText(of: ["a", "b"]) != canonicalText(of: ["a\",\"b"]))
    #expect(canonicalText(of: String?.none) != canonicalText(of: String?.some("")))
    #expect(canonicalText(of: -0.0) != canonicalText(of: 0.0))
  }
}
