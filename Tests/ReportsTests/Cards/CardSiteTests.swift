// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@Suite("The cards of a site")
struct CardSiteTests {
  @Test("stand beside the newest notes, whose pages and the home page tell of them")
  func newest() async throws {
    let made = try CardDesk(5)
    let receipt = try await made.build()
    #expect(try made.cards(of: 5) == ([4, 5], [4, 5]))
    #expect(receipt.leftOut == [] && receipt.warnings == [])
    let home = try made.desk.read("site/index.html")
    let folder = Positions.folder(5)
    for line in [
      "<meta property=\"og:image\" content=\"https://example.com/a/\(folder)/card.png\"/>",
      "<meta property=\"og:image:width\" content=\"1200\"/>",
      "<meta property=\"og:image:height\" content=\"630\"/>",
      "<meta property=\"og:image:alt\" content=\"",
      "<meta name=\"twitter:card\" content=\"summary_large_image\"/>",
    ] {
      #expect(home.contains(line), "\(line)")
    }
    try #expect(made.desk.read("site/SHA256SUMS").contains("  \(folder)/card.png\n"))
    try #expect(made.desk.read("site/data/build.json").contains("\"\(folder)/card.png\""))
    #expect(try checkPaths([made.desk.path("site")]).findings == [])
    #expect(try await made.findings() == [])
  }

  @Test("are of all notes, or of none, as the configuration says; without one there are none")
  func choice() async throws {
    let made = try CardDesk(3, "cards: all\n")
    try await made.build()
    #expect(try made.cards(of: 3) == ([1, 2, 3], [1, 2, 3]))
    try made.configure("cards: none\n")
    try await made.build()
    #expect(try made.cards(of: 3) == ([], []))
    #expect(try !made.desk.read("site/index.html").contains("twitter:card"))
    #expect(try !made.desk.read("site/data/build.json").contains("card.png"))
    try await made.desk.build { $0.cardTool = made.desk.path("tool") }
    #expect(try made.drawn == 3)
  }

  @Test("are not drawn again where nothing changed, nor where only pages did")
  func kept() async throws {
    let made = try CardDesk(4)
    try await made.build()
    let before = try made.desk.site()
    let second = try await made.build()
    #expect((second.made, second.written, try made.drawn) == (0, 0, 2))
    let own = try String(contentsOfFile: "\(ownTemplates)/pages/note.html", encoding: .utf8)
    try made.desk.put(
      own.replacing("</header>", with: "<p>Ours.</p></header>"),
      "t/pages/note.html"
    )
    let third = try await made.build { $0.templates = made.desk.path("t") }
    #expect((third.made, try made.drawn) == (4, 2))
    try await made.build()
    #expect(try made.drawn == 2)
    try #expect(differences(before, made.desk.site()) == [])
    let sheet = try String(contentsOfFile: "\(ownTemplates)/cards/style.css", encoding: .utf8)
    try made.desk.put(sheet.replacing("#fdfdfc", with: "#ffffff"), "u/cards/style.css")
    let fourth = try await made.build { $0.templates = made.desk.path("u") }
    #expect((fourth.made, try made.drawn) == (2, 4))
    #expect(try made.desk.read("tool.svg").contains("#ffffff"))
  }

  @Test("go with the notes that are no longer among the newest, as in a clean build")
  func leaving() async throws {
    let made = try CardDesk(5)
    try await made.build()
    try made.desk.write(Positions.input(6))
    let receipt = try await made.build()
    #expect(try made.cards(of: 6) == ([5, 6], [5, 6]))
    // The new note, the one before it, and the one that has no card any more.
    #expect((receipt.made, try made.drawn) == (3, 3))
    try await #expect(differences(made.desk.site(), made.clean()) == [])
    #expect(try await made.findings() == [])
  }

