// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@testable import Analysis

@Suite("Days with a note")
struct NoteDatesTests {
  private func dates(_ notes: [NoteAnalysis]) -> [Int] { notes.map(\.date.count) }

  @Test("no observations, no notes")
  func none() {
    #expect(notes(of: []).isEmpty)
    #expect(analyses(of: [], bars: [.close(1, on: 5)], settings: AnalysisSettings()).isEmpty)
  }

  @Test("each day with data is a note, and days without are not")
  func gaps() {
    #expect(dates(notes(of: [3, 4, 7].map { .sides(1, 2, on: $0) })) == [3, 4, 7])
  }

  @Test("a restatement alone makes no note")
  func restatement() {
    let later = Observation.sides(5, 2, on: 3, published: Day(6).end)
    #expect(dates(notes(of: [.sides(1, 2, on: 3), later])) == [3])
  }

  @Test("a further market of a time already known makes no note")
  func lateMarket() {
    let late = Observation.sides(5, 2, of: .of("ETH"), on: 3, published: Day(6).end)
    #expect(dates(notes(of: [.sides(1, 2, on: 3), late])) == [3])
  }

  @Test("a note is dated by publication and is about the latest slot that became public")
  func publishedTogether() {
    let friday = Day(10).start + 73_800
    let weeks = [1, 8].map { Observation.sides(1, 2, on: $0, published: friday) }
    let notes = notes(of: weeks)
    #expect(dates(notes) == [10])
    #expect(notes.first?.slot == Day(8))
    #expect(notes.first?.cutOff == Day(10).end)
  }

  @Test("an earlier cut-off dates the note by the first cut-off at or after publication")
  func earlyCutOff() {
    let day = Day(10)
    let observations: [Observation] = [
      .moment(1, 2, at: day.start + 57_600),
      .moment(1, 3, at: day.start + 57_601),
    ]
    let notes = notes(of: observations) { $0.cutOff = CutOff(seconds: 57_600) ?? .endOfDay }
    #expect(dates(notes) == [10, 11])
    #expect(notes.map(\.slot.count) == [10, 11])
  }

  @Test("with an earlier cut-off a whole day keeps its slot and is in the next note")
  func wholeDayEarlyCutOff() {
    let notes = notes(of: [.sides(1, 2, on: 10)]) { $0.cutOff = CutOff(seconds: 3600) ?? .endOfDay }
    #expect(dates(notes) == [11])
    #expect(notes.map(\.slot.count) == [10])
  }

  @Test("open interest is never a headline")
  func openInterest() {
    #expect(notes(of: [.sides(1, 1, of: .of(measure: .openInterest), on: 3)]).isEmpty)
    let asked = notes(of: [.sides(1, 1, of: .of(measure: .openInterest), on: 3)]) {
      $0.headlineMeasure = .openInterest
    }
    #expect(asked.isEmpty)
  }

  @Test("the measure with most markets is the headline, ties in the order of measures")
  func mostMarkets() {
    let one = Observation.ratio(2, of: .of(measure: .accountRatio), on: 3)
    let other = Observation.sides(1, 2, of: .of(measure: .reported), on: 3)
    #expect(notes(of: [one, other]).first?.headline.measure == .reported)
    let second = Observation.ratio(2, of: .of("ETH", measure: .accountRatio), on: 3)
    #expect(notes(of: [one, other, second]).first?.headline.measure == .accountRatio)
  }

  @Test("with as many markets, what has been there longer keeps the headline")
  func longest() {
    let old = (1...5).map { Observation.sides(1, 2, of: .of(measure: .reported), on: $0) }
    let new = Observation.sides(1, 2, of: .of(measure: .liquidationLevels), on: 5)
    #expect(notes(of: old + [new]).map(\.headline.measure) == Array(repeating: .reported, count: 5))
    let even = notes(of: [old[4], new])
    #expect(even.map(\.headline.measure) == [.liquidationLevels])
  }

  @Test("markets are counted over thirty slots, of what was public")
  func headlineWindow() {
    let old = (0..<3).map { Observation.ratio(2, of: .of("A\($0)", measure: .accountRatio), on: 1) }
    let early = notes(of: old + [.sides(1, 2, on: 30)])
    #expect(dates(early) == [1])
    let late = notes(of: old + [.sides(1, 2, on: 31)])
    #expect(dates(late) == [1, 31])
    #expect(late.last?.headline.measure == .reported)
  }

  @Test("a chosen measure, population or asset leaves the others out")
  func chosen() {
    let observations: [Observation] = [
      .ratio(2, of: .of(measure: .accountRatio), on: 3),
      .sides(1, 2, of: .of("ETH"), on: 4),
      .sides(1, 2, of: .of("SOL"), on: 5),
    ]
    #expect(dates(notes(of: observations) { $0.headlineMeasure = .accountRatio }) == [3])
    #expect(dates(notes(of: observations) { $0.headlineAsset = Asset("SOL") }) == [5])
    let classes = [Population.commercial, .noncommercial].enumerated().map { index, population in
      Observation.sides(
        1,
        2,
        of: .of(contract: "1", measure: .traderClass, population: population),
        unit: .contracts,
        on: 3 + index
      )
    }
    #expect(dates(notes(of: classes) { $0.headlinePopulation = .commercial }) == [3])
    #expect(notes(of: classes).last?.headline.population == .noncommercial)
  }
}

extension MarketBar {
  /// A daily bar with a close, public at the day's end.
  static func close(
    _ close: Double?,
    funding: Double? = nil,
    hours: Double? = nil,
    interest: Double? = nil,
    of asset: String = "BTC",
    venue: Venue = .all,
    on day: Int,
    published: Instant? = nil
  ) -> MarketBar {
    var values = Values()
    values.close = close
    values.fundingRate = funding
    values.fundingIntervalHours = hours
    values.openInterest = interest
    return MarketBar(
      key: Key(asset: Asset(asset), venue: venue, time: .day(Day(day))),
      published: published ?? Day(day).end,
      values: values
    )
  }
}
