// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@Suite("An analyst's own words")
struct TextSiteTests {
  /// A desk of three days with `text` for the last one.
  private func desk(_ text: String, days: Int = 3) throws -> Desk {
    try Desk(Positions.input(days).merging(["notes/\(Positions.date(days)).md": text]) { $1 })
  }

  private func page(_ desk: borrowing Desk, _ day: Int = 3) throws -> String {
    try desk.read("site/\(Positions.folder(day))/index.html")
  }

  private static let text = """
    ---
    title: Where {{ratio}} comes from
    summary: The sides are {{longSide}} and {{shortSide}}.
    author: Jane Doe
    tags: [rounding, week ahead]
    ---
    Look at **{{skew}}**, then at [the method](methodology/index.html#ratio).

    ## Next

    - {{ratio}} again
    """

  @Test("stand above the generated text, each figure as the note prints it, linked to its row")
  func above() async throws {
    let desk = try desk(Self.text)
    let receipt = try await desk.build()
    #expect(receipt.warnings == [])
    let (page, note) = (try page(desk), try desk.note(Positions.folder(3)))
    let (ratio, skew) = (try #require(note.evidence("ratio")), try #require(note.evidence("skew")))
    let link = ##"<a class="ev" id="r-a" href="#e-a">\##(ratio)<sup>a</sup></a>"##
    #expect(page.contains(#"<h2 id="own-h">Where \#(link) comes from"#))
    #expect(page.contains(##"<strong><a class="ev" id="r-d" href="#e-d">\##(skew)<sup>d</sup>"##))
    #expect(
      page.contains(##"<li><a class="ev" href="#e-a">\##(ratio)<sup>a</sup></a> again</li>"##)
    )
    #expect(page.contains(#"<a href="../../../methodology/index.html#ratio">the method</a>"#))
    #expect(page.contains("<h3>Next</h3>") && page.contains("By Jane Doe"))
    #expect(page.contains("Tags: rounding, week ahead"))
    #expect(note.evidence.prefix(4).map(\.name) == ["ratio", "longSide", "shortSide", "skew"])
    let generated = try #require(page.range(of: "</section>\n<div class=\"prose\">"))
    let own = try #require(page.range(of: #"id="own""#))
    #expect(own.lowerBound < generated.lowerBound && !note.paragraphs.isEmpty)
  }

  @Test("stand instead of it, and their title and summary are the note's own everywhere")
  func instead() async throws {
    let text = Self.text.replacing("author:", with: "place: instead\nauthor:")
    let plain = try Desk(Positions.input(3))
    try await plain.build()
    let desk = try desk(text)
    try await desk.build()
    let note = try desk.note(Positions.folder(3))
    let headline = "Where \(try #require(note.evidence("ratio"))) comes from"
    #expect(note.headline == headline)
    #expect(note.standfirst.hasPrefix("The sides are $"))
    #expect(note.paragraphs == [])
    for path in ["index.html", "archive/2025/12/index.html", "\(Positions.folder(2))/index.html"] {
      #expect(try desk.read("site/\(path)").contains(headline), "\(path)")
    }
    let page = try page(desk)
    #expect(page.contains("<h1>\(headline)</h1>") && page.contains("<h2>Next</h2>"))
    #expect(page.contains("What this measure counts") && page.contains(#"id="quality""#))
    // What the note counts stays as it is.
    for name in ["data.csv", "data.json"] {
      let path = "site/\(Positions.folder(3))/\(name)"
      #expect(try desk.read(path) == plain.read(path))
    }
  }

  @Test("are in note.json, and their source is archived byte for byte")
  func archived() async throws {
    let desk = try desk("\u{FEFF}" + Self.text + "\r\n")
    try await desk.build()
    let source = try desk.site()["data/texts/2025-12-03.md"]
    #expect(source == Array(("\u{FEFF}" + Self.text + "\r\n").utf8))
    let data = Data(try desk.read("site/\(Positions.folder(3))/note.json").utf8)
    let note = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let text = try #require(note["text"] as? [String: Any])
    #expect(text["author"] as? String == "Jane Doe")
    #expect(text["tags"] as? [String] == ["rounding", "week ahead"])
    #expect(text["place"] as? String == "above")
    #expect(text["path"] as? String == "data/texts/2025-12-03.md")
    #expect(text["figures"] as? [String] == ["ratio", "longSide", "shortSide", "skew"])
    let other = Data(try desk.read("site/\(Positions.folder(2))/note.json").utf8)
    let without = try #require(try JSONSerialization.jsonObject(with: other) as? [String: Any])
    #expect(without["text"] is NSNull && without["readers"] is NSNull)
  }

  @Test("a site made of the texts that it archives is the same site")
  func again() async throws {
    let desk = try desk(Self.text)
    try await desk.build()
    let archived = try desk.read("site/data/texts/2025-12-03.md")
    let other = try Desk(Positions.input(3).merging(["notes/a/2025-12-03.md": archived]) { $1 })
    try await other.build { $0.jobs = 3 }
    #expect(try differences(desk.site(), other.site()) == [])
  }

  @Test("a draft is built only when asked for, and bears a mark")
  func drafts() async throws {
    let desk = try desk("---\ndraft: true\n---\nNot yet.")
    let receipt = try await desk.build()
    #expect(receipt.leftOut.count == 1)
    #expect(receipt.leftOut.first?.contains("notes/2025-12-03.md") == true)
    #expect(try !page(desk).contains("Not yet."))
    #expect(try desk.site()["data/texts/2025-12-03.md"] == nil)
    let asked = try await desk.build { $0.includesDrafts = true }
    #expect(asked.leftOut == [])
    #expect(try page(desk).contains(#"<b class="draft">Draft, not for publication.</b>"#))
    #expect(try page(desk).contains("Not yet."))
    try await desk.build()
    #expect(try !page(desk).contains("Not yet."))
  }

  @Test("a figure that this note does not have is refused at its place")
  func missing() async throws {
    let desk = try desk("Words.\n\nThe index stands at {{cotIndex}}.")
    let error = await desk.refusal()
    #expect(error?.stage == .data)
    #expect(
      error?.diagnostics.map { $0.description.replacing(desk.root + "/", with: "") } == [
        "in/notes/2025-12-03.md:3:21: error: the note of 2025-12-03 has no figure `cotIndex` "
          + "[text.missing-figure]"
      ]
    )
    #expect(error?.diagnostics.first?.excerpt == "The index stands at {{cotIndex}}.")
  }