  @Test("are left out with one line where the tool is missing, and no page tells of them")
  func missing() async throws {
    let made = try CardDesk(3)
    let none = made.desk.path("nothing/here")
    let receipt = try await made.build {
      $0.cardTool = none
      $0.isStrict = true
    }
    #expect(try made.cards(of: 3) == ([], []))
    #expect(
      receipt.leftOut
        == ["no cards: rsvg-convert is not installed; `cards: none` says that none are wanted"]
    )
    #expect(receipt.warnings == [])
    #expect(try await made.findings() == [])
    try await made.build()
    #expect(try made.cards(of: 3) == ([2, 3], [2, 3]))
    try await #expect(differences(made.desk.site(), made.clean()) == [])
    // What was drawn is not kept either: a site is that of a clean build.
    try await made.build { $0.cardTool = none }
    #expect(try made.cards(of: 3) == ([], []))
    #expect(try await made.build { $0.cardTool = none }.made == 0)
  }

  @Test("are left out with one line where the tool fails, and tried again by the next build")
  func failing() async throws {
    let made = try CardDesk(3)
    try made.tool("cat >/dev/null; echo out of ink >&2; exit 1")
    let receipt = try await made.build { $0.isStrict = true }
    #expect(try made.cards(of: 3) == ([], []))
    #expect(receipt.leftOut.count == 1)
    let line = try #require(receipt.leftOut.first)
    #expect(line.hasPrefix("no card of the note of \(Positions.date(2)): "))
    #expect(line.hasSuffix("out of ink; and 1 more"))
    #expect(try await made.findings() == [])
    try made.tool("cat >/dev/null; cat \"$0.png\"")
    try await made.build()
    #expect(try made.cards(of: 3) == ([2, 3], [2, 3]))
    try made.desk.put("not a picture, though it is long enough for one", "tool.png")
    let other = try await made.build { $0.isForced = true }
    #expect(other.leftOut.first?.contains("is not a PNG") == true)
  }

  @Test("of another size than sites expect are left out, and their template's faults are told")
  func template() async throws {
    let made = try CardDesk(2)
    var bytes = CardDesk.picture
    bytes[19] = 1
    try Data(bytes).write(to: URL(filePath: made.desk.path("tool.png")))
    let receipt = try await made.build()
    #expect(receipt.leftOut.first?.contains("cards are 1200 by 630") == true)
    let own = try String(contentsOfFile: "\(ownTemplates)/cards/note.svg", encoding: .utf8)
    try made.desk.put(own.replacing("{{date}}", with: "{{dat}}"), "t/cards/note.svg")
    func refusal() async -> [String] {
      do throws(ReportError) {
        try await made.build { $0.templates = made.desk.path("t") }
        return []
      } catch {
        return error.diagnostics.map(\.id)
      }
    }
    #expect(await refusal() == ["template.unknown-name"])
    try made.desk.put(
      own.replacing("<title id=\"card-t\"", with: "<title id=\"t\""),
      "t/cards/note.svg"
    )
    #expect(await refusal().contains { $0.hasPrefix("markup.") })
  }

  @Test("that were changed, taken away or put there by somebody are found by verifying")
  func verified() async throws {
    let made = try CardDesk(4)
    try await made.build()
    let card = "site/\(Positions.folder(4))/card.png"
    let whole = try Data(contentsOf: URL(filePath: made.desk.path(card)))
    try FileManager.default.removeItem(atPath: made.desk.path(card))
    #expect(try await made.findings().map(\.id) == ["verify.missing", "verify.sums"])
    try Data(whole + [0]).write(to: URL(filePath: made.desk.path(card)))
    #expect(try await made.findings().map(\.id) == ["verify.sums"])
    try made.desk.put("no picture", card)
    #expect(try await made.findings().map(\.id) == ["verify.card", "verify.sums"])
    try whole.write(to: URL(filePath: made.desk.path(card)))
    #expect(try await made.findings() == [])
    try made.desk.put("x", "site/\(Positions.folder(1))/card.png")
    #expect(try await made.findings().map(\.id) == ["verify.foreign"])
    try FileManager.default.removeItem(
      atPath: made.desk.path("site/\(Positions.folder(1))/card.png")
    )
    let record = try made.desk.read("site/data/build.json")
    let digest = try #require(record.firstMatch(of: /drawing_sha256": "(..)/)).1
    let other = record.replacing("drawing_sha256\": \"\(digest)", with: "drawing_sha256\": \"zz")
    try made.desk.put(other, "site/data/build.json")
    #expect(
      try await Set(made.findings().map(\.id)).isSuperset(of: ["verify.card", "verify.differs"])
    )
    try made.desk.put(record.replacing("/card.png", with: "/cards.png"), "site/data/build.json")
    #expect(try await made.findings().map(\.id) == ["verify.record"])
  }
}
