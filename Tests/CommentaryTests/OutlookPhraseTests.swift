// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import Testing

@testable import Commentary

@Suite("What a note says beside its positions")
struct OutlookPhraseTests {
  /// Notes that provoke every rule of the outlook between them.
  static let notes: [NoteAnalysis] = {
    var outlooks: [Outlook] = []
    func add(_ change: (inout Outlook) -> Void) {
      var outlook = Outlook()
      change(&outlook)
      outlooks.append(outlook)
    }
    add { $0.volatility = Outlook.volatile }
    for status in [Status.modelled, .synthetic] {
      for mirrored in [false, true] {
        add { $0.squeeze = Outlook.curve(status, mirrored: mirrored) }
        add {
          $0.squeeze = Outlook.curve(status, hasImpact: false, scale: 0.02, mirrored: mirrored)
        }
      }
    }
    for verdict in EventStudy.Verdict.allCases {
      for outcome in EventStudy.Outcome.allCases {
        for effect in [0.021, -0.021] {
          add { $0.study = Outlook.leadStudy(verdict, of: outcome, effect: effect) }
          add {
            $0.study = Outlook.leadStudy(
              verdict,
              of: outcome,
              effect: effect,
              events: 1,
              horizon: 1
            )
          }
        }
      }
    }
    for quadrant in [(0.1, 0.2), (-0.1, 0.2), (0.1, -0.2), (-0.1, -0.2)] {
      add { $0.leverage = Outlook.leverage(price: quadrant.0, interest: quadrant.1) }
    }
    for rank in [0.02, 0.97] { add { $0.crowding = Outlook.crowding(rank) } }
    for isVenue in [true, false] { add { $0.sensitivity = Outlook.sensitivity(isVenue: isVenue) } }
    for basis in Forecast.Basis.allCases { add { $0.forecasts = [Outlook.forecast(basis)] } }
    return outlooks.flatMap { outlook in
      [Sketch.note(), Sketch.week()].map { note in
        var note = note
        note.outlook = outlook
        return note
      }
    }
  }()

  private func paragraphs(
    _ note: NoteAnalysis = Sketch.week(),
    _ change: (inout Outlook) -> Void
  ) throws -> String {
    var note = note
    change(&note.outlook)
    return try compose(note, with: englishPhrases()).paragraphs.map { $0.map(\.text).joined() }
      .joined(separator: "\n")
  }

  @Test("extremes have come before larger moves only where the study says so")
  func largerMoves() throws {
    let sentence = "have come before larger moves"
    for note in Self.notes {
      let text = try compose(note, with: englishPhrases()).paragraphs.joined().map(\.text).joined()
      let study = note.outlook.study
      let holds = study.map { study in
        study.isExtreme
          && study.cells.contains {
            $0.outcome == .absoluteReturn && $0.verdict == .survives && ($0.effect ?? 0) > 0
          }
      }
      #expect(text.contains(sentence) == (holds ?? false), "\(text)")
    }
  }

  @Test("a study is spoken of only where the lead stands at an extreme")
  func extreme() throws {
    for verdict in EventStudy.Verdict.allCases {
      let quiet = try paragraphs { $0.study = Outlook.leadStudy(verdict, isExtreme: false) }
      #expect(!quiet.contains("The study is that of"))
      let loud = try paragraphs { $0.study = Outlook.leadStudy(verdict) }
      #expect(loud.contains("The study is that of 7 November 2025."), "\(loud)")
    }
  }

