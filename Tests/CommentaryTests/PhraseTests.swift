// SPDX-License-Identifier: Apache-2.0
import Analysis
import Diagnostics
import Foundation
import Positioning
import Templating
import TestSupport
import Testing

@testable import Commentary

/// The English phrases of the program's templates.
func englishPhrases() throws -> Phrasebook {
  let sources = try FileManager.default.subpathsOfDirectory(atPath: ownTemplates)
    .filter { $0.hasPrefix("commentary/") && $0.hasSuffix(".txt") }.sorted().compactMap { path in
      let bytes = try Data(contentsOf: URL(filePath: "\(ownTemplates)/\(path)"))
      return TemplateSource(path: path, in: ownTemplates, bytes: [UInt8](bytes))
    }
  return try Phrasebook(TemplateLibrary(sources))
}

@Suite("The phrase of each rule")
struct PhraseTests {
  /// Notes that provoke every rule between them.
  static let notes: [NoteAnalysis] = {
    let before: [Int: (PositionValue, Double)] = [
      1: (.ratio(0.5), 1), 7: (.ratio(0.4), 0.5), 30: (.ratio(0.3), 2),
    ]
    let values: [PositionValue] = [
      .sides(long: 4e9, short: 50e9), .sides(long: 3, short: 2), .sides(long: 3, short: 3),
      .sides(long: 0, short: 3), .sides(long: 3, short: 0), .sides(long: 0, short: 0),
    ]
    let kinds: [NoteAnalysis.LeadKind] = [
      .total, .onlyMarket, .leadingMarket, .largestWithoutVerdict,
    ]
    let standings = [
      Standing(window: 365, minimum: 100, readings: 1), Standing.year(0.5), Standing.year(0.02),
      Standing.year(0, lowest: 0.2),
    ]
    let regimes = [
      nil, Regime(grade: .leaning, side: .long, rule: .bands),
      Regime(grade: .balanced, side: nil, rule: .bands),
      Regime(grade: .extreme, side: .short, rule: .bands),
    ]
    var notes = [Sketch.full]
    for value in values {
      for kind in kinds {
        for (standing, regime) in zip(standings, regimes) {
          var sketch = Sketch()
          (sketch.value, sketch.kind, sketch.standing) = (value, kind, standing)
          (sketch.before, sketch.regime) = (before, regime)
          notes.append(sketch.note)
          sketch.measure = .accountRatio
          (sketch.unit, sketch.value) = (nil, .ratio(value.ratio ?? 0))
          sketch.regime = regime.map { Regime(grade: $0.grade, side: $0.side, rule: .rank) }
          notes.append(sketch.note)
        }
      }
    }
    notes.append(Sketch.note { $0.before = [1: (.sides(long: 2, short: 1), 3)] })
    notes.append(Sketch.note { $0.rounding = 1e9 })
    notes += Self.weeks + OutlookPhraseTests.notes + ChangeTests.notes
    notes.append(
      Sketch.note { ($0.context, $0.standing) = (Sketch.full.context, .year(0.3, z: 2.5)) }
    )
    return notes
  }()

  /// Weekly notes of a class of traders that provoke the rest.
  static let weeks: [NoteAnalysis] = {
    let slot = Cadence.weekly.slot(of: Sketch.day)
    return [
      Sketch.week(),
      Sketch.week { $0.net = Sketch.net(150_000, index: 50, high: slot) },
      Sketch.week { sketch in
        sketch.net = Sketch.net(150_000, index: 96, high: slot)
        sketch.standing = .weeks(0.99, z: 2.4)
      },
      Sketch.week { sketch in
        sketch.context = sketch.context.map {
          MarketContext(
            asset: $0.asset,
            close: $0.close,
            closeDay: $0.closeDay,
            changes: [],
            annualisedFunding: 0.1,
            openInterest: nil
          )
        }
      },
      Sketch.week { sketch in
        (sketch.before, sketch.net) = ([:], nil)
        sketch.context = sketch.context.map {
          MarketContext(
            asset: $0.asset,
            close: -37.63,
            closeDay: $0.closeDay,
            changes: [],
            annualisedFunding: nil,
            openInterest: nil
          )
        }
      },
    ]
  }()

