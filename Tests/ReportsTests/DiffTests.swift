// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@Suite("The difference of two notes")
struct DiffTests {
  private func desk() throws -> Desk {
    try Desk([
      "positions/p.csv": """
      time,asset,venue,measure,unit,long,short
      2025-12-01,BTC,Aldgate,reported,usd,100000000,300000000
      2025-12-01,ETH,Aldgate,reported,usd,200000000,300000000
      2025-12-02,BTC,Aldgate,reported,usd,500000000,200000000
      2025-12-02,SOL,Aldgate,reported,usd,40000000,40000000
      2025-12-02,ETH,Aldgate,reported,usd,200000000,300000000
      2025-12-04,ETH,Aldgate,reported,usd,200000000,300000000
      2025-12-04,BTC,Aldgate,reported,usd,500000000,200000000
      2025-12-04,SOL,Aldgate,reported,usd,40000000,40000000
      """
    ])
  }

  private func json(_ diff: NoteDiff) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(diff.json)) as? [String: Any])
  }

  @Test("tells each figure with its difference in its own unit, the regime and the markets")
  func figures() async throws {
    let desk = try desk()
    let diff = try await diff("2025-12-01", "2025-12-02", of: desk.request)
    let lines = diff.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix("2025-12-01  ") && lines[1].hasPrefix("2025-12-02  "))
    let table = lines.drop { !$0.hasPrefix("figure") }.prefix { !$0.isEmpty }
    #expect(Set(table.map(\.count)).count == 1, "the columns are aligned")
    let words = table.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    #expect(words.contains("Long side $300.0m $740.0m +$440.0m"))
    #expect(words.contains("Short side $600.0m $540.0m −$60.0m"))
    // The other side outweighs, so that no factor tells how far apart the ratios lie.
    #expect(words.contains("Ratio, larger to smaller side 2.0:1 1.4:1 other"))
    #expect(words.contains("Net skew −33.3% +15.6% +49.0 pp"))
    #expect(lines.contains("regime: Leaning short → Balanced"))
    #expect(lines.contains("markets that entered: Solana"))
  }

  @Test("is nothing between a note and itself, or one with the same figures and findings")
  func nothing() async throws {
    let desk = try desk()
    let same = try await diff("2025-12-02", "2025-12-02", of: desk.request)
    #expect(same.text == "nothing differs between 2025-12-02 and 2025-12-02")
    try #expect(json(same)["differs"] as? Bool == false)
  }

  @Test("is the same as JSON, with the numbers before rounding")
  func asJSON() async throws {
    let desk = try desk()
    let object = try json(await diff("2025-12-01", "2025-12-02", of: desk.request))
    #expect(object["same_measure"] as? Bool == true)
    #expect(object["markets_entered"] as? [String] == ["Solana"])
    #expect(object["markets_left"] as? [String] == [])
    let figures = try #require(object["figures"] as? [[String: Any]])
    let long = try #require(figures.first { $0["name"] as? String == "longSide" })
    #expect(long["b_result"] as? Double == 740_000_000)
    #expect(long["difference"] as? String == "+$440.0m")
    let b = try #require(object["b"] as? [String: Any])
    #expect(b["date"] as? String == "2025-12-02" && b["regime"] as? String == "Balanced")
  }

  @Test("says first that other things are measured, and subtracts nothing then")
  func otherMeasure() async throws {
    let desk = try desk()
    try desk.write([
      "positions/q.csv": """
      time,asset,venue,measure,long,short
      2025-12-05,BTC,Aldgate,account_ratio,0.4,0.6
      2025-12-05,ETH,Aldgate,account_ratio,0.4,0.6
      2025-12-05,SOL,Aldgate,account_ratio,0.4,0.6
      2025-12-05,XRP,Aldgate,account_ratio,0.4,0.6
      """.replacing(",long,short", with: ",unit,long,short")
        .replacing("account_ratio,", with: "account_ratio,share,")
    ])
    let diff = try await diff("2025-12-04", "2025-12-05", of: desk.request)
    let object = try json(diff)
    #expect(object["same_measure"] as? Bool == false)
    #expect(diff.text.contains("\nmeasure: "))
    #expect(diff.text.contains("are not subtracted"))
    let figures = try #require(object["figures"] as? [[String: Any]])
    #expect(figures.allSatisfy { $0["difference"] is NSNull })
  }

  @Test("subtracts no figures of different assets, though the same leads both notes")
  func otherAssets() async throws {
    let desk = try Desk([
      "positions/p.csv": """
      time,asset,venue,measure,unit,long,short
      2025-12-01,BTC,Aldgate,reported,usd,100000000,900000000
      2025-12-01,ETH,Aldgate,reported,usd,100000000,300000000
      2025-12-01,SOL,Aldgate,reported,usd,10000000,20000000
      2025-12-02,BTC,Aldgate,reported,usd,100000000,150000000
      2025-12-02,ETH,Aldgate,reported,usd,100000000,800000000
      2025-12-02,SOL,Aldgate,reported,usd,10000000,20000000
      """,
      "market/m.csv": """
      time,asset,close
      2025-12-01,BTC,100
      2025-12-01,ETH,10
      2025-12-02,BTC,101
      2025-12-02,ETH,11
      """,
      "notes/2025-12-01.md": "---\ntitle: One\n---\n{{close}} {{firstRatio}} {{firstShare}}.",
      "notes/2025-12-02.md": "---\ntitle: Two\n---\n{{close}} {{firstRatio}} {{firstShare}}.",
    ])
    let diff = try await diff("2025-12-01", "2025-12-02", of: desk.request)
    let figures = try #require(json(diff)["figures"] as? [[String: Any]])
    try #expect(json(diff)["same_lead"] as? Bool == true)
    for (name, title) in [
      ("close", "Bitcoin, close / Ether, close"), ("firstRatio", "Bitcoin / Ether"),
    ] {
      let row = try #require(figures.first { $0["name"] as? String == name })
      #expect(row["title"] as? String == title)
      #expect(row["difference"] is NSNull)
    }
    let side = try #require(figures.first { $0["name"] as? String == "longSide" })
    #expect(side["a"] as? String == side["b"] as? String)
  }

  @Test("prints an analyst's own headline, as the note does")
  func ownHeadline() async throws {
    let desk = try desk()
    try desk.write([
      "notes/2025-12-02.md": "---\ntitle: My words\nplace: instead\n---\nText."
    ])
    let diff = try await diff("2025-12-01", "2025-12-02", of: desk.request)
    #expect(diff.text.contains("\n2025-12-02  My words\n"))
  }

  @Test("of a day without a note is refused with the nearest notes, and of no day at all")
  func refused() async throws {
    let desk = try desk()
    func refusal(_ a: String, _ b: String) async -> ReportError? {
      do throws(ReportError) {
        _ = try await diff(a, b, of: desk.request)
        return nil
      } catch {
        return error
      }
    }
    let between = await refusal("2025-12-01", "2025-12-03")
    #expect(
      between
        == ReportError(
          .input,
          Diagnostic(
            .error,
            "input.no-note",
            "there is no note of 3 December 2025",
            fix: "the nearest are `2025-12-02` and `2025-12-04`"
          )
        )
    )
    let before = await refusal("2025-11-30", "2025-12-01")
    #expect(before?.diagnostics.first?.fix == "the nearest is `2025-12-01`")
    for text in ["today", "2025-12-32", "2025-1-1", "2025-12-0１", ""] {
      let found = await refusal(text, "2025-12-01")
      #expect(found?.diagnostics.map(\.id) == ["usage.date"])
      #expect(found?.stage == .arguments)
    }
  }
}
