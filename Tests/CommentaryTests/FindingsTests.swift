// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import Testing

@testable import Commentary

@Suite("What a note finds worth saying")
struct FindingsTests {
  @Test(
    "a rank is rare up to the threshold from either end, and only then",
    arguments: [
      (0, true), (0.0499, true), (0.05, true), (0.0549, true), (0.0551, false), (0.5, false),
      (0.9449, false), (0.95, true), (1, true),
    ]
  )
  func rare(_ rank: Double, _ isRare: Bool) {
    let found = rules { $0.standing = .year(rank) }
    #expect(found.contains(.rare) == isRare)
    #expect(found.contains(.rank) == !isRare)
    #expect(!found.contains(.noHistory))
  }

  @Test("a z-score is said from the threshold, either way", arguments: [1.999, 2, 2.001])
  func score(_ size: Double) {
    for z in [size, -size] {
      #expect(rules { $0.standing = .year(0.3, z: z) }.contains(.zScore) == (size >= 2))
    }
  }

  @Test(
    "two assets are said to carry a side from half of it",
    arguments: [(2.499, false), (2.5, true), (2.501, true)]
  )
  func leaders(_ second: Double, _ isSaid: Bool) {
    let found = rules { sketch in
      sketch.assets = [("BTC", 2.5), ("ETH", second), ("SOL", 2.4), ("XRP", 5.1 - second)]
        .map { ($0.0, .sides(long: 1, short: $0.1)) }
    }
    #expect(found.contains(.leaders) == isSaid)
  }

  @Test("two assets alone are no news")
  func twoAssets() {
    let found = rules {
      $0.assets = [("BTC", .sides(long: 1, short: 9)), ("ETH", .sides(long: 1, short: 2))]
    }
    #expect(!found.contains(.leaders))
  }

  @Test(
    "a stated ratio is compared from one per cent on",
    arguments: [1.0099, 1.0101, 0.9901, 0.9899]
  )
  func stated(_ factor: Double) {
    let found = rules { $0.statedRatio = 0.08 * factor }
    #expect(found.contains(.stated) == (abs(factor - 1) > 0.01))
  }

  @Test("a record needs a full window and a day beyond every other, on either side")
  func record() {
    #expect(rules { $0.standing = .year(0, lowest: 0.0801) }.contains(.record))
    #expect(!rules { $0.standing = .year(0, lowest: 0.08) }.contains(.record))
    #expect(!rules { $0.standing = .year(0, highest: 12.5) }.contains(.record))
    #expect(!rules { $0.standing = .year(0, readings: 99, lowest: 0.0801) }.contains(.record))
  }

  @Test("a headline tells an overtaking, a level day, one side, none")
  func headlines() {
    let overtaken: (PositionValue, Double) = (.sides(long: 9, short: 8), 11)
    #expect(rules { $0.before = [1: overtaken] }.first == .headlineOvertake)
    #expect(rules { $0.before = [7: overtaken] }.first == .headlineSides)
    #expect(rules { $0.value = .sides(long: 3, short: 3) }.first == .headlineLevel)
    #expect(rules { $0.value = .sides(long: 0, short: 3) }.first == .headlineOneSided)
    #expect(rules { $0.value = .sides(long: 3, short: 0) }.first == .headlineOneSided)
    #expect(rules { $0.value = .sides(long: 0, short: 0) }.first == .headlineEmpty)
    #expect(rules { $0.value = .ratio(0) }.first == .headlineOneSided)
  }

