// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

/// The notes of one year as the search reads them.
struct Shard {
  let year: String
  /// Of each note the day, the day in words, the path, the headline, the ratio, the regime, the rest.
  let notes: [[String]]

  /// The shard of `bytes`, which are one call with JSON and nothing else.
  init(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    let call = try #require(text.wholeMatch(of: /leverageNotes\("(\d+)",(\[\n(?s:.*)\n\])\)\n/))
    year = String(call.1)
    notes = try JSONDecoder().decode([[String]].self, from: Data(call.2.utf8))
  }
}

@Suite("The search")
struct SearchTests {
  private static let three = [
    "2023-12-31,BTC,Aldgate,reported,usd,30000000,2000000\n",
    "2024-02-28,gold,Aldgate,reported,usd,2000000,2000000\n",
    "2024-03-01,gold,Aldgate,reported,usd,0,2000000\n",
  ]

  @Test("knows every note once by its headline, page, ratio, regime, asset and measure")
  func notes() async throws {
    let desk = try Desk(["positions/p.csv": Positions.header + Self.three.joined()])
    try await desk.build()
    let about = "\"Gold Aldgate Positions as reported\""
    #expect(
      try desk.read("site/search/2024.js") == """
        leverageNotes("2024",[
        ["2024-03-01","1 March 2024","2024/03/01/index.html","Gold: no longs at all",\
        "no longs","No verdict",\(about)],
        ["2024-02-28","28 February 2024","2024/02/28/index.html","Gold: longs and shorts are level",\
        "1.0:1","Balanced",\(about)]
        ])

        """
    )
    let older = try Shard(Array(desk.read("site/search/2023.js").utf8))
    #expect(older.year == "2023")
    #expect(older.notes.map { $0[4] } == ["15.0:1 long"])
    #expect(older.notes.map { $0[5] } == ["Extreme long"])
    #expect(older.notes.first?.last == "Bitcoin BTC Aldgate Positions as reported")
    #expect(try desk.read("site/archive/index.html").contains("data-years=\"2024 2023\""))
  }

  @Test("knows the notes of all years, newest first, each with a page that is there")
  func years() async throws {
    let desk = try Desk(Positions.input(40))
    let receipt = try await desk.build()
    let site = try desk.site()
    let shards = try site.keys.filter { $0.hasPrefix("search/") }.sorted(by: >)
      .map { try Shard(site[$0] ?? []) }
    #expect(shards.map(\.year) == ["2026", "2025"])
    let notes = shards.flatMap(\.notes)
    #expect(notes.map { $0[0] } == (1...receipt.notes).reversed().map(Positions.date))
    for note in notes {
      #expect(try desk.note(note[0].replacing("-", with: "/")).headline == note[3])
      #expect(site[note[2]] != nil)
    }
  }

  @Test("is one small script, in one page, and the only one beside its data")
  func script() async throws {
    let desk = try Desk(Positions.input(3))
    try await desk.build()
    let site = try desk.site()
    let scripts = site.keys.filter { $0.hasSuffix(".js") }.sorted()
    #expect(scripts == ["search.js", "search/2025.js"])
    let script = try #require(site["search.js"])
    #expect(script.count < 6 * 1024)
    #expect(try Data(script) == Data(contentsOf: URL(filePath: ownTemplates + "/search.js")))
    let text = String(decoding: script, as: UTF8.self)
    for word in ["innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function"]
    {
      #expect(!text.contains(word), "\(word)")
    }
    for (path, bytes) in site where path.hasSuffix(".html") {
      let found = String(decoding: bytes, as: UTF8.self).matches(of: /<script[^>]*>/)
        .filter { !$0.output.contains("application/ld+json") }
      let isArchive = path == "archive/index.html"
      #expect(
        found.map { String($0.output) }
          == (isArchive ? ["<script src=\"../search.js\" defer=\"defer\">"] : []),
        "\(path)"
      )
    }
    let field = try desk.read("site/archive/index.html")
    #expect(field.contains(/id="search" role="search" hidden="hidden"/))
  }

  @Test("keeps a year's file as it is when other years change, whatever the number of jobs")
  func kept() async throws {
    let desk = try Desk(Positions.input(33))
    try await desk.build { $0.jobs = 1 }
    let before = try desk.site()
    try desk.write(Positions.input(36))
    try await desk.build { $0.jobs = 3 }
    let after = try desk.site()
    #expect(before["search/2025.js"] == after["search/2025.js"])
    #expect(before["search/2026.js"] != after["search/2026.js"])
    try await desk.build {
      $0.output = desk.path("clean")
      $0.isForced = true
    }
    #expect(try differences(after, desk.site("clean")) == [])
  }

  @Test("gives names back that would leave a script, and nothing else")
  func hostile() async throws {
    let name = "</script><b>\"])//\u{2028}"
    let row = "2025-12-01,\"\(name.replacing("\"", with: "\"\""))\",x,reported,usd,9,1\n"
    let desk = try Desk(["positions/p.csv": Positions.header + row])
    try await desk.build()
    let bytes = Array(try desk.read("site/search/2025.js").utf8)
    let note = try #require(try Shard(bytes).notes.first)
    #expect(note[3].contains(name) && note[6].contains(name))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.unicodeScalars.contains { ["<", ">", "\u{2028}"].contains($0) })
  }

  @Test("runs the publisher's own script, which verifies with their templates")
  func own() async throws {
    let desk = try Desk(Positions.input(2))
    try desk.put("// mine\n", "look/search.js")
    try desk.put("// another\n", "look/app.js")
    let receipt = try await desk.build { $0.templates = desk.path("look") }
    #expect(receipt.warnings.map(\.id) == ["template.unused-override"])
    #expect(receipt.warnings.first?.location?.file == desk.path("look/app.js"))
    #expect(try desk.read("site/search.js") == "// mine\n")
    #expect(try desk.site()["app.js"] == nil)
    var request = VerifyRequest(desk.path("site"))
    #expect(try await verify(request).findings.map(\.id) == ["verify.markup"])
    let shard = try desk.read("site/search/2025.js")
    try desk.put(shard.replacing("leverageNotes", with: "leverageNote"), "site/search/2025.js")
    #expect(try await verify(request).findings.map(\.id).contains("verify.differs"))
    try desk.put(shard, "site/search/2025.js")
    request.templates = desk.path("look")
    #expect(try await verify(request).findings == [])
  }
}
