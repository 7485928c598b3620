// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@Suite("A site that is derived anew from its own data")
struct VerifyTests {
  @Test("is what its data make: late and restated figures, levels, quarters, names like formulas")
  func whole() async throws {
    let record = DailyRecord(days: 230, seed: 11)
    let desk = try Desk(record.input(shuffledBy: 3))
    try desk.write([
      "positions/names.csv": Positions.header
        + ["=1+1", "'quoted", "@x", "+1", "-1-"].map {
          "2025-09-30,\($0),\($0),account_ratio,accounts,5,7\n"
        }.joined()
    ])
    try await desk.build()
    let receipt = try await verify(VerifyRequest(desk.path("site/")))
    #expect(receipt.findings == [])
    #expect(receipt.comparesMarkup)
    #expect(receipt.notes > 200)
    #expect(try receipt.files == desk.site().count - 1)
  }

  @Test("is that of the settings it was made with, rows set aside among them")
  func settings() async throws {
    let desk = try Desk(Positions.input(5))
    try desk.write(["positions/bad.csv": Positions.header + "2025-12-02,DOGE,x,reported,usd,1x,7\n"]
    )
    let configuration = try desk.put(
      """
      base_url: https://example.com/a/
      cards: none
      title: "Morning \\"=1\\" <Notes>"
      cut_off: "21:30"
      headline: { measure: reported, asset: ETH }
      regimes: { reported: { by: bands, leaning: 1.1, crowded: 2, extreme: 3 } }
      contracts: { "X1": { asset: BTC, size: 5 } }
      levels: { band: 20% }
      sources:
        - positions: in/positions/*.csv
        - market: in/market/*.csv
      """,
      "leverage-notes.yml"
    )
    try await desk.build {
      $0.inputs = []
      $0.configuration = configuration
      $0.quarantines = true
    }
    #expect(try await verify(VerifyRequest(desk.path("site"))).findings == [])
  }

  @Test("is that of the words that people wrote: texts above and instead, drafts, comments")
  func words() async throws {
    let desk = try Desk(Positions.input(6))
    func text(_ front: String) -> String {
      "---\ntitle: At {{ratioWords}}\n\(front)\n---\nShort are {{shortSide}}, *they* say.\n"
    }
    try desk.write([
      "notes/\(Positions.date(3)).md": text("author: A. <Desk>"),
      "notes/\(Positions.date(4)).md": text("place: instead"),
      "notes/\(Positions.date(5)).md": text("draft: true"),
      "comments/c.jsonl": (1...5).map { number in
        "{\"note\":\"\(Positions.date(2))\",\"author\":\"=R\(number)\","
          + "\"time\":\"\(Positions.date(3))T10:0\(number):00Z\",\"text\":\"<b>\(number)\","
          + "\"likes\":\(number)}\n"
      }.joined(),
    ])
    try await desk.build { $0.includesDrafts = true }
    #expect(try await verify(VerifyRequest(desk.path("site"))).findings == [])
    for (path, from, to) in [
      ("data/texts/\(Positions.date(4)).md", "*they*", "they"),
      ("data/archive/comments-2025.json", "<b>5", "<b>6"),
      ("data/archive/comments-2025.json", "\"of\": 5", "\"of\": 6"),
    ] {
      let kept = try desk.read("site/\(path)")
      try desk.put(kept.replacing(from, with: to), "site/\(path)")
      let found = try await verify(VerifyRequest(desk.path("site"))).findings
      #expect(found.map(\.id).contains("verify.differs"), "\(path)")
      try desk.put(kept, "site/\(path)")
    }
  }

  @Test("holds no page that no build published without a warning")
  func foreign() async throws {
    let desk = try Desk(Positions.input(3))
    try await desk.build()
    try desk.put("<p>Mine</p>", "site/2025/12/09/index.html")
    try desk.put("hand", "site/CNAME")
    let found = try await verify(VerifyRequest(desk.path("site"))).findings
    #expect(found.map(\.id) == ["verify.foreign"])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.location?.file == desk.path("site/2025/12/09/index.html"))
  }

  @Test("is compared by its sentences where the publisher's templates are not given")
  func ownTemplates() async throws {
    let desk = try Desk(Positions.input(4))
    let note = try String(
      contentsOfFile: TestSupport.ownTemplates + "/sections/quality.html",
      encoding: .utf8
    )
    let own = note.replacing("Data quality", with: "Of the data")
    #expect(own != note)
    try desk.put(own, "look/sections/quality.html")
    let phrase = "commentary/en/phrases/uncounted.txt"
    try desk.put("The source does not tell what it counts.\n", "look/\(phrase)")
    try await desk.build { $0.templates = desk.path("look") }
    var request = VerifyRequest(desk.path("site"))
    let without = try await verify(request)
    #expect(without.findings.map(\.id) == ["verify.markup"])
    #expect(without.findings.map(\.severity) == [.warning])
    #expect(!without.comparesMarkup)
    request.templates = desk.path("look")
    #expect(try await verify(request).findings == [])

    let path = "site/\(Positions.folder(3))/index.html"
    let page = try desk.read(path)
    request.templates = nil
    // The headline, and values of the evidence, of which other rows may hold the like.
    let values = page.matches(of: /<h1>[^<]*<|<.span><.th><td>[^<]*[0-9][^<]*</)
    #expect(values.count > 10)
    for place in stride(from: 0, to: values.count, by: 3) {
      let range = values[place].range
      let last = page[range].lastIndex { $0.isNumber }
      let digit = try #require(last)
      let other = page[digit] == "7" ? "3" : "7"
      let changed = page.replacingCharacters(in: digit...digit, with: other)
      try desk.put(changed, path)
      let ids = try await verify(request).findings.map(\.id)
      #expect(ids.contains("verify.differs"), "\(page[range])")
    }
  }
}
