// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@Suite("A publisher's looks")
struct LooksTests {
  private func text(_ name: String, _ site: [String: [UInt8]]) throws -> String {
    String(decoding: try #require(site[name]), as: UTF8.self)
  }

  @Test("are drawn on every page, checked, recorded, and derived again by verify")
  func whole() async throws {
    let desk = try Desk(Positions.input(3))
    let path = try Brand.put(Brand.whole, on: desk)
    let receipt = try await desk.build { $0.read(path) }
    #expect(receipt.warnings == [])
    let site = try desk.site()
    let note = try text("2025/12/03/index.html", site)
    #expect(try text("logo.svg", site) == Brand.logo && site["logo-dark.svg"] != nil)
    #expect(try text("style.css", site).hasSuffix(".brand .night{display:block}}\n"))
    #expect(
      note.contains(
        "<img class=\"logo day\" src=\"../../../logo.svg\" alt=\"Leverage Notes\" width=\"160\""
      )
    )
    #expect(
      note.contains("src=\"../../../logo-dark.svg\"") && note.contains("content=\"#ffffff\" media")
    )
    #expect(try text("favicon.svg", site).contains("fill=\"#6fb1ff\""))
    let headings = note.matches(of: /<h2[^>]*>([^<]*)<\/h2>/).map { String($0.1) }
    #expect(
      headings == [
        "How &lt;it&gt; &amp; got here", "What this measure counts", "Evidence", "Doubts",
        "Download this note’s data",
      ]
    )
    #expect(try text("data/build.json", site).contains("\"design\""))
    #expect(try checkPaths([desk.path("site")]).findings == [])
    #expect(try await verify(VerifyRequest(desk.path("site"))).findings == [])
    try await desk.build {
      $0.read(path)
      $0.isForced = true
      $0.output = desk.path("again")
    }
    try #expect(differences(site, desk.site("again")) == [])
  }

  @Test("without a choice leave no trace")
  func plain() async throws {
    let desk = try Desk(Positions.input(2))
    try await desk.build()
    let site = try desk.site()
    #expect(try !text("data/build.json", site).contains("\"design\""))
    #expect(
      try text("style.css", site)
        == String(contentsOfFile: "\(ownTemplates)/style.css", encoding: .utf8)
    )
    #expect(site["logo.svg"] == nil)
  }

  @Test("a logo changed in the site, or gone from it, is found by verify")
  func changed() async throws {
    let desk = try Desk(Positions.input(2))
    let path = try Brand.put("  logo: brand/logo.svg\n", on: desk)
    try await desk.build { $0.read(path) }
    #expect(try await verify(VerifyRequest(desk.path("site"))).findings == [])
    let other = Brand.logo.replacing("240 48", with: "24 48")
    try desk.put(other, "site/logo.svg")
    let found = try await verify(VerifyRequest(desk.path("site"))).findings
    #expect(found.contains { $0.id == "verify.changed-data" && $0.summary.contains("logo.svg") })
    try FileManager.default.removeItem(atPath: desk.path("site/logo.svg"))
    let gone = try await verify(VerifyRequest(desk.path("site"))).findings
    #expect(gone.contains { $0.id == "verify.missing" && $0.summary.contains("logo.svg") })
  }

  @Test("changed one by one give the bytes of a build that keeps nothing")
  func incremental() async throws {
    let desk = try Desk(Positions.input(4))
    let steps = [
      "  tokens: { paper: \"#fff\" }\n", "  tokens: { t7: 3rem }\n  logo: brand/logo.svg\n",
      "  logo: brand/night.svg\n", "  sections: { readers: false }\n",
      "  sections: { quality: Doubts }\n", "  sections: [quality, commentary, files]\n",
    ]
    for step in steps {
      let path = try Brand.put(step, on: desk)
      try await desk.build { $0.read(path) }
      try await desk.build {
        $0.read(path)
        $0.isForced = true
        $0.output = desk.path("clean")
      }
      try #expect(differences(desk.site(), desk.site("clean")) == [], "\(step)")
    }
  }

  @Test("a colour that is hard to read is told with its figures and a better one")
  func contrast() async throws {
    let desk = try Desk(Positions.input(2))
    let path = try Brand.put(
      "  tokens: { ink-3: \"#9aa0a8\" }\n  dark: { long: \"#222\" }\n",
      on: desk
    )
    let warnings = try await desk.build { $0.read(path) }.warnings
    #expect(warnings.map(\.id) == Array(repeating: "design.contrast", count: 4))
    let first = try #require(warnings.first)
    #expect(
      first.summary == "`ink-3` on `paper` has a contrast of 2.5 to 1 in the light theme, below 4.5"
    )
    #expect(first.location?.description == "\(path):6:20")
    #expect(first.fix?.hasPrefix("write `ink-3: \"#") == true)
    let error = await desk.refusal {
      $0.read(path)
      $0.isStrict = true
    }
    #expect(error?.diagnostics.first?.id == "design.contrast")
  }

  @Test("that a publisher's older template does not draw are told")
  func undrawn() async throws {
    let desk = try Desk(Positions.input(2))
    let path = try Brand.put("  logo: brand/logo.svg\n  sections: { readers: false }\n", on: desk)
    let frame = try String(contentsOfFile: "\(ownTemplates)/parts/frame.html", encoding: .utf8)
    let old = frame.replacing(/{{#frame\.logo}}.*<\/a><nav/, with: "{{frame.siteTitle}}</a><nav")
    #expect(!old.contains("frame.logo"))
    try desk.put(old, "Templates/parts/frame.html")
    try desk.put(
      "{{<parts/frame}}\n{{$main}}\n<h1>{{lead.headline}}</h1>\n{{>sections/commentary}}\n"
        + "{{>sections/holders}}\n{{>sections/quality}}\n{{/main}}\n{{/parts/frame}}\n",
      "Templates/pages/note.html"
    )
    let warnings = try await desk.build { $0.read(path) }.warnings
    #expect(warnings.map(\.id) == ["design.undrawn", "design.undrawn"])
    #expect(warnings.map { $0.location?.line } == [7, 6])
    #expect(
      warnings.last?.summary == "your `parts/frame` does not draw the `logo` that `design` chooses"
    )
  }
}
