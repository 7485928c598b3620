// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Intake
import Positioning
import Reports
import TestSupport
import Testing

@Suite("What readers said")
struct ReaderSiteTests {
  private static func line(
    _ author: String,
    on note: Int,
    at time: String,
    likes: Int,
    _ text: String = "Words."
  ) -> String {
    """
    {"note":"\(Positions.date(note))","author":"\(author)","time":"\(time)","text":"\(text)",\
    "likes":\(likes)}

    """
  }

  private static let lines = [
    line("Ann", on: 2, at: "2025-12-03T08:00:00Z", likes: 1),
    line("Bob", on: 2, at: "2025-12-03T09:00:00Z", likes: 5),
    line("Cy", on: 2, at: "2025-12-03T10:00:00Z", likes: 3),
    line("Di", on: 2, at: "2025-12-03T11:00:00Z", likes: 4),
    line("Ed", on: 2, at: "2025-12-04T00:00:00Z", likes: 9),
    line("Fay", on: 3, at: "2025-12-03T12:00:00Z", likes: 9),
  ]

  private func desk(_ days: Int = 4, _ lines: [String] = lines) throws -> Desk {
    try Desk(Positions.input(days).merging(["comments/c.jsonl": lines.joined()]) { $1 })
  }

  @Test("a note quotes three comments on the note before, made before its own cut-off")
  func quoted() async throws {
    let desk = try desk()
    try await desk.build()
    let page = try desk.read("site/\(Positions.folder(3))/index.html")
    let names = page.matches(of: /<footer><bdi>(.*?)<\/bdi>, ([0-9]+ likes?)/).map {
      "\($0.1) \($0.2)"
    }
    #expect(names == ["Bob 5 likes", "Di 4 likes", "Cy 3 likes"])
    #expect(page.contains("3 of 4 comments on the note of 2 December 2025"))
    #expect(try desk.read("site/\(Positions.folder(4))/index.html").contains("<bdi>Fay</bdi>"))
    #expect(try !desk.read("site/\(Positions.folder(2))/index.html").contains(#"id="comments""#))
  }

  @Test("the rule stands on the methodology page as it stands in the section")
  func rule() async throws {
    let desk = try desk()
    try await desk.build()
    let rule =
      "Chosen by most likes, then the earlier, then by author; at most three, one of each "
      + "author, none longer than 400 characters (name and role: 80 each) and none shortened."
    for path in ["methodology/index.html", "\(Positions.folder(3))/index.html"] {
      #expect(try desk.read("site/\(path)").contains(rule))
    }
  }

  @Test("comments made later change no earlier note")
  func later() async throws {
    let desk = try desk(3)
    try await desk.build()
    let before = try desk.site().filter { $0.key.hasPrefix(Positions.folder(3)) }
    let late = Self.line("Zed", on: 2, at: "2025-12-04T08:00:00Z", likes: 99)
    try desk.write(["comments/d.jsonl": late])
    let receipt = try await desk.build()
    #expect(receipt.made == 0)
    #expect(try desk.site().filter { $0.key.hasPrefix(Positions.folder(3)) } == before)
  }

  @Test("what is archived is what the notes quote, and reads back as it was")
  func archived() async throws {
    let desk = try desk()
    try await desk.build()
    let bytes = try #require(try desk.site()["data/archive/comments-2025.json"])
    let readers = try archivedReaders(bytes, file: "comments-2025.json")
    #expect(readers.count == 2)
    let digest = try #require(readers.first { $0.key.description == Positions.date(3) }?.value)
    #expect(digest.quoted.map(\.author) == ["Bob", "Di", "Cy"])
    #expect((digest.count, digest.tooLong) == (4, 0))
    #expect(digest.on.description == Positions.date(2))
  }

  @Test("the order of lines and files makes no difference")
  func order() async throws {
    let one = try desk()
    let other = try desk(4, Self.lines.reversed())
    try await one.build()
    try await other.build()
    #expect(try differences(one.site(), other.site()) == [])
  }

  @Test("a source of the configuration may name their files")
  func configured() async throws {
    let desk = try desk()
    try desk.put(
      """
      base_url: https://example.org/
      cards: none
      sources:
        - positions: in/positions/*.csv
        - comments: in/comments/*.jsonl
      """,
      "c.yml"
    )
    var request = BuildRequest()
    request.configuration = desk.path("c.yml")
    request.output = desk.path("site")
    _ = try await Reports.build(request)
    #expect(try desk.read("site/\(Positions.folder(3))/index.html").contains("<bdi>Bob</bdi>"))
  }

  @Test("a bad comment is refused with its place, or set aside and counted")
  func bad() async throws {
    let desk = try desk(4, Self.lines + [#"{"note":"soon"}"#])
    let error = await desk.refusal()
    #expect(error?.diagnostics.map(\.id) == ["data.time"])
    #expect(error?.diagnostics.first?.location?.line == 7)
    let receipt = try await desk.build { $0.quarantines = true }
    #expect(receipt.warnings.map(\.id) == ["data.quarantined"])
    #expect(try desk.read("site/data/quarantine.csv").contains("soon"))
  }
}
