// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@Suite("Input that wants to be more than the text of a mail")
struct HostileMailTests {
  static let strings =
    HostileTests.strings + [
      "a\r\nBcc: eve@example.org\r\n\r\nx", "=?utf-8?q?=0D=0ABcc:_eve?=", "a\n.\nMAIL FROM:<e@e>",
      "--=_0\r\nContent-Type: text/html", "\u{2066}a\u{2069}\u{200F}b", "[1] https://evil.example",
      String(repeating: "W", count: 5000), String(repeating: "\u{E9} ", count: 2500),
      "a\u{2028}Bcc: eve", "From eve", ".", "&#13;&#10;Bcc: eve", "<!--[if mso]>", "*b* [c](d)",
    ]

  /// Three days of two assets, the first called `asset`, with comments that say `words`, and a text for
  /// the last day whose title is `words`.
  private func input(_ asset: String, _ words: String) throws -> [String: String] {
    func json(_ text: String) throws -> String {
      let data = try JSONSerialization.data(
        withJSONObject: [text],
        options: .withoutEscapingSlashes
      )
      return String(String(decoding: data, as: UTF8.self).dropFirst().dropLast())
    }
    let quoted = "\"" + asset.replacing("\"", with: "\"\"") + "\""
    let rows = Positions.rows(3).map { $0.replacing(",BTC,", with: ",\(quoted),") }
    let words = try json(words)
    return [
      "positions/p.csv": Positions.header + rows.joined(),
      "comments/c.jsonl": """
      {"note":"2025-12-02","author":\(words),"role":\(words),"time":"2025-12-02T20:00:00Z",\
      "text":\(words),"likes":1}

      """,
      "notes/2025-12-03.md":
        "---\ntitle: \(words)\nsummary: \(words)\nplace: instead\n---\nWords.\n",
    ]
  }

  /// The mail of the last day; `nil` where the input is refused with its place.
  private func mail(_ asset: String, _ words: String) async throws -> [UInt8]? {
    let desk = try Desk(try input(asset, words))
    var request = EmailRequest(desk.request, now: EmailDesk.morning)
    request.hasPictures = false
    do throws(ReportError) {
      return try await email(request).bytes
    } catch {
      #expect(error.stage == .data && error.diagnostics.allSatisfy { $0.location != nil })
      return nil
    }
  }

  @Test(
    "changes no field of the head, no part and no element",
    .enabled(if: MailReader.isThere),
    arguments: strings
  )
  func mail(_ text: String) async throws {
    let plain = try #require(try await mail("Plain", "Plain"))
    let harmless = try MailReader.read(plain)
    for (asset, words) in [(text, "Plain"), ("Plain", text)] {
      guard !words.contains("{{"), let bytes = try await mail(asset, words) else { continue }
      let mail = try MailReader.read(bytes)
      #expect(mail.defects == [])
      #expect(mail.parts == harmless.parts)
      #expect(mail.headers.map { $0[0] } == harmless.headers.map { $0[0] })
      for (field, other) in zip(mail.headers, harmless.headers) where field[0] != "Subject" {
        #expect(field == other)
      }
      let isSaid =
        words.unicodeScalars.count <= 80 && !words.unicodeScalars.contains { $0.value == 0 }
      if isSaid || words == "Plain" {
        #expect(elements(mail.html) == elements(harmless.html))
      }
      #expect(!mail.html.contains("javascript:") || !mail.html.contains("href=\"javascript:"))
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 998 })
      #expect(bytes.allSatisfy { $0 < 127 })
    }
  }

  @Test(
    "is one line of the text and no field of the head where it is the site's title",
    .enabled(if: MailReader.isThere)
  )
  func title() async throws {
    let desk = try EmailDesk()
    let settings = try desk.desk.read("leverage-notes.yml")
    try desk.desk.put("title: \"A\\r\\nBcc: eve@example.org\"\n" + settings, "leverage-notes.yml")
    let mail = try MailReader.read(try await email(desk.request).bytes)
    #expect(mail.defects == [] && mail.values("Bcc") == [])
    #expect(mail.values("List-Id") == ["\"A Bcc: eve@example.org\" <notes.example.org>"])
    let lines = mail.text.split(whereSeparator: \.isNewline)
    #expect(lines.first == "A Bcc: eve@example.org")
    #expect(lines.contains { $0.hasPrefix("You receive this because you subscribed to A Bcc:") })
  }

  /// The elements of a mail; those of the quotes are not there where nothing is quoted.
  private func elements(_ html: String) -> [String] {
    html.matches(of: /<(\/?[A-Za-z0-9]+)/).map { String($0.1) }
  }
}
