// SPDX-License-Identifier: Apache-2.0
import Delivery
import Positioning
import TestSupport
import Testing

@testable import Mail

@Suite("A message")
struct MailMessageTests {
  private static let pattern = "https://example.org/leave?who={recipient}"
  private static let mail = "mailto:desk@example.org?subject=unsubscribe"

  @Test("to one reader equals its golden file, which opens in a mail program")
  func golden() throws {
    let reader = try Mailbox("Ånn Lee <ann+notes@example.org>")
    let leaving = Leaving(pattern: Self.pattern, mail: Self.mail, for: reader)
    let picture = MailPicture(
      contentID: "history@example.org",
      file: "history.png",
      png: [UInt8](0..<120)
    )
    let message = try LetterSamples.message(
      to: [reader],
      text: "Net skew −85.2%\n",
      leaving: leaving,
      pictures: [picture]
    )
    let text = String(decoding: message.bytes, as: UTF8.self)
    try expectGolden(text, "one-reader.eml")
    #expect(text.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"))
    #expect(text.contains("<https://example.org/leave?who=ann%2Bnotes%40example.org>,\r\n"))
  }

  @Test("to readers who do not see each other names none, and has no click that would know one")
  func batch() throws {
    let readers = [try Mailbox("ann@example.org"), try Mailbox("bob@example.org")]
    let leaving = Leaving(pattern: Self.pattern, mail: Self.mail, for: nil)
    let message = try LetterSamples.message(to: [], leaving: leaving)
    let text = String(decoding: message.bytes, as: UTF8.self)
    #expect(text.contains("To: undisclosed-recipients:;\r\n"))
    #expect(text.contains("List-Unsubscribe: <\(Self.mail)>\r\n"))
    #expect(!text.contains("One-Click") && !text.contains("{recipient}"))
    #expect(readers.allSatisfy { !text.contains($0.address) })
  }

  @Test("has an id that is the same for the same note and readers, in any order, and no other")
  func ids() throws {
    let (ann, bob) = (try Mailbox("ann@example.org"), try Mailbox("Bob <BOB@example.org>"))
    let from = try Mailbox("notes@Example.org")
    func id(_ readers: [Mailbox], day: Int = 20_439, site: String = "https://a.org/") -> String {
      messageID(of: Day(day), on: site, to: readers, from: from)
    }
    #expect(id([ann, bob]) == id([bob, ann]))
    #expect(id([bob]) == id([try Mailbox("bob@example.org")]))
    #expect(Set([id([ann]), id([bob]), id([]), id([ann, bob])]).count == 4)
    #expect(id([ann]) != id([ann], day: 20_440))
    #expect(id([ann]) != id([ann], site: "https://b.org/"))
    #expect(id([ann]).hasPrefix("2025-12-17.") && id([ann]).hasSuffix("@example.org"))
  }

  @Test("parts its bodies by boundaries that no body holds")
  func boundaries() throws {
    let message = try LetterSamples.message(
      to: [],
      text: "--=_0\n--=_alternative\n=_\n",
      leaving: Leaving(pattern: nil, mail: Self.mail, for: nil),
      pictures: [MailPicture(contentID: "a@b", file: "a.png", png: [255])]
    )
    let text = String(decoding: message.bytes, as: UTF8.self)
    let boundaries = text.matches(of: /boundary="([^"]+)"/).map { String($0.1) }
    #expect(boundaries.count == 2 && Set(boundaries).count == 2)
    for boundary in boundaries {
      #expect(boundary.hasPrefix("=_"))
      #expect(text.ranges(of: "--\(boundary)\r\n").count == 2)
      #expect(text.ranges(of: "--\(boundary)--\r\n").count == 1)
    }
  }

  @Test(
    "names the list after the site where it has no name of its own",
    arguments: [
      ("https://example.org/notes/", "notes.example.org"),
      ("https://example.org/", "example.org"),
      ("https://example.org:8080/a/b/", "b.a.example.org"),
      ("http://x.org/a_b%20c/", "a-b-20c.x.org"),
    ]
  )
  func list(_ site: String, _ name: String) {
    #expect(ListID(title: "", ofSiteAt: site).name == name)
  }

  /// By `python3 -c 'import email.utils; print(email.utils.formatdate(1766039400))'`, whose zone is
  /// written `-0000`.
  @Test(
    "has the date as RFC 5322 writes it",
    arguments: [
      (1_766_039_400, "Thu, 18 Dec 2025 06:30:00 +0000"), (0, "Thu, 1 Jan 1970 00:00:00 +0000"),
      (951_782_399, "Mon, 28 Feb 2000 23:59:59 +0000"),
    ]
  )
  func date(_ seconds: Int, _ text: String) {
    #expect(mailDate(Instant(seconds)) == text)
  }

  @Test("encodes an address for a place in another one")
  func percent() {
    #expect(percentEncoded("a+b%é&c@x.org") == "a%2Bb%25%C3%A9%26c%40x.org")
    #expect(percentEncoded("Aa0-._~") == "Aa0-._~")
  }
}
