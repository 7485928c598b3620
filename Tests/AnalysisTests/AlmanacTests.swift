// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

/// Daily ratios of two markets that wander around level, with closes, so that all is forecast.
private struct Record {
  var observations: [Observation] = []
  var bars: [MarketBar] = []
  let days: Int

  init(days: Int, assets: [String] = ["BTC", "ETH"], seed: UInt64 = 1) {
    var random = SplitMix64(seed: seed)
    self.days = days
    for asset in assets {
      var price = 100.0
      for day in 0..<days {
        let (long, short) = (1e6 * (1 + 4 * random.uniform()), 1e6 * (1 + 4 * random.uniform()))
        observations.append(.sides(long, short, of: .of(asset), on: day))
        price *= 0.97 + 0.06 * random.uniform()
        bars.append(.close(price, of: asset, on: day))
      }
    }
  }

  /// With a figure for all of `asset` from day `start` on, of what the markets of the record hold.
  func given(_ asset: String, from start: Int) -> Record {
    var record = self
    for day in start..<days {
      let parts = observations.filter { $0.key.time == .day(Day(day)) }
      let (long, short) = parts.reduce((0, 0)) { sums, part in
        (sums.0 + (part.value.long ?? 0), sums.1 + (part.value.short ?? 0))
      }
      record.observations.append(.sides(long, short, of: .of(asset, "all"), on: day))
    }
    return record
  }

  /// An almanac with the studies of the notes at `places`.
  func almanac(studying places: [Int] = []) -> Almanac {
    let analyst = Analyst(observations: observations, bars: bars, settings: AnalysisSettings())
    let quarters = Set(places.map { analyst.studyNote(ofNoteAt: $0) })
    let books = analyst.studyBooks(for: Array(quarters))
    return Almanac(
      analyst,
      forecasts: ForecastBook(
        analyst.notes.map(analyst.readings),
        closes: analyst.closingPrices,
        cadence: analyst.cadence
      ),
      studies: quarters.compactMap { analyst.study(asOf: $0, from: books) }
    )
  }
}

extension Almanac {
  /// What the note at `index` knows.
  fileprivate func note(_ index: Int) -> NoteAnalysis {
    var fans = FanCache()
    return analysis(ofNoteAt: index, fans: &fans)
  }
}

@Suite("The forecasts of a note")
struct AlmanacForecastTests {
  @Test("are those of its lead, and so is what was scored")
  func lead() {
    let almanac = Record(days: 90).almanac()
    var stated = 0
    for index in almanac.analyst.notes.indices {
      let note = almanac.note(index)
      #expect(note.lead.subject == .total)
      let outlook = note.outlook
      #expect(outlook.forecasts.allSatisfy { $0.subject == .total && $0.made == note.date })
      #expect(outlook.scored.allSatisfy { $0.forecast.subject == .total })
      #expect(outlook.leadScore == almanac.forecasts.score(of: .total, asOfNoteAt: index))
      #expect(outlook.allScore == almanac.forecasts.score(asOfNoteAt: index))
      stated += outlook.forecasts.count
    }
    #expect(stated > 30)
    // The markets have forecasts too; they are in the book, and in no note.
    #expect(Set(almanac.forecasts.subjects).count == 3)
  }

  @Test("are of the only market where one leads")
  func market() {
    let almanac = Record(days: 70, assets: ["BTC"]).almanac()
    let note = almanac.note(69)
    #expect(note.lead.subject == .market(.of()))
    #expect(!note.outlook.forecasts.isEmpty)
    #expect(note.outlook.forecasts.allSatisfy { $0.subject == .market(.of()) })
  }

  @Test("are of the total of the parts where a figure given for all leads")
  func given() {
    let almanac = Record(days: 80).given("all", from: 60).almanac()
    let plain = Record(days: 80).almanac()
    for index in 60..<80 {
      let note = almanac.note(index)
      #expect(note.lead.subject == .given(.of("all", "all")))
      #expect(!note.outlook.forecasts.isEmpty)
      #expect(note.outlook.forecasts == plain.note(index).outlook.forecasts)
      #expect(note.outlook.scored == plain.note(index).outlook.scored)
    }
  }

