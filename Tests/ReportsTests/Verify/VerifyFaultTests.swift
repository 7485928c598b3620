// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import Site
import TestSupport
import Testing

/// One change of a published site by hand.
struct SiteFault: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The file, below the site.
  let file: String
  /// What is written in the place of what; `nil` deletes the file.
  let change: (from: String, to: String)?
  /// The findings that must be among those told.
  let ids: Set<String>

  init(_ name: String, _ file: String, _ change: (String, String)?, _ ids: Set<String>) {
    testDescription = name
    self.file = file
    self.change = change.map { (from: $0.0, to: $0.1) }
    self.ids = ids
  }

  static let day = Positions.folder(4)
  static let all = [
    SiteFault("a figure on a page", "\(day)/index.html", ("to 1", "to 2"), ["verify.differs"]),
    SiteFault("a result in a note's data", "\(day)/note.json", ("0.", "1."), ["verify.differs"]),
    SiteFault("a page's title", "index.html", ("<title>", "<title>x"), ["verify.differs"]),
    SiteFault("the sheet", "style.css", ("{", "{{"), ["verify.differs"]),
    SiteFault("the script", "search.js", ("hidden = false", "hidden = true"), ["verify.differs"]),
    SiteFault("a note that is searched", "search/2025.js", (" to 1", " to 2"), ["verify.differs"]),
    SiteFault("a year of the search that is gone", "search/2025.js", nil, ["verify.missing"]),
    SiteFault(
      "an archived position",
      "data/archive/2025.csv",
      ("000000,", "000001,"),
      ["verify.changed-data", "verify.differs"]
    ),
    SiteFault("an archived date", "data/archive/2025.csv", ("-12-", "-13-"), ["data.time"]),
    SiteFault(
      "a phrase",
      "data/phrases/en.json",
      ("The source", "A source"),
      ["verify.changed-data"]
    ),
    SiteFault(
      "a phrase's name",
      "data/phrases/en.json",
      ("{{ratioWords}}", "{{ratioWord}}"),
      ["template.unknown-name"]
    ),
    SiteFault("the phrases' form", "data/phrases/en.json", ("{", "["), ["verify.phrases"]),
    SiteFault("a setting", "data/build.json", ("86400", "86401"), ["verify.record"]),
    SiteFault(
      "the record's form",
      "data/build.json",
      ("\"format\": 1", "\"format\": 2"),
      ["verify.record"]
    ),
    SiteFault("the record", "data/build.json", ("{", ""), ["verify.record"]),
    SiteFault(
      "the program",
      "data/build.json",
      ("leverage-notes 0", "leverage-notes 9"),
      ["verify.differs", "verify.program"]
    ),
    SiteFault(
      "how many positions levels made",
      "data/build.json",
      ("level_positions\": 0", "level_positions\": 1"),
      ["verify.differs", "verify.levels"]
    ),
    SiteFault("a page that is gone", "\(day)/index.html", nil, ["verify.missing"]),
    SiteFault("data that are gone", "data/archive/market-2025.csv", nil, ["verify.missing"]),
    SiteFault("the list of digests that is gone", "SHA256SUMS", nil, ["verify.missing"]),
    SiteFault("a digest", "SHA256SUMS", ("a", "b"), ["verify.sums"]),
    SiteFault(
      "a file that nothing makes",
      "SHA256SUMS",
      ("  404.html", "  405.html"),
      ["verify.underived", "verify.sums"]
    ),
  ]
}

@Suite("A site changed by hand")
struct VerifyFaultTests {
  @Test(
    "is told with its file, whether or not its list of digests was rewritten",
    arguments: SiteFault.all
  )
  func told(_ fault: SiteFault) async throws {
    let desk = try Desk(Positions.input(6))
    try await desk.build()
    let path = "site/\(fault.file)"
    if let (from, to) = fault.change {
      let text = try desk.read(path)
      let place = try #require(text.range(of: from))
      try desk.put(text.replacingCharacters(in: place, with: to), path)
    } else {
      try FileManager.default.removeItem(atPath: desk.path(path))
    }
    let receipt = try await verify(VerifyRequest(desk.path("site")))
    #expect(fault.ids.isSubset(of: receipt.findings.map(\.id)), "\(receipt.findings.map(\.text))")
    #expect(receipt.findings.contains { $0.severity == .error })
    let named = receipt.findings.filter { fault.ids.contains($0.id) && $0.location != nil }
    let places = named.compactMap { $0.location?.file }
    #expect(places.contains { $0.hasPrefix(desk.path(path)) } || places.isEmpty)
  }

  @Test("is told in as many findings as can be read, and the others are counted")
  func many() async throws {
    let desk = try Desk(Positions.input(30))
    try await desk.build()
    for day in 1...30 {
      let path = "site/\(Positions.folder(day))/note.json"
      try desk.put(desk.read(path).replacing("cut_off", with: "cutoff"), path)
    }
    let findings = try await verify(VerifyRequest(desk.path("site"))).findings
    #expect(findings.count == VerifyReceipt.shown + 1)
    #expect(findings.last?.id == "verify.more")
    let path = "site/\(Positions.folder(1))/note.json"
    #expect(
      findings.first?.text.split(separator: "\n").first.map(String.init)
        == "\(desk.path(path)):9:7: error: `\(Positions.folder(1))/note.json` has `cutoff` "
        + "where its data make `cut_off` [verify.differs]"
    )
  }

  @Test("of which nothing can be derived is refused before anything is read")
  func nothing() async throws {
    let desk = try Desk(Positions.input(2))
    try await desk.build()
    try FileManager.default.removeItem(atPath: desk.path("site/data/build.json"))
    for folder in ["site", "in"] {
      let error = await #expect(throws: ReportError.self) {
        try await verify(VerifyRequest(desk.path(folder)))
      }
      #expect(error?.stage == .input)
      #expect(error?.diagnostics.map(\.id) == ["verify.no-record"])
    }
  }
}

@Suite("Single digits of a site, drawn from seeds")
struct VerifyDigitTests {
  @Test("are all found, in inputs and in what is made of them, with the digests rewritten")
  func digits() async throws {
    let desk = try Desk(Positions.input(4))
    try await desk.build()
    let site = try desk.site()
    let paths = site.keys.filter { $0 != "SHA256SUMS" }.sorted()
    let list = try desk.read("site/SHA256SUMS")
    var random = SplitMix64(seed: 2026)
    for round in 0..<40 {
      let path = try #require(paths.randomElement(using: &random))
      var bytes = try #require(site[path])
      let digits = bytes.indices.filter { (48...57).contains(bytes[$0]) }
      guard let place = digits.randomElement(using: &random) else { continue }
      bytes[place] = 48 + (bytes[place] - 48 + UInt8.random(in: 1...9, using: &random)) % 10
      let (was, now) = (contentDigest(of: site[path] ?? []), contentDigest(of: bytes))
      try desk.put(list.replacing(was, with: now), "site/SHA256SUMS")
      try desk.put(String(decoding: bytes, as: UTF8.self), "site/\(path)")
      let receipt = try await verify(VerifyRequest(desk.path("site")))
      #expect(
        receipt.findings.contains { $0.severity == .error },
        "round \(round): \(path) \(place)"
      )
      try desk.put(String(decoding: site[path] ?? [], as: UTF8.self), "site/\(path)")
    }
    try desk.put(list, "site/SHA256SUMS")
    #expect(try await verify(VerifyRequest(desk.path("site"))).findings == [])
  }
}
