// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import Testing

@testable import Commentary

@Suite("What changed since the note before")
struct ChangeTests {
  /// A week of one market of several, as its sides, regime and window are told.
  private static func week(
    _ long: Double,
    _ short: Double,
    _ grade: Regime.Grade = .crowded,
    asset: String = "gold",
    standing: Standing = .weeks(0.9),
    breadth: [Int] = [1, 2, 0, 3, 0, 1, 0]
  ) -> NoteAnalysis {
    Sketch.week { sketch in
      (sketch.kind, sketch.asset, sketch.before) = (.leadingMarket, Asset(asset), [:])
      sketch.value = .sides(long: long, short: short)
      sketch.regime = Regime(grade: grade, side: long > short ? .long : .short, rule: .bands)
      sketch.standing = standing
      sketch.breadth = Breadth(byStep: breadth, withoutVerdict: 0)
    }
  }

  private static let plain = week(180, 30)
  private static let record = week(180, 30, standing: .weeks(1, lowest: 0.5, highest: 5))
  private static let higher = week(189, 30, standing: .weeks(1, lowest: 0.5, highest: 5))

  /// Notes that provoke every rule of changes.
  static let notes: [NoteAnalysis] = [
    plain.after(week(30, 180)), plain.after(week(180, 40)), plain.after(week(180, 100, .leaning)),
    plain.after(week(180, 20), slots: 3), plain.after(week(90, 10, asset: "silver")),
    plain.after(higher), record.after(plain),
    plain.after(week(180, 30, breadth: [1, 2, 0, 3, 0, 1, 3])),
    Sketch.note().after(Sketch.note { $0.value = .sides(long: 4e9, short: 40e9) }),
  ]

  private func said(_ note: NoteAnalysis) throws -> String {
    let words = try compose(note, with: englishPhrases())
    return words.sentences.filter { $0.topic == .changes }.map(\.text).joined(separator: " ")
  }

  @Test("leads the note, and is absent where nothing passed its threshold")
  func first() throws {
    for note in Self.notes {
      let words = try compose(note, with: englishPhrases())
      let changed = words.sentences.filter { $0.topic == .changes }
      let first = words.paragraphs.first?.map(\.text).joined() ?? ""
      #expect(!changed.isEmpty && first.hasPrefix(changed.first?.text ?? "-"), "\(first)")
    }
    #expect(try said(Self.plain) == "")
    #expect(try said(Self.plain.after(Self.plain)) == "")
  }

  @Test("tells a turn of the sides, a step of the regime, and a move of the ratio, one of them")
  func lead() throws {
    #expect(
      try said(Self.plain.after(Self.week(30, 180)))
        == "The larger side has turned: the ratio stands at 6.0:1 long, after 6.0:1 short the week before."
    )
    #expect(
      try said(Self.plain.after(Self.week(180, 100, .leaning)))
        == "The regime is crowded long, after leaning long the week before; the ratio went from 1.8:1 long to 6.0:1 long."
    )
    #expect(
      try said(Self.plain.after(Self.week(180, 40)))
        == "The ratio stands clearly further from balance than the week before: 6.0:1 long, after 4.5:1 long."
    )
  }

  @Test("is said of a ratio from its threshold on, either way", arguments: [1.099, 1.101])
  func threshold(_ factor: Double) {
    for then in [30 * factor, 30 / factor] {
      let note = Self.plain.after(Self.week(180, then))
      let found = findings(of: note, figures: figures(of: note)).map(\.rule)
      #expect(found.contains(.changedRatio) == (factor >= Thresholds.nearFactor))
    }
  }

  @Test("names the note before by its date where slots lie between")
  func gap() throws {
    #expect(
      try said(Self.plain.after(Self.week(180, 20), slots: 3))
        == "The ratio stands sharply nearer to balance than on 25 November 2025: 6.0:1 long, after 9.0:1 long."
    )
  }

  @Test("tells another leader, a record that was set or ended, and breadth from three markets on")
  func others() throws {
    #expect(
      try said(Self.plain.after(Self.week(90, 10, asset: "silver")))
        == "The lead has passed to gold, at 6.0:1 long, from silver, which led the week before at 9.0:1 long."
    )
    #expect(
      try said(Self.record.after(Self.plain)).hasPrefix(
        "A ratio of 6.0:1 long is a record: no week among"
      )
    )
    #expect(try said(Self.plain.after(Self.higher)).hasPrefix("The record stands where it was set"))
    // As far from balance as the record is no end of it.
    #expect(try !said(Self.plain.after(Self.record)).contains("record"))
    for (long, isSaid) in [(2, false), (3, true)] {
      let text = try said(Self.plain.after(Self.week(180, 30, breadth: [1, 2, 0, 3, 0, 1, long])))
      #expect(text.contains("stand crowded or extreme on either side, after") == isSaid, "\(text)")
    }
  }

  @Test("is not compared with another headline's or another total's figures")
  func sameThing() throws {
    var total = Sketch.note { $0.before = [1: (.sides(long: 5e9, short: 40e9), 1.56)] }
    total = total.after(Sketch.note { $0.value = .sides(long: 1, short: 90) })
    #expect(
      try said(total).hasSuffix("12.5:1 short, after 8.0:1 short."),
      "of a total the markets of both days are compared"
    )
  }
}