  @Test("is provoked by some note")
  func provoked() {
    let said = Self.notes.map { messages(of: findings(of: $0, figures: figures(of: $0))) }
    let rules = Set(said.joined().flatMap(\.rules))
    #expect(Set(Rule.allCases).subtracting(rules) == [])
    let phrases = Set(said.joined().map(\.phrase))
    #expect(
      Set(PhraseName.allCases).subtracting(phrases) == [.rule(.cotIndex), .rule(.netExtreme)]
    )
  }

  @Test("reads as sentences: no doubled blank, no blank before a stop, nothing undefined or empty")
  func reads() throws {
    let book = try englishPhrases()
    for note in Self.notes {
      let words = try compose(note, with: book)
      let texts =
        [words.headline, words.standfirst] + words.paragraphs.map { $0.map(\.text).joined() }
        + words.qualities.map { "\($0.head) \($0.text.map(\.text).joined())" } + words.box
      for text in texts {
        #expect(!text.contains("  ") && !text.contains(" ,") && !text.contains(" ."), "\(text)")
        #expect(
          !text.contains("{{") && !text.contains(" to 1 to 1") && !text.contains(",."),
          "\(text)"
        )
        #expect(!text.lowercased().contains("inf") || text.contains("inform"), "\(text)")
      }
      #expect(!words.headline.isEmpty && !words.headline.hasSuffix("."))
      #expect(words.standfirst.hasSuffix("."), "\(words.standfirst)")
      for paragraph in words.paragraphs {
        let text = paragraph.map(\.text).joined()
        #expect(text.hasSuffix("."), "\(text)")
        #expect(text.first?.isUppercase == true || text.first == "$", "\(text)")
      }
    }
  }

  @Test("opens no two sentences in a row alike, whatever the findings")
  func shapes() throws {
    let book = try englishPhrases()
    for note in Self.notes {
      #expect(try compose(note, with: book).repeatedShapes == [])
    }
  }

  @Test(
    "each figure of a sentence has one row of evidence with a title and the figure's characters"
  )
  func evidence() throws {
    let book = try englishPhrases()
    for note in Self.notes {
      let words = try compose(note, with: book)
      let names = words.evidence.map(\.figure.name)
      #expect(Set(names).count == names.count)
      for run in words.paragraphs.joined() {
        guard let name = run.figure else { continue }
        let row = words.evidence.first { $0.figure.name == name }
        #expect(row?.isCited == true, "\(name)")
        #expect(row?.title.isEmpty == false && row?.how.isEmpty == false, "\(name)")
      }
    }
  }

  @Test("a measure by rank is high or low for its market, never crowded short, with each side")
  func ranks() throws {
    let book = try englishPhrases()
    for side in [Side.long, .short] {
      for grade in [Regime.Grade.leaning, .crowded, .extreme] {
        let note = Sketch.note { sketch in
          (sketch.measure, sketch.unit, sketch.value) = (.accountRatio, nil, .ratio(1.4))
          sketch.kind = .onlyMarket
          sketch.regime = Regime(grade: grade, side: side, rule: .rank)
          sketch.standing = .year(side == .long ? 0.99 : 0.01)
        }
        let words = try compose(note, with: book)
        let word = side == .long ? "high for this market" : "low for this market"
        #expect(words.regime?.lowercased().hasSuffix(word) == true, "\(words.regime ?? "")")
        #expect(words.headline.contains("long accounts outnumber short accounts"))
        let all =
          ([words.headline, words.standfirst, words.regime ?? ""]
          + words.paragraphs.flatMap { $0.map(\.text) }).joined(separator: " ").lowercased()
        for phrase in ["crowded", "extreme short", "extreme long", "leaning"] {
          #expect(!all.contains(phrase), "\(phrase): \(all)")
        }
      }
    }
  }

  @Test(
    "a measure by bands is called by grade and side",
    arguments: [
      (Regime.Grade.leaning, Side.short, "Leaning short"), (.crowded, .long, "Crowded long"),
      (.extreme, .short, "Extreme short"), (.balanced, .short, "Balanced"),
    ]
  )
  func bands(_ grade: Regime.Grade, _ side: Side, _ name: String) throws {
    let note = Sketch.note { sketch in
      sketch.value = side == .short ? .sides(long: 1, short: 4) : .sides(long: 4, short: 1)
      sketch.regime = Regime(grade: grade, side: side, rule: .bands)
    }
    #expect(try compose(note, with: englishPhrases()).regime == name)
  }
}