  @Test("are of the asset's total where a figure given for one asset leads")
  func givenAsset() {
    var record = Record(days: 70, assets: ["BTC"])
    record.observations += Record(days: 70, assets: ["BTC"], seed: 2).observations.map {
      .sides(
        $0.value.long ?? 0,
        $0.value.short ?? 0,
        of: .of("BTC", "Base"),
        on: $0.key.time.asOf.count
      )
    }
    let note = record.given("BTC", from: 60).almanac().note(69)
    #expect(note.lead.subject == .given(.of("BTC", "all")))
    #expect(!note.outlook.forecasts.isEmpty)
    #expect(note.outlook.forecasts.allSatisfy { $0.subject == .asset(Asset("BTC")) })
  }

  @Test("that ended are listed newest first, six at most, none of a later note")
  func scored() {
    let almanac = Record(days: 90).almanac()
    for index in almanac.analyst.notes.indices {
      let note = almanac.note(index)
      let scored = note.outlook.scored
      let all = almanac.forecasts.latest(1000, of: .total, asOfNoteAt: index)
      #expect(scored == Array(all.prefix(6)))
      #expect(scored.count == min(6, note.outlook.leadScore?.count ?? 0))
      #expect(zip(scored, scored.dropFirst()).allSatisfy { $0.scored >= $1.scored })
      #expect(scored.allSatisfy { $0.scored <= note.date && $0.forecast.made < $0.scored })
    }
    #expect(almanac.note(89).outlook.scored.count == 6)
  }

  @Test("and its scores are missing from what an analyst says alone")
  func alone() {
    let almanac = Record(days: 70).almanac()
    let note = almanac.analyst.analysis(of: almanac.analyst.notes[69])
    #expect(note.outlook.forecasts.isEmpty && note.outlook.scored.isEmpty)
    #expect(note.outlook.leadScore == nil && note.outlook.allScore == nil)
    #expect(note.outlook.study == nil)
  }
}

@Suite("The study of a note")
struct AlmanacStudyTests {
  /// A hundred days of different ratios in no order, then one with `below` of them below it.
  private func last(below: Int) throws -> NoteAnalysis {
    // The last day is the first of October 2025, whose study is its own.
    let end = try #require(Day(year: 2025, month: 10, day: 1)).count
    let ratios = (0..<100).map { Double(1 + ($0 * 37) % 100) } + [Double(below) + 0.5]
    let days = Array(end - 100...end)
    let record = zip(days, ratios).map { Observation.sides($1 * 1000, 50_000, on: $0) }
    let bars = days.map { MarketBar.close(100 + Double($0 % 7), on: $0) }
    let analyst = Analyst(observations: record, bars: bars, settings: AnalysisSettings())
    let note = analyst.studyNote(ofNoteAt: 100)
    let study = analyst.study(asOf: note, from: analyst.studyBooks(for: [note]))
    let almanac = Almanac(
      analyst,
      forecasts: ForecastBook(analyst.notes.map(analyst.readings), closes: [:], cadence: .daily),
      studies: try [#require(study)]
    )
    return almanac.note(100)
  }

  @Test(
    "calls the lead extreme from exactly the threshold on, on the side of its end",
    arguments: [
      (0, Side.short, true), (4, .short, true), (5, .short, true), (6, .short, false),
      (49, .short, false), (50, .long, false), (94, .long, false), (95, .long, true),
      (96, .long, true), (100, .long, true),
    ]
  )
  func threshold(below: Int, side: Side, isExtreme: Bool) throws {
    let note = try last(below: below)
    #expect(note.lead.standing.below == below && note.lead.standing.readings == 100)
    let study = try #require(note.outlook.study)
    #expect(study.side == side && study.isExtreme == isExtreme)
    #expect(study.subject == .market(.of()) && study.study.date == note.date)
    #expect(study.cells.count == 20 && study.cells.allSatisfy { $0.side == side })
  }
}
