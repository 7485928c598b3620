// SPDX-License-Identifier: Apache-2.0
import Analysis
import Foundation
import Glibc
import Markup
import Pages
import Positioning
import TestSupport
import Testing

@testable import Reports

@Suite("The cache beside the output")
struct CacheFileTests {
  @Test("is one hidden file, outside the site")
  func place() async throws {
    let desk = try Desk(Positions.input(2))
    try await desk.build()
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.root).sorted()
    #expect(names == [".site.cache", "in", "site"])
    try #expect(desk.site().keys.allSatisfy { !$0.contains("cache") })
  }

  @Test("cut short at any place, changed, or replaced by another file, is as good as none")
  func damaged() async throws {
    let desk = try Desk(Positions.input(2))
    try await desk.build()
    let whole = [UInt8](try Data(contentsOf: URL(filePath: desk.path(".site.cache"))))
    let program = try #require(programIdentity)
    #expect(BuildCache(whole, by: program)?.notes.count == 2)
    for length in 0..<whole.count {
      #expect(BuildCache(Array(whole.prefix(length)), by: program) == nil)
    }
    var random = SplitMix64(seed: 11)
    for _ in 0..<200 {
      var changed = whole
      changed[Int.random(in: changed.indices, using: &random)] ^=
        1 << UInt8.random(in: 0..<8, using: &random)
      #expect(BuildCache(changed, by: program) == nil)
    }
    #expect(BuildCache(whole, by: "another program") == nil)
    #expect(BuildCache(whole + [0], by: program) == nil)
    for text in ["", "leverage-notes", String(repeating: "x", count: 4000)] {
      try desk.put(text, ".site.cache")
      let receipt = try await desk.build()
      #expect((receipt.made, receipt.written) == (2, 0))
      #expect(receipt.warnings == [])
      #expect(try await desk.build().made == 0)
    }
  }

  @Test("holds every fact of a note that other pages show")
  func facts() throws {
    let market = Market(
      asset: Asset("BTC"),
      venue: Venue("CFTC"),
      contract: "133741",
      measure: .traderClass,
      population: .dealer
    )
    let cases: [(String, Regime?, SubjectFigure.Subject)] = [
      ("−85.2%", Regime(grade: .extreme, side: .short, rule: .bands), .market(market)),
      ("", Regime(grade: .balanced, side: nil, rule: .rank), .asset(Asset("ETH"))),
      ("", nil, .total), ("", nil, .given(market)),
    ]
    for (skew, regime, subject) in cases {
      let facts = NoteSummary.Facts(
        date: Day(20_000),
        slot: Day(-3),
        asOf: Day(-2),
        slots: [Day(-10), Day(-3)],
        headlineMeasure: .init(measure: .traderClass, population: .leveragedFunds),
        subject: subject,
        headline: "Longs hold “most”",
        ratio: "12.5:1 short",
        skew: skew,
        dominance: regime == nil ? nil : 12.5,
        lean: regime?.side,
        regime: regime
      )
      #expect(
        Mirror(reflecting: facts).children.compactMap(\.label)
          == [
            "date", "slot", "asOf", "slots", "headlineMeasure", "subject", "headline", "ratio",
            "skew", "dominance", "lean", "regime",
          ],
        "a new fact must be kept"
      )
      let mark = FileMark(inode: 1, modified: 2, changed: 3)
      let file = KeptFile(path: "a", size: 4, digest: "d", mark: mark)
      let note = CachedNote(
        content: [1, 2],
        around: [3],
        facts: facts,
        correction: regime.map(correction),
        page: KeptPage(file, PageTraits(ids: "a b", links: "c\nd")),
        data: [file, file],
        card: regime == nil ? nil : "c"
      )
      let year = CachedYear(name: "positions 2006", content: [7], file: file)
      let cache = BuildCache(
        [note],
        [year],
        [CachedPacking(content: "e", file: file)],
        shared: [8, 9]
      )
      #expect(BuildCache(cache.bytes(by: "us"), by: "us") == cache)
    }
  }

  /// A correction with as much as `regime` has.
  private func correction(_ regime: Regime) -> Correction {
    let name = Correction.Naming(published: "Extreme", restated: "")
    return Correction(
      date: Day(20_000),
      headline: "Longs hold “most”",
      moments: [Instant(-1), Instant(1_800_000_000)],
      rows: [
        .init(title: "Ratio", published: "12.5:1", restated: "", difference: nil),
        .init(title: "Rank", published: "0.99", restated: "0.98", difference: "−0.01"),
      ],
      newHeadline: regime.side.map { "\($0)" },
      lead: regime.side == nil ? nil : name,
      regime: regime.side == nil ? name : nil
    )
  }

  @Test("of another program keeps nothing")
  func otherProgram() async throws {
    let desk = try Desk(Positions.input(2))
    try await desk.build()
    let cache = BuildCache(of: desk.path("site"), by: programIdentity)
    #expect(cache.notes.count == 2)
    #expect(cache.keep(beside: desk.path("site"), by: "another program") == nil)
    #expect(try await desk.build().made == 2)
  }

  @Test("that is a folder, or a link, is left alone and the site is built")
  func inTheWay() async throws {
    let desk = try Desk(Positions.input(2))
    try desk.put("mine", ".site.cache/mine")
    let receipt = try await desk.build()
    #expect(receipt.made == 2)
    #expect(receipt.remarks.contains { $0.hasPrefix("nothing is kept: cannot replace ") })
    try #expect(desk.read(".site.cache/mine") == "mine")
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.root).sorted()
    #expect(names == [".site.cache", "in", "site"])
    try FileManager.default.removeItem(atPath: desk.path(".site.cache"))
    try desk.put("secret", "elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: desk.path(".site.cache"),
      withDestinationPath: desk.path("elsewhere")
    )
    #expect(try await desk.build().made == 2)
    try #expect(desk.read("elsewhere") == "secret")
  }

  @Test("that could not be written keeps the site that was")
  func readOnly() async throws {
    let desk = try Desk(Positions.input(2))
    try await desk.build()
    try #require(chmod(desk.root, 0o555) == 0)
    defer { chmod(desk.root, 0o755) }
    guard access(desk.root, W_OK) != 0 else { return }
    let reason = BuildCache().keep(beside: desk.path("site"), by: "program")
    #expect(reason?.hasPrefix("cannot write") == true)
  }

  @Test("half written by a build that was killed is removed by the next one")
  func leftover() async throws {
    let desk = try Desk(Positions.input(2))
    try desk.put("half", ".site.cache-1")
    try desk.put("mine", ".site.cache-old")
    try await desk.build()
    #expect(!isThere(desk.path(".site.cache-1")))
    try #expect(desk.read(".site.cache-old") == "mine")
  }

  @Test("behind the site, as after a kill between the two, or before it, gives the same site")
  func behind() async throws {
    let desk = try Desk(Positions.input(3))
    try await desk.build()
    let old = [UInt8](try Data(contentsOf: URL(filePath: desk.path(".site.cache"))))
    try desk.write(Positions.input(4))
    try await desk.build()
    let site = try desk.site()
    try Data(old).write(to: URL(filePath: desk.path(".site.cache")))
    #expect(try await desk.build().made == 2)
    try #expect(differences(site, desk.site()) == [])
    let new = [UInt8](try Data(contentsOf: URL(filePath: desk.path(".site.cache"))))
    try desk.write(Positions.input(2))
    try await desk.build { $0.isForced = true }
    try Data(new).write(to: URL(filePath: desk.path(".site.cache")))
    try desk.write(Positions.input(4))
    try await desk.build()
    try #expect(differences(site, desk.site()) == [])
  }
}
