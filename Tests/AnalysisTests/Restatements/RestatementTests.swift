// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("Restatements")
struct RestatementTests {
  /// Sorted as a dataset is.
  private func sorted(_ observations: [Observation]) -> [Observation] {
    observations.sorted { a, b in
      a.key == b.key ? a.published < b.published : a.key < b.key
    }
  }

  private func book(_ observations: [Observation], bars: [MarketBar] = []) -> RestatementBook {
    RestatementBook(ObservationList(sorted(observations)), bars: bars, settings: AnalysisSettings())
  }

  private func analyst(_ observations: [Observation], bars: [MarketBar] = []) -> Analyst {
    Analyst(observations: observations, bars: bars, settings: AnalysisSettings())
  }

  @Test("are later publications with other values; the same values again are none")
  func found() {
    let first = (1...9).map { Observation.sides(1, 3, on: $0) }
    #expect(book(first).isEmpty)
    #expect(book(first + [.sides(1, 3, on: 4, published: Day(20).end)]).isEmpty)
    let all = first + [.sides(1, 4, on: 4, published: Day(6).end)]
    let notes = analyst(sorted(all)).notes
    let after = notes.map { book(all).after($0) }
    // The note of day 4 itself, and that of day 5, which compares with it.
    #expect(after.map(\.count) == [0, 0, 0, 1, 1, 0, 0, 0, 0])
    #expect(after[3].first?.published == Day(6).end)
    #expect(after[3].first?.first == Day(4).end)
  }

  @Test("that were public at the cut-off are no news, nor are those of figures not known then")
  func news() {
    let restatement = Restatement(
      subject: .positions(.of()),
      index: 0,
      slot: Day(4),
      first: Instant(100),
      published: Instant(200)
    )
    let news = [99, 100, 199, 200, 201].map { restatement.isNews(after: Instant($0)) }
    #expect(news == [false, true, true, false, false])
  }

  @Test("of which the last counts, give the figures of the note on restated data")
  func last() throws {
    let all = sorted(
      (1...9).map { .sides(1, 3, on: $0) } + [
        .sides(1, 4, on: 4, published: Day(6).end), .sides(1, 5, on: 4, published: Day(8).end),
      ]
    )
    let analyst = analyst(all)
    let restated = RestatedAnalyst(analyst, observations: ObservationList(all), bars: [])
    let notes = analyst.notes.map { note in
      restated.analysis(of: note, published: analyst.analysis(of: note))
    }
    #expect(notes[3].lead.imbalance.dominance == 5)
    #expect(notes[4].lead.change(over: .near)?.then?.dominance == 5)
    #expect(notes[2].lead.imbalance.dominance == 3)
    #expect(notes.map(\.date) == analyst.notes.map(\.date))
  }

  @Test("leave every note alone that knew nothing of them, windows and weights included")
  func untouched() {
    var random = SplitMix64(seed: 3)
    var all: [Observation] = []
    for day in 1...170 {
      for (asset, venue) in [("BTC", "Apex"), ("BTC", "Bourse"), ("ETH", "Apex")] {
        if Int.random(in: 0..<9, using: &random) == 0 { continue }
        func side() -> Double { Double(Int.random(in: 1...900, using: &random)) }
        all.append(.sides(side(), side(), of: .of(asset, venue), on: day))
        guard Int.random(in: 0..<12, using: &random) == 0 else { continue }
        let later = Day(day + Int.random(in: 2...40, using: &random)).end
        all.append(.sides(side(), side(), of: .of(asset, venue), on: day, published: later))
      }
    }
    all = sorted(all)
    let (analyst, book) = (analyst(all), book(all))
    let restated = RestatedAnalyst(analyst, observations: ObservationList(all), bars: [])
    var counts = (same: 0, other: 0)
    for note in analyst.notes {
      let published = analyst.analysis(of: note)
      let now = restated.analysis(of: note, published: published)
      if book.after(note).isEmpty {
        counts.same += 1
        #expect(now.lead == published.lead && now.markets == published.markets, "\(note.date)")
        #expect(now.assets == published.assets && now.breadth == published.breadth)
        #expect(now.coverage == published.coverage && now.leadKind == published.leadKind)
        #expect(now.outlook == published.outlook && now.context == published.context)
      } else {
        counts.other += now == published ? 0 : 1
        #expect(now.coverage == published.coverage)
        #expect(now.lead.standing.readings == published.lead.standing.readings)
      }
    }
    #expect(counts.same > 20 && counts.other > 50, "\(counts)")
  }

  @Test("of a close change the price beside a note, and nothing that looks further back")
  func close() {
    func bar(_ day: Int, _ close: Double, published: Instant? = nil) -> MarketBar {
      var values = MarketBar.Values()
      values.close = close
      let key = MarketBar.Key(asset: Asset("BTC"), venue: .all, time: .day(Day(day)))
      return MarketBar(key: key, published: published ?? Day(day).end, values: values)
    }
    let observations = (1...40).map { Observation.sides(1, 3, on: $0) }
    var bars = (1...40).map { bar($0, 100 + Double($0 % 7)) }
    bars.insert(bar(30, 500, published: Day(60).end), at: 30)
    let analyst = analyst(observations, bars: bars)
    let restated = RestatedAnalyst(analyst, observations: ObservationList(observations), bars: bars)
    let notes = analyst.notes.map { note in
      let published = analyst.analysis(of: note)
      return (published, restated.analysis(of: note, published: published))
    }
    #expect(notes[29].1.context?.close == 500)
    #expect(notes[29].0.context?.close == 102)
    #expect(notes[30].1.context?.changes != notes[30].0.context?.changes)
    #expect(notes[31].1.context == notes[31].0.context)
    #expect(notes.allSatisfy { $0.outlook == $1.outlook })
    let book = book(observations, bars: bars)
    #expect(!book.after(analyst.notes[29]).isEmpty && book.after(analyst.notes[28]).isEmpty)
  }
}