  @Test("a link to a page that the site does not have is refused at its place")
  func links() async throws {
    let desk = try desk(
      "To [the method](metodology/index.html), *[home](index.html?a)* and [up](../x)."
    )
    let error = await desk.refusal()
    #expect(
      error?.diagnostics.map { $0.description.replacing(desk.root + "/", with: "") } == [
        "in/notes/2025-12-03.md:1:4: error: the site has no file `metodology/index.html` "
          + "[text.broken-link]",
        "in/notes/2025-12-03.md:1:68: error: the site has no file `../x` [text.broken-link]",
      ]
    )
    #expect(error?.diagnostics.first?.fix == "write `methodology/index.html`")
    try desk.write(["notes/2025-12-03.md": "To [a part](#quality), [data](data/archive/2025.csv)."])
    #expect(try await desk.build().warnings == [])
  }

  @Test("a link to a part that its page does not have is refused at its place")
  func parts() async throws {
    let desk = try desk("To [a](#qualty),\n*[b](assets/index.html#z)*, [c](#top).")
    try desk.write(["notes/2025-12-02.md": "Words, and [d](methodology/index.html#ratio)."])
    let broken = [
      "in/notes/2025-12-03.md:1:4: error: `#qualty` leads to `2025/12/03/index.html`, "
        + "which has no id `qualty` [text.broken-link]",
      "in/notes/2025-12-03.md:2:2: error: `assets/index.html#z` leads to `assets/index.html`, "
        + "which has no id `z` [text.broken-link]",
    ]
    let error = await desk.refusal()
    #expect(
      error?.diagnostics.map { $0.description.replacing(desk.root + "/", with: "") } == broken
    )
    #expect(error?.diagnostics.map(\.excerpt).first == "To [a](#qualty),")
    #expect(error?.diagnostics.first?.fix == "write `#quality`")
    // Pages that are kept are looked at as well.
    try desk.write(["notes/2025-12-03.md": "To [a](#quality)."])
    try await desk.build()
    try desk.write(["notes/2025-12-03.md": "To [a](2025/12/02/index.html#own), [b](#e-zzz)."])
    #expect(await desk.refusal()?.diagnostics.map(\.location?.column) == [36])
    try desk.write(["notes/2025-12-03.md": "To [a](2025/12/02/index.html#owm)."])
    #expect(await desk.refusal()?.diagnostics.map(\.id) == ["text.broken-link"])
    try desk.write(["notes/2025-12-03.md": "To [a](2025/12/02/index.html#own)."])
    #expect(try await desk.build().warnings == [])
  }

  @Test("a name that no figure has is refused before anything is made")
  func unknown() async throws {
    let desk = try desk("The ratio is {{ratoi}}.")
    let error = await desk.refusal()
    #expect(error?.diagnostics.map(\.id) == ["text.unknown-figure"])
    #expect(error?.diagnostics.first?.fix == "write `{{ratio}}`")
    #expect(!isThere(desk.path("site")))
  }

  @Test("advice is told at its place, and goes out unless the build is strict")
  func advice() async throws {
    let desk = try desk("One should wait.\n\nFunding is a cost; no gain is *guaranteed*, they say.")
    let receipt = try await desk.build()
    #expect(receipt.warnings.map(\.id) == ["commentary.advice", "commentary.advice"])
    #expect(receipt.warnings.map(\.location?.line) == [1, 3])
    #expect(receipt.warnings.map(\.location?.column) == [5, 32])
    #expect(await desk.refusal { $0.isStrict = true }?.diagnostics.count == 2)
  }

  @Test("a text for a day without a note is told, and not published")
  func noNote() async throws {
    let desk = try Desk(Positions.input(3).merging(["notes/2025-12-09.md": "Words."]) { $1 })
    let receipt = try await desk.build()
    #expect(receipt.warnings.map(\.id) == ["text.no-note"])
    #expect(receipt.warnings.first?.location?.file == desk.path("in/notes/2025-12-09.md"))
    #expect(receipt.warnings.first?.fix?.contains("`2025-12-03.md`") == true)
    #expect(try desk.site()["data/texts/2025-12-09.md"] == nil)
    #expect(await desk.refusal { $0.isStrict = true }?.diagnostics.map(\.id) == ["text.no-note"])
  }

  @Test("the configuration's folder is Notes beside it, or the one that it names")
  func folders() async throws {
    let desk = try Desk()
    for (name, text) in Positions.input(2) { try desk.put(text, "project/Data/\(name)") }
    let configuration = "base_url: https://example.org/\n"
    try desk.put(configuration, "project/leverage-notes.yml")
    try desk.put("First words.", "project/Notes/2025-12-02.md")
    func build() async throws -> String {
      var request = BuildRequest()
      request.configuration = desk.path("project/leverage-notes.yml")
      request.output = desk.path("site")
      _ = try await Reports.build(request)
      return try page(desk, 2)
    }
    #expect(try await build().contains("First words."))
    try desk.put("Other words.", "project/texts/2025/2025-12-02.md")
    try desk.put(configuration + "notes: texts\n", "project/leverage-notes.yml")
    #expect(try await build().contains("Other words."))
    try desk.put(configuration + "notes: nowhere\n", "project/leverage-notes.yml")
    let error = await #expect(throws: ReportError.self) { try await build() }
    #expect(error?.diagnostics.map(\.id) == ["text.missing-folder"])
    #expect(error?.diagnostics.first?.location?.line == 2)
  }
}