  @Test("the risk is told by side only where bands give one, never for what is judged by rank")
  func risk() {
    func last(_ measure: Measure, _ regime: Regime?) -> Rule? {
      rules { ($0.measure, $0.regime) = (measure, regime) }.last
    }
    #expect(last(.reported, Regime(grade: .crowded, side: .short, rule: .bands)) == .riskShort)
    #expect(last(.reported, Regime(grade: .leaning, side: .long, rule: .bands)) == .riskLong)
    #expect(last(.reported, Regime(grade: .balanced, side: nil, rule: .bands)) == .riskBalanced)
    #expect(
      last(.accountRatio, Regime(grade: .extreme, side: .short, rule: .rank)) == .riskAccounts
    )
    #expect(last(.accountRatio, nil) == .riskAccounts)
  }

  @Test("a finding whose figures are not there is not made")
  func needs() {
    let none = rules()
    #expect(!none.contains(.pace) && !none.contains(.yesterday) && !none.contains(.price))
    let week: [Int: (PositionValue, Double)] = [7: (.ratio(0.1), 1.25)]
    #expect(!rules { $0.before = week }.contains(.pace))
    #expect(
      rules {
        $0.before = week.merging([30: (.ratio(0.2), 2.5)]) { $1 }; $0.standing = .year(0.4)
      }.contains(.pace)
    )
    for rule in rules() {
      let note = Sketch.note()
      #expect(rule.needs.allSatisfy { figures(of: note)[$0] != nil }, "\(rule)")
    }
  }

  @Test("the budget holds, and the weakest sentences with a threshold go first")
  func budget() {
    #expect(Sketch.full.sentences == Thresholds.sentences)
    var over = Sketch.note { sketch in
      sketch = Sketch.fullSketch
      sketch.kind = .largestWithoutVerdict
    }
    over.outlook = Sketch.full.outlook
    #expect(over.sentences == Thresholds.sentences)
    let expected: [Rule] = [
      .headlineSides, .standfirstSizes, .sides, .stated, .rounding, .uncounted, .withoutVerdict,
      .record, .zScore, .pace, .price, .funding, .volatility, .crowding, .quadrant, .riskShort,
      .squeeze, .studyHolds,
    ]
    #expect(over.rules == expected, "price, funding and volatility are one sentence")
  }

  @Test("a rule is found at most once, in the order of the topics")
  func order() {
    let kept = Sketch.full.rules
    #expect(Set(kept).count == kept.count)
    let topics = kept.map { Rule.Topic.allCases.firstIndex(of: $0.topic) ?? -1 }
    #expect(topics == topics.sorted())
  }
}

extension Sketch {
  /// A note that provokes more sentences than it may have.
  static let full: NoteAnalysis = {
    var note = fullSketch.note
    note.outlook.volatility = Outlook.volatile
    note.outlook.squeeze = Outlook.curve()
    note.outlook.study = Outlook.leadStudy(.survives)
    note.outlook.forecasts = [Outlook.forecast(.all)]
    note.outlook.crowding = Outlook.crowding(0.97)
    note.outlook.leverage = Outlook.leverage(price: 0.1, interest: 0.2)
    return note
  }()

  /// Its sketch.
  static let fullSketch: Sketch = {
    var sketch = Sketch()
    sketch.rounding = 1e9
    sketch.statedRatio = 1.0 / 12
    sketch.standing = .year(0, z: -3, lowest: 0.1)
    sketch.before = [
      1: (.ratio(1 / 9.5), 12.5 / 9.5), 7: (.ratio(1 / 4.7), 12.5 / 4.7),
      30: (.ratio(1 / 1.2), 12.5 / 1.2),
    ]
    sketch.assets = [("BTC", 20), ("ETH", 15), ("SOL", 9), ("XRP", 6)].map {
      ($0.0, .sides(long: 1e9, short: $0.1 * 1e9))
    }
    sketch.context = MarketContext(
      asset: Asset("BTC"),
      close: 64_985,
      closeDay: day,
      changes: [.init(span: .near, change: -0.004), .init(span: .middle, change: -0.043)],
      annualisedFunding: -0.143,
      openInterest: 4e10
    )
    sketch.reconciliation = Reconciliation(
      longDifference: 0,
      shortDifference: 0,
      tolerance: 1e9,
      parts: 12
    )
    return sketch
  }()
}

extension NoteAnalysis {
  /// The rules that the note provokes.
  fileprivate var rules: [Rule] { findings(of: self, figures: figures(of: self)).map(\.rule) }

  /// How many sentences the commentary has.
  fileprivate var sentences: Int {
    messages(of: findings(of: self, figures: figures(of: self))).count(where: \.topic.isBody)
  }
}
