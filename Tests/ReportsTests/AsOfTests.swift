// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reports
import Testing

@Suite("A note is a function of what was public at its cut-off")
struct AsOfTests {
  @Test("a later day changes no earlier note, nor its data")
  func laterDay() async throws {
    let desk = try Desk(Positions.input(8))
    try await desk.build()
    let before = try earlier(desk, 8)
    try desk.write(Positions.input(9))
    try await desk.build()
    try #expect(earlier(desk, 8) == before)
  }

  @Test("nor does a restatement published later, nor a market that appears later")
  func restatement() async throws {
    let desk = try Desk(Positions.input(8))
    try await desk.build()
    let before = try earlier(desk, 8)
    try desk.write([
      "positions/q.csv": """
      time,asset,venue,measure,unit,long,short,published
      2025-12-03,BTC,Aldgate,reported,usd,1,99000000000,2025-12-09T12:00:00Z
      2025-12-02,SOL,Circus,reported,usd,5,90000000000,2025-12-09T12:00:00Z
      """
    ])
    try await desk.build()
    try #expect(earlier(desk, 8) == before)
  }

  @Test("a restatement that was public in time is used")
  func inTime() async throws {
    let desk = try Desk(Positions.input(3))
    try await desk.build()
    let before = try desk.note("2025/12/03").headline
    try desk.write([
      "positions/q.csv": """
      time,asset,venue,measure,unit,long,short,published
      2025-12-03,BTC,Aldgate,reported,usd,1,99000000000,2025-12-03T23:00:00Z
      """
    ])
    try await desk.build()
    try #expect(desk.note("2025/12/03").headline == before)
    try desk.write([
      "positions/q.csv": """
      time,asset,venue,measure,unit,long,short,published
      2025-12-02,BTC,Aldgate,reported,usd,1,99000000000,2025-12-03T23:00:00Z
      """
    ])
    try await desk.build()
    let moved = try desk.note("2025/12/03")
    #expect(moved.evidence("beforeRatio")?.hasSuffix("short") == true)
  }

  @Test("building day by day gives the bytes of building all at once")
  func incremental() async throws {
    let daily = try Desk()
    for day in [1, 2, 3, 5, 6] {
      try daily.write(Positions.input(day))
      try await daily.build()
    }
    let clean = try Desk(Positions.input(6))
    try await clean.build()
    try #expect(differences(daily.site(), clean.site()) == [])
  }

  @Test("a site without the last day again is the site before it")
  func shrinks() async throws {
    let desk = try Desk(Positions.input(4))
    try await desk.build()
    let before = try desk.site()
    try desk.write(Positions.input(5))
    try await desk.build()
    try desk.write(Positions.input(4))
    let receipt = try await desk.build()
    #expect(receipt.removed == 4)
    try #expect(differences(before, desk.site()) == [])
  }
}

/// The article and the data of each of the first `days` notes, by path.
private func earlier(_ desk: borrowing Desk, _ days: Int) throws -> [String: String] {
  var parts: [String: String] = [:]
  for day in 1...days {
    let folder = Positions.folder(day)
    let page = try desk.read("site/\(folder)/index.html")
    let start = try #require(page.range(of: "<article id=\"note\">"))
    let end = try #require(page.range(of: "</article>"))
    parts[folder] = String(page[start.lowerBound..<end.upperBound])
    for file in ["data.csv", "data.json", "note.json"] {
      parts["\(folder)/\(file)"] = try desk.read("site/\(folder)/\(file)")
    }
  }
  return parts
}
