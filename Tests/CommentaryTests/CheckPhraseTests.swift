// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import Testing

@testable import Commentary

@Suite("What checks found, in words")
struct CheckPhraseTests {
  private static let btc = Suspicion.Subject.market(
    Market(asset: Asset("BTC"), venue: Venue("Aldgate"), measure: .reported)
  )
  private static let eth = Suspicion.Subject.market(
    Market(asset: Asset("ETH"), venue: Venue("Bourse"), measure: .reported)
  )
  private static let asset = Suspicion.Subject.asset(Asset("BTC"))

  /// A full note with `suspicions`.
  private func note(_ suspicions: [Suspicion]) -> NoteAnalysis {
    var note = Sketch.full
    note.suspicions = suspicions
    return note
  }

  private func said(_ suspicions: [Suspicion]) throws -> [String] {
    try compose(note(suspicions), with: englishPhrases()).qualities
      .filter { quality in DataCheck.allCases.contains { Quality($0) == quality.quality } }
      .map { $0.head + " " + $0.text.map(\.text).joined() }
  }

  @Test(
    "each finding is one sentence that reads well",
    arguments: [
      (
        [Suspicion(.unitSlip, of: btc, size: 1003.4, inputs: [0])],
        "Unit in doubt. What is given of Bitcoin lies 1,003 times over the usual, as if its unit had "
          + "changed; it is shown as given, and no verdict rests on it."
      ),
      (
        [Suspicion(.unitSlip, of: btc, size: 0.0102), Suspicion(.unitSlip, of: eth, size: 0.01)],
        "Unit in doubt. What is given of Bitcoin and Ether lies far off the usual, the first of them 98.0 "
          + "times under, as if units had changed; it is shown as given, and no verdict rests on it."
      ),
      (
        [Suspicion(.frozen, of: btc, size: 5), Suspicion(.frozen, of: eth, size: 3)],
        "Frozen. What is given of Bitcoin and Ether has been the same for 3 days or longer, to the last "
          + "digit, as if the source had stopped; no verdict rests on it."
      ),
      (
        [Suspicion(.beyondPast, of: btc, size: 4.5)],
        "Beyond its past. The ratio of Bitcoin lies 4.5 times further out than any reading before; it is "
          + "used as given."
      ),
      (
        [Suspicion(.timeSlip, of: eth, size: 1)],
        "Time in doubt. The reading of Ether is stamped 1 hour off the usual time of day, as if a time "
          + "zone had changed; it is used as given."
      ),
      (
        [Suspicion(.priceSlip, of: asset, size: 100)],
        "Price in doubt. The close of Bitcoin stands 100 times over its usual level, as if its unit had "
          + "changed; nothing is concluded from it."
      ),
      (
        [Suspicion(.priceJump, of: asset, size: 12.34)],
        "Price jump. The close of Bitcoin lies 12.3 standard deviations of the returns before away from "
          + "the last one; it is used as given."
      ),
      (
        [Suspicion(.interestSlip, of: asset, size: 0.001)],
        "Open interest in doubt. That of Bitcoin stands 1,000 times under its usual size, as if its unit "
          + "had changed; it is left out."
      ),
    ]
  )
  func sentences(_ suspicions: [Suspicion], _ expected: String) throws {
    #expect(try said(suspicions) == [expected])
  }

  @Test("every number of it has a row of evidence, and every check is a caution")
  func evidence() throws {
    let all = DataCheck.allCases.map { check in
      Suspicion(
        check,
        of: check.isOfPositions ? Self.btc : Self.asset,
        size: 100,
        since: Sketch.day - 30
      )
    }
    let words = try compose(note(all), with: englishPhrases())
    let told = words.qualities.filter { quality in
      all.contains { Quality($0.check) == quality.quality }
    }
    #expect(told.count == DataCheck.allCases.count)
    #expect(told.allSatisfy { $0.quality.isCaution })
    for figure in told.flatMap(\.text).compactMap(\.figure) {
      #expect(words.evidence.contains { $0.figure.name.evidence == figure.evidence })
    }
  }

  @Test("what rests on a price in doubt is left out, with the check that doubts it")
  func price() {
    func chosen(_ suspicions: [Suspicion]) -> Selection {
      let note = note(suspicions)
      return selection(of: note, figures: figures(of: note))
    }
    let firm = chosen([])
    #expect(firm.says(.price))
    let doubted = chosen([Suspicion(.priceSlip, of: Self.asset, size: 100)])
    #expect(!doubted.says(.price))
    let gone = doubted.leftOut.filter { $0.reason == .inDoubt(.priceSlip) }.map(\.finding.rule)
    #expect(gone == [.price])
    // A jump may be true, and takes nothing away.
    #expect(chosen([Suspicion(.priceJump, of: Self.asset, size: 12)]).kept == firm.kept)
    // Another market's doubt takes nothing from the lead.
    #expect(chosen([Suspicion(.frozen, of: Self.eth, size: 3)]).kept == firm.kept)
  }

  @Test("of a lead in doubt nothing is concluded, and the note after it compares with nothing")
  func lead() {
    var sketch = Sketch.fullSketch
    sketch.firmness = .doubtful
    var note = sketch.note
    note.suspicions = [Suspicion(.frozen, of: Self.btc, size: 3)]
    let chosen = selection(of: note, figures: figures(of: note))
    #expect(chosen.kept.allSatisfy { ![.changes, .history, .after].contains($0.rule.topic) })
    #expect(
      chosen.leftOut.contains {
        $0.reason == .inDoubt(.frozen) && $0.finding.rule.topic == .history
      }
    )
    let next = Sketch.full.after(note)
    #expect(changes(of: next).isEmpty)
    #expect(
      !changes(of: Sketch.full.after(Sketch.note { $0.value = .sides(long: 4e9, short: 20e9) }))
        .isEmpty
    )
  }

  @Test("a total that much is missing from is no record, not rare, and says so beside its rank")
  func partial() throws {
    var sketch = Sketch.fullSketch
    let firm = try compose(sketch.note, with: englishPhrases())
    #expect(
      firm.findings.contains { $0.rule == .record } && firm.headline.contains("most lopsided")
    )
    sketch.firmness = .partial
    let partial = try compose(sketch.note, with: englishPhrases())
    let rules = Set(partial.findings.map(\.rule))
    #expect(rules.contains(.rank) && rules.isDisjoint(with: [.record, .recordSet, .rare, .zScore]))
    #expect(!partial.headline.contains("most lopsided"))
    let text = partial.sentences.flatMap(\.runs).map(\.text).joined()
    #expect(text.contains("though not all that is usually counted is in it"))
  }
}
