// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import TestSupport
import Testing

@testable import Commentary

@Suite("The words of a weekly note")
struct WeeklyPhraseTests {
  private func texts(_ change: (inout Sketch) -> Void = { _ in }) throws -> Commentary {
    try compose(Sketch.week(change), with: englishPhrases())
  }

  private func paragraphs(_ change: (inout Sketch) -> Void = { _ in }) throws -> String {
    try texts(change).paragraphs.map { $0.map(\.text).joined() }.joined(separator: "\n")
  }

  private func rules(_ change: (inout Sketch) -> Void = { _ in }) -> [Rule] {
    let note = Sketch.week(change)
    return findings(of: note, figures: figures(of: note)).map(\.rule)
  }

  @Test("read as a whole as they are on file")
  func golden() throws {
    let words = try texts { sketch in
      sketch.standing = .weeks(0.99, z: 2.4)
      sketch.earlierSlots = [Sketch.day - 9]
    }
    let text = words.texts.joined(separator: "\n") + "\n"
    try expectGolden(text, "weekly-note.txt")
  }

  @Test("speak of weeks, and each number has its evidence")
  func weeks() throws {
    for value in [(180_000.0, 30_000.0), (30, 180), (100, 100), (0, 10), (10, 0), (0, 0)] {
      for standing in [Standing.weeks(0.5, readings: 12), .weeks(0.5), .weeks(1, highest: 5)] {
        for near in [1.0, 1.02, 1.3, 0.7] {
          let words = try texts { sketch in
            sketch.value = .sides(long: value.0, short: value.1)
            (sketch.standing, sketch.missingSlots) = (standing, 3)
            sketch.before[1]?.factor = near
            sketch.net = Sketch.net(value.0 - value.1, index: 0)
            sketch.coverage = Coverage(
              present: 1,
              expected: 2,
              share: 0.5,
              missing: [Market(asset: Asset("russell"), measure: .traderClass)]
            )
          }
          for text in words.texts { #expect(!speaksOfDays(text), "\(text)") }
          #expect(words.unproven == [])
        }
      }
    }
  }

  @Test("a headline names the class once, and weeks as its window")
  func headlines() throws {
    let plain = { (sketch: inout Sketch) in sketch.before = [:] }
    #expect(try texts(plain).headline == "Gold: noncommercial longs outweigh shorts 6.0 to 1")
    #expect(
      try texts { $0.standing = .weeks(1, lowest: 0.5, highest: 5) }.headline
        == "Gold: noncommercial longs outweigh shorts 6.0 to 1, the most lopsided week in three years"
    )
    #expect(
      try texts { $0.standing = .weeks(1, readings: 149, lowest: 0.5, highest: 5) }.headline
        .hasSuffix("the most lopsided of 149 readings")
    )
    #expect(
      try texts().headline.hasSuffix("from 2.0:1 long four weeks ago")
    )
    #expect(
      try texts { $0.before[4] = nil }.headline.hasSuffix("up from 3.8:1 long a week ago")
    )
    let funds = try texts {
      plain(&$0)
      ($0.population, $0.asset) = (.leveragedFunds, Asset("bitcoin"))
      $0.value = .sides(long: 10, short: 173)
    }
    #expect(funds.headline == "Bitcoin: leveraged funds’ shorts outweigh longs 17.3 to 1")
    let nothing = try texts { $0.value = .sides(long: 0, short: 0) }
    #expect(nothing.headline == "Gold: noncommercial traders hold no positions")
    let euro = try texts {
      plain(&$0); $0.asset = Asset("EUR")
    }
    #expect(euro.headline == "Euro: noncommercial longs outweigh shorts 6.0 to 1")
    #expect(euro.standfirst.contains("in futures on the euro."))
  }

  @Test(
    "a COT index is said within ten of either end, and as the very end only there",
    arguments: [
      (100, "the top of its range"), (99.9, "near the top of its range"), (90, "near the top"),
      (89.9, ""), (10.1, ""), (10, "near the bottom"), (0, "the bottom of its range"),
    ]
  )
  func index(_ value: Double, _ words: String) throws {
    let text = try paragraphs { $0.net = Sketch.net(150_000, index: value) }
    #expect(text.contains("and a COT index of") == !words.isEmpty)
    #expect(words.isEmpty || text.contains(words), "\(text)")
    #expect(text.contains("near the") == words.hasPrefix("near"), "\(text)")
  }

  @Test("a net beyond its year is said from 50 readings on, by its sign")
  func year() throws {
    let slot = Cadence.weekly.slot(of: Sketch.day)
    func said(_ value: Double, high: Bool, readings: Int = 52) throws -> String {
      try paragraphs { sketch in
        sketch.value = value > 0 ? .sides(long: value, short: 1) : .sides(long: 1, short: -value)
        sketch.net = Sketch.net(
          value,
          index: 50,
          high: high ? slot : slot - 70,
          low: high ? slot - 70 : slot,
          yearReadings: readings
        )
      }
    }
    #expect(
      try said(9, high: true).contains(
        "the largest net long of the 52 weekly readings of a year."
      )
    )
    #expect(try said(9, high: false).contains("the smallest net long of the 52"))
    #expect(try said(-9, high: true).contains("the smallest net short of the 52"))
    #expect(
      try said(-9, high: false, readings: 50).contains("the largest net short of the 50")
    )
    #expect(try !said(9, high: true, readings: 49).contains("weekly readings of a year"))
  }

  @Test("an end of the year is not said where it is an end of the whole range")
  func once() {
    let slot = Cadence.weekly.slot(of: Sketch.day)
    for (index, isSaid) in [(100.0, false), (99, true), (0, false)] {
      let found = rules { $0.net = Sketch.net(150_000, index: index, high: slot) }
      #expect(found.contains(.netExtreme) == isSaid)
    }
  }

  @Test("a move of the net is said from its share of open interest, without that of the gross")
  func moves() throws {
    // 150,000 net now; 5% of 400,000 contracts are 20,000, 10% of 210,000 are 21,000.
    func said(_ before: Double, hasInterest: Bool = true) -> Bool {
      rules { sketch in
        sketch.before[1] = (.sides(long: before, short: 30_000), 1)
        if !hasInterest { sketch.report = nil }
      }.contains(.netChange)
    }
    #expect(said(160_000) && said(200_000) && !said(160_001) && !said(199_999))
    #expect(said(159_000, hasInterest: false) && !said(159_001, hasInterest: false))
    #expect(
      try paragraphs().contains(
        """
        Over the week longs grew by 30,000 contracts and shorts fell by 10,000 contracts, a move \
        of the net by +40,000 contracts.
        """
      )
    )
  }

  @Test("the other side and the traders come from the report")
  func report() throws {
    let text = try paragraphs()
    #expect(
      text.contains(
        "Of the other classes commercial traders stand furthest on the other side, net short "
          + "180,000 contracts."
      )
    )
    #expect(
      text.contains("those of 240 traders on the long side and 90 on the short side, 750 and 333")
    )
    #expect(text.contains("Net, that is 150,000 contracts long, 37.5% of open interest, and"))
    let bare = rules { $0.report = nil }
    #expect(!bare.contains(.otherSide) && !bare.contains(.traders) && bare.contains(.net))
  }

  @Test("a price that is not above zero gives no change, and the note says so")
  func price() throws {
    func said(_ close: Double) throws -> String {
      try paragraphs {
        $0.context = MarketContext(
          asset: Asset("crude"),
          close: close,
          closeDay: Sketch.day - 1,
          changes: [.init(span: .near, change: nil)],
          annualisedFunding: nil,
          openInterest: nil
        )
      }
    }
    #expect(
      try said(-37.63).contains(
        """
        Crude oil closed at −$37.63 on 16 December 2025; no change is computed across a price at \
        or below zero.
        """
      )
    )
    #expect(try said(10.01).contains("; without a close above zero a week before, no change is"))
  }

  @Test("the quality section names missing, empty and unconverted markets while they are few")
  func quality() throws {
    func said(_ quality: Quality, _ change: (inout Sketch) -> Void) throws -> String {
      try texts(change).qualities.first { $0.quality == quality }.map {
        "\($0.head) \($0.text.map(\.text).joined())"
      } ?? ""
    }
    let names = ["gold", "cattle", "EUR", "lumber", "sugar", "palladium", "crude"]
    func markets(_ count: Int) -> [(String, PositionValue)] {
      names.prefix(count).map { ($0, .sides(long: 1, short: 2)) }
    }
    func market(_ asset: String) -> Market {
      Market(asset: Asset(asset), measure: .traderClass)
    }
    func converted(_ count: Int) throws -> String {
      try said(.converted) { sketch in
        sketch.markets = markets(count)
        sketch.kind = .total
        let market = Market(
          asset: Asset("gold"),
          venue: Venue("Aldgate"),
          measure: .traderClass,
          population: .noncommercial
        )
        sketch.conversions = [
          Conversion(market: market, size: 100, close: 2_650, closeDay: Sketch.day - 1)
        ]
      }
    }
    #expect(try converted(4).contains("1 of 4 markets"))
    #expect(try converted(4).hasSuffix("want of a size or a price: cattle, the euro and lumber."))
    #expect(try converted(7).hasSuffix("the date of the positions."))
    #expect(
      try said(.empty) {
        $0.markets = [
          ("bitcoin", .sides(long: 0, short: 0)), ("gold", .sides(long: 3, short: 0)),
          ("sugar", .sides(long: 3, short: 1)),
        ]
      } == "Empty sides. No positions at all: Bitcoin. Nothing on one side, so no ratio: gold."
    )
    #expect(
      try said(.incomplete) { sketch in
        sketch.coverage = Coverage(
          present: 1,
          expected: 2,
          share: 0.5,
          missing: [market("russell")]
        )
      } == "Incomplete. 1 of 2 expected markets reported; without the Russell 2000."
    )
    #expect(
      try said(.incomplete) { sketch in
        let (missing, unpriced) = (market("russell"), market("sugar"))
        sketch.kind = .leadingMarket
        sketch.conversions = [
          Conversion(market: market("gold"), size: 100, close: 2_650, closeDay: Sketch.day - 1)
        ]
        sketch.coverage = Coverage(
          present: 1,
          expected: 3,
          share: 0.4,
          missing: [missing],
          unconverted: [unpriced]
        )
      } == "Incomplete. 2 of 3 expected markets reported; without the Russell 2000."
    )
    #expect(
      try said(.severalSlots) { $0.earlierSlots = [Sketch.day - 16, Sketch.day - 9] }
        == """
        Several reports at once. This note holds three reports that became public together; its \
        figures are those of the last, as of 16 December 2025, and the others stand in the history.
        """
    )
  }

  @Test("every class has a noun and an attribute", arguments: Population.allCases)
  func classes(_ population: Population) throws {
    let book = try englishPhrases()
    for word in ClassWord.allCases {
      let name = try book.name(of: population, as: word)
      #expect(!name.isEmpty && !name.contains("_"))
    }
    let box = try book.box(of: .traderClass, population)
    #expect(box.count == 3, "what is counted, the identity, the classes of one report")
  }
}