  @Test("an effect is told with its events, its interval, and the number of tests")
  func holds() throws {
    let text = try paragraphs { $0.study = Outlook.leadStudy(.survives) }
    #expect(
      text.contains(
        "over 4 weeks after 19 of them the price moved by 8.4% either way on average, "
          + "against 6.2% over all such spans; the difference lies between +1.1% and +3.1% "
          + "and holds after correction for 640 tests."
      ),
      "\(text)"
    )
    let unclear = try paragraphs { $0.study = Outlook.leadStudy(.cannotTell) }
    #expect(unclear.contains("cannot be told from chance"))
    #expect(unclear.contains("with zero inside the interval from −2.1% to +2.1%"), "\(unclear)")
    let few = try paragraphs { $0.study = Outlook.leadStudy(.tooFew, events: 1) }
    let none = try paragraphs { $0.study = Outlook.leadStudy(.tooFew, events: 0) }
    #expect(none.contains("Its past holds no extreme like this with a price after it"))
    #expect(few.contains("Its past holds 1 extreme like this with a price after it, too few"))
  }

  @Test("the side with more to force comes first, and a model is called one")
  func squeeze() throws {
    let rise = try paragraphs(Sketch.note()) { $0.squeeze = Outlook.curve(.synthetic) }
    #expect(
      rise.contains(
        "By synthetic levels of a model, a rise of 5% in Bitcoin would force $9.10bn of shorts to "
          + "close, and $14.1bn with the forced buying fed back"
      ),
      "\(rise)"
    )
    let fall = try paragraphs(Sketch.note()) { $0.squeeze = Outlook.curve(mirrored: true) }
    #expect(
      fall.contains(
        "By modelled levels, and against that split, a fall of 5% in Bitcoin would force $9.10bn of longs"
      )
    )
    #expect(fall.contains("a stress scenario, not a forecast"))
    let direct = try paragraphs(Sketch.note()) { $0.squeeze = Outlook.curve(hasImpact: false) }
    #expect(!direct.contains("fed back") && direct.contains("a stress scenario"))
  }

  @Test("what forces nothing is told in words, not as an amount of zero")
  func nothing() throws {
    for hasImpact in [true, false] {
      let text = try paragraphs(Sketch.note()) {
        $0.squeeze = Outlook.curve(hasImpact: hasImpact, small: (0, 0))
      }
      #expect(text.contains("no longs") && !text.contains("$0"), "\(text)")
    }
    let alone = try paragraphs(Sketch.note()) { $0.squeeze = Outlook.curve(small: (1e9, 1e9)) }
    #expect(
      alone.contains("would force $1.00bn of longs, with or without the forced selling fed back.")
    )
  }

  @Test("levels that exceed open interest are told with their multiple")
  func implausible() throws {
    var note = Sketch.note()
    note.outlook.squeeze = Outlook.curve(scale: 0.02)
    let words = try compose(note, with: englishPhrases())
    let told = words.qualities.filter { $0.quality == .levelsImplausible }
    #expect(told.map { $0.text.map(\.text).joined() }.first?.contains("50 times") == true)
    #expect(told.allSatisfy { $0.quality.isCaution })
    note.outlook.squeeze = Outlook.curve()
    let plain = try compose(note, with: englishPhrases()).qualities.map(\.quality)
    #expect(plain.contains(.levelsModelled) && !plain.contains(.levelsImplausible))
  }

  @Test("what is left out is told only where it matters, and price with open interest likewise")
  func marketState() throws {
    let total = Sketch.note()
    let without = try paragraphs(total) { $0.sensitivity = Outlook.sensitivity(isVenue: true) }
    #expect(without.contains("Without Aldgate the ratio would be 5.0:1 short, in another regime."))
    let same = try paragraphs(total) {
      $0.sensitivity = Outlook.sensitivity(isVenue: true, without: (4, 52), .extreme)
    }
    #expect(!same.contains("Without"))
    for (interest, isSaid) in [(0.0999, false), (0.1, true), (-0.1, true), (-0.0999, false)] {
      let text = try paragraphs(total) {
        $0.leverage = Outlook.leverage(price: 0.1, interest: interest)
      }
      #expect(text.contains("by a rule of thumb") == isSaid)
    }
    for (rank, isSaid) in [(0.1, true), (0.11, false), (0.89, false), (0.9, true)] {
      #expect(
        try paragraphs(total) { $0.crowding = Outlook.crowding(rank) }.contains("Crowding")
          == isSaid
      )
    }
  }

  @Test("a probability is told with what it was counted from")
  func forecast() throws {
    let inRegime = try paragraphs { $0.forecasts = [Outlook.forecast(.regime)] }
    #expect(inRegime.contains("is very likely, 81% as counted from"), "\(inRegime)")
    let all = try paragraphs { $0.forecasts = [Outlook.forecast(.all)] }
    #expect(all.contains("81% as counted from 214 earlier outcomes."))
    let half = try paragraphs { $0.forecasts = [Outlook.forecast(.half)] }
    #expect(half.contains("is an even chance, 50%: counting earlier outcomes had done worse"))
  }

  @Test(
    "each number has its evidence, weekly notes speak of weeks, and mirrored data of the mirror"
  )
  func sound() throws {
    let book = try englishPhrases()
    for note in Self.notes {
      let words = try compose(note, with: book)
      #expect(words.unproven == [], "\(words.texts)")
      for paragraph in words.paragraphs {
        let text = paragraph.map(\.text).joined()
        #expect(!text.contains("  ") && !text.contains(" ,") && !text.contains(" ."), "\(text)")
        #expect(text.hasSuffix(".") && !text.contains(" 1 weeks") && !text.contains(" 1 days"))
        if note.cadence == .weekly { #expect(!speaksOfDays(text), "\(text)") }
      }
    }
  }
}
