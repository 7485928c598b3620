// SPDX-License-Identifier: Apache-2.0
import Analysis
import Diagnostics
import Positioning
import Templating
import TestSupport
import Testing

@testable import Commentary

@Suite("Calibrated words")
struct BandTests {
  @Test("a move has the word of its factor, either way")
  func moves() {
    for (factor, band) in [
      (1.0, Band.steadyMove), (1.03, .steadyMove), (1.05, .slightMove), (1.0999, .slightMove),
      (1.1001, .clearMove), (1.4999, .clearMove), (1.5001, .sharpMove), (9, .sharpMove),
    ] {
      #expect(Band(move: factor) == band && Band(move: 1 / factor) == band, "\(factor)")
    }
  }

  @Test("a price's move has the word of its size in standard deviations, and is as strong")
  func prices() {
    for (size, band) in [
      (0.0, Band.ordinaryPrice), (0.99, .ordinaryPrice), (1, .largePrice), (1.99, .largePrice),
      (2, .veryLargePrice), (7, .veryLargePrice),
    ] {
      #expect(Band(priceMove: size) == band && Band(priceMove: -size) == band, "\(size)")
    }
    var note = Sketch.week()
    #expect(note.priceDeviations == nil && price(of: note).strength == 1)
    note.outlook.volatility = Outlook.volatile
    let expected = 0.012 / (0.415 * (7.0 / 365).squareRoot())
    #expect(abs((note.priceDeviations ?? 0) / expected - 1) < 0.01)
  }

  @Test("a ratio's course is told where it lies beyond all three spans, and only then")
  func course() {
    func course(_ factors: [Double]) -> Band? {
      Sketch.week { sketch in
        for (slots, factor) in zip([1, 4, 13], factors) {
          sketch.before[slots] = (.sides(long: 6, short: factor), factor)
        }
      }.course
    }
    #expect(course([1.1, 1.2, 3]) == .widest && course([0.9, 0.8, 0.3]) == .narrowest)
    #expect(course([1.1, 0.9, 3]) == nil && course([1.1, 1.02, 3]) == nil)
    #expect(Sketch.week { $0.before = [:] }.course == nil)
  }

  @Test("a rank has the word of its distance from the nearer end")
  func ranks() {
    for (rank, band) in [
      (0.0, Band.extremeRank), (0.01, .extremeRank), (0.016, .rareRank), (0.05, .rareRank),
      (0.056, .uncommonRank), (0.2, .uncommonRank), (0.21, .ordinaryRank), (0.5, .ordinaryRank),
    ] {
      #expect(Band(rank: rank) == band && Band(rank: 1 - rank) == band, "\(rank)")
    }
  }

  @Test("a probability has the word of what is printed")
  func probabilities() {
    for (value, band) in [
      (0.02, Band.almostNoChance), (0.05, .veryUnlikely), (0.2, .unlikely), (0.45, .evenChance),
      (0.544, .evenChance), (0.546, .likely), (0.794, .likely), (0.796, .veryLikely),
      (0.944, .veryLikely), (0.95, .almostCertain), (1, .almostCertain),
    ] {
      #expect(Band(probability: value) == band, "\(value)")
    }
  }

  @Test("every band has a word, each scale no word twice but for what cannot be told")
  func words() throws {
    let words = try englishPhrases().bands
    for scale in BandScale.allCases where scale != .evidence {
      let own = Band.allCases.filter { $0.scale == scale }.map { words[$0] }
      #expect(Set(own).count == own.count && !own.contains(""), "\(scale)")
    }
  }

  @Test("a band without a word is refused")
  func empty() throws {
    let found = try faults(in: "words/bands.txt") { $0.replacing("little changed", with: "") }
    #expect(found.map(\.id) == ["commentary.empty-word"])
    #expect(found.first?.summary == "the band `steadyMove` has no word")
    #expect(found.first?.location?.description == "mine/commentary/en/words/bands.txt:1:1")
  }
}
