// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@Suite("Where a figure came from")
struct ExplainTests {
  /// Three days of two venues, the second day restated twice: once in time for the last note, once
  /// too late; closes at two venues, and a line between that is read no more.
  private static let files = [
    "positions/a.csv": """
    time,asset,venue,measure,unit,long,short,published
    2025-12-01,BTC,Aldgate,reported,usd,100,300,
    2025-12-02,BTC,Aldgate,reported,usd,110,330,
    2025-12-02,BTC,Aldgate,reported,usd,120,360,2025-12-03T10:00:00Z
    2025-12-02,BTC,Aldgate,reported,usd,130,390,2025-12-09T10:00:00Z
    2025-12-03,BTC,Aldgate,reported,usd,140,420,

    """,
    "positions/b.csv": """
    time,asset,venue,measure,unit,long,short
    2025-12-03,BTC,Bourse,reported,usd,50,100
    2025-12-02,BTC,Bourse,reported,usd,40,100

    """,
    "market/m.csv": """
    time,asset,venue,close,funding_rate,funding_interval_hours
    2025-12-02,BTC,Bourse,100,,
    2025-12-02,BTC,Aldgate,90,,
    2025-12-03,BTC,Aldgate,99,0.0001,8
    2025-12-03,BTC,Bourse,101,,

    """,
  ]

  @Test("is told with the file and the line of each input, in the version that the note saw")
  func places() async throws {
    let desk = try Desk(Self.files)
    func inputs(_ name: String) async throws -> [String] {
      let explanation = try await explain("2025-12-03", name, in: desk.request)
      let figure = try #require(explanation.figures.first)
      #expect(explanation.figures.count == 1)
      return figure.inputs.flatMap { input in
        [input.title]
          + input.rows.map { row in
            let file = row.place.file.split(separator: "/").suffix(2).joined(separator: "/")
            return "\(file):\(row.place.line): \(row.text)"
          }
      }
    }
    try await #expect(
      inputs("ratio") == [
        "positions of the note",
        "positions/a.csv:6: BTC Aldgate reported usd, 2025-12-03: long 140, short 420",
        "positions/b.csv:2: BTC Bourse reported usd, 2025-12-03: long 50, short 100",
      ]
    )
    try await #expect(
      inputs("nearAgo") == [
        "the same markets, 2 December 2025",
        "positions/a.csv:4: BTC Aldgate reported usd, 2025-12-02: long 120, short 360",
        "positions/b.csv:3: BTC Bourse reported usd, 2025-12-02: long 40, short 100",
      ]
    )
    try await #expect(
      inputs("readings") == [
        "2 readings, 3 December 2024 to 2 December 2025",
        "positions/a.csv:2: BTC Aldgate reported usd, 2025-12-01: long 100, short 300",
        "positions/a.csv:4: BTC Aldgate reported usd, 2025-12-02: long 120, short 360",
        "positions/b.csv:3: BTC Bourse reported usd, 2025-12-02: long 40, short 100",
      ]
    )
    try await #expect(
      inputs("closeNearChange") == [
        "close of Bitcoin, 3 December 2025", "market/m.csv:4: BTC Aldgate, 2025-12-03: 99",
        "close of Bitcoin, 2 December 2025", "market/m.csv:3: BTC Aldgate, 2025-12-02: 90",
      ]
    )
    try await #expect(
      inputs("funding") == [
        "funding_rate of Bitcoin, 3 December 2025",
        "market/m.csv:4: BTC Aldgate, 2025-12-03: 0.0001",
      ]
    )
  }

  @Test("is told with its formula, its number before rounding, and the rules that print it")
  func chain() async throws {
    let desk = try Desk(Self.files)
    let whole = try await explain("latest", nil, in: desk.request)
    #expect(whole.date == "3 December 2025")
    #expect(whole.cutOff == "2025-12-04T00:00:00Z")
    #expect(whole.headline.contains("2.7 to 1"))
    let ratio = try #require(whole.figures.first { $0.name == "ratio" })
    #expect(ratio.text == "2.7:1")
    #expect(ratio.result == "2.736842105263158")
    #expect(ratio.how == "Short ÷ long")
    let sides = try #require(ratio.sentences.first { $0.rules == ["sides"] })
    #expect(sides.text.contains("That is 2.7 short for every one long"))
    let byKey = try await explain("2025-12-03", ratio.key, in: desk.request)
    #expect(byKey.figures == [ratio])
    try await desk.build()
    let note = try desk.note("2025/12/03")
    #expect(whole.figures.map(\.key) == note.evidence.map(\.key))
    #expect(whole.figures.map(\.text) == note.evidence.map(\.text))
  }

  @Test("of levels, studies and forecasts is told as well: no input of a long record is nowhere")
  func everything() async throws {
    let desk = try Desk(DailyRecord(days: 230, seed: 4).input())
    let whole = try await explain("latest", nil, in: desk.request)
    for figure in whole.figures {
      for input in figure.inputs {
        let isNone = input.title.hasPrefix("0 ") && input.rows.isEmpty
        #expect(!input.rows.isEmpty || isNone, "\(figure.name): \(input.title)")
      }
    }
    let kinds = Set(whole.figures.flatMap(\.inputs).map { $0.title.split(separator: " ")[0] })
    #expect(kinds.isSuperset(of: ["positions", "levels", "close", "volume", "open_interest"]))
    let levels = whole.figures.first { $0.name == "squeezeRise" }?.inputs.first
    #expect(levels?.rows.count == 6)
  }

  @Test("is refused for a day without a note, for what is no day, and for no figure")
  func refused() async throws {
    let desk = try Desk(Positions.input(3))
    func refusal(_ date: String, _ key: String? = nil) async -> (Stage?, [String?]) {
      do throws(ReportError) {
        _ = try await explain(date, key, in: desk.request)
        return (nil, [])
      } catch {
        return (error.stage, error.diagnostics.flatMap { [$0.id, $0.summary, $0.fix] })
      }
    }
    #expect(
      await refusal("2025-12-09") == (
        .input,
        ["input.no-note", "there is no note of 9 December 2025", "the nearest is `2025-12-03`"]
      )
    )
    for text in ["2025-12-1", "2025-02-30", "yesterday", "", "２０２５-12-01"] {
      let told = await refusal(text)
      #expect(told.0 == .arguments)
      #expect(told.1.first == "usage.date")
    }
    #expect(
      await refusal("2025-12-02", "ratioo") == (
        .arguments,
        [
          "usage.no-figure", "the note of 2025-12-02 has no evidence row `ratioo`",
          "write `ratio`",
        ]
      )
    )
  }
}
