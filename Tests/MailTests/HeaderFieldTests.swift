// SPDX-License-Identifier: Apache-2.0
import Delivery
import TestSupport
import Testing

@testable import Mail

@Suite("A field of a message's head")
struct HeaderFieldTests {
  private func text(_ field: HeaderField) -> String { String(decoding: field.bytes, as: UTF8.self) }

  @Test("of ASCII is written as it is, and folded between words")
  func folded() {
    let long =
      "Platinum: noncommercial longs outweigh shorts 36.0 to 1, the most lopsided week in years"
    #expect(
      text(.text("Subject", long))
        == "Subject: Platinum: noncommercial longs outweigh shorts 36.0 to 1, the most\r\n"
        + " lopsided week in years\r\n"
    )
    #expect(text(.text("Subject", "")) == "Subject:\r\n")
  }

  /// `python3 -c 'import email,email.policy as p; print(email.message_from_string(
  /// "Subject: =?utf-8?q?Net_skew_=E2=88=9285=2E2=25?=\n\n", policy=p.default)["subject"])'`
  /// prints "Net skew −85.2%".
  @Test("with other characters is encoded by RFC 2047")
  func encoded() {
    #expect(
      text(.text("Subject", "Net skew −85.2%"))
        == "Subject: =?utf-8?q?Net_skew_=E2=88=9285=2E2=25?=\r\n"
    )
    #expect(
      text(.text("Subject", "=?utf-8?q?x?="))
        == "Subject: =?utf-8?q?=3D=3Futf-8=3Fq=3Fx=3F=3D?=\r\n"
    )
  }

  @Test("keeps every encoded word within 75 characters, none cutting a character in two")
  func words() {
    let words = encodedWords(String(repeating: "é😀 ", count: 100))
    #expect(words.allSatisfy { $0.count <= 75 && $0.hasPrefix("=?utf-8?q?") && $0.hasSuffix("?=") })
    #expect(words.joined().components(of: "=F0").count == 100)
    #expect(words.allSatisfy { !$0.contains("=?utf-8?q?=A9") && !$0.contains("?q?=80?=") })
    #expect(encodedWords("") == [])
  }

  @Test("of mailboxes quotes names that are no words, and says that none are told")
  func mailboxes() throws {
    let plain = try Mailbox("ann@example.org")
    let named = try Mailbox("Ann Lee <ann@example.org>")
    let odd = try Mailbox("\"Lee, \\\"Ann\\\"\" <ann@example.org>")
    let foreign = try Mailbox("Ænn <ann@example.org>")
    #expect(text(.mailboxes("To", [plain])) == "To: ann@example.org\r\n")
    #expect(text(.mailboxes("To", [named])) == "To: Ann Lee <ann@example.org>\r\n")
    #expect(text(.mailboxes("To", [odd])) == "To: \"Lee, \\\"Ann\\\"\" <ann@example.org>\r\n")
    #expect(text(.mailboxes("To", [foreign])) == "To: =?utf-8?q?=C3=86nn?= <ann@example.org>\r\n")
    #expect(
      text(.mailboxes("To", [plain, named])) == "To: ann@example.org, Ann Lee <ann@example.org>\r\n"
    )
    #expect(text(.mailboxes("To", [])) == "To: undisclosed-recipients:;\r\n")
  }

  private static let hostile = [
    "a\r\nBcc: eve@example.org", "a\nX: y", "a\r", "\u{0}\u{1B}[2J", "\u{202E}gnp", "a\u{2028}b",
    String(repeating: "x", count: 5000), String(repeating: "é", count: 5000),
    String(repeating: "word ", count: 1000), "=?utf-8?q?=0D=0ABcc:_eve?=", "\u{FEFF}a\u{85}b",
    "\"quoted\" (comment) <angle>; group:,", " \t ",
  ]

  @Test("is one field whatever is written in it", arguments: hostile)
  func injected(_ text: String) {
    for field in [HeaderField.text("Subject", text), .list(title: text, name: "a.b")] {
      let bytes = field.bytes
      let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).dropLast()
      #expect(bytes.allSatisfy { $0 == 13 || $0 == 10 || (32..<127).contains($0) })
      #expect(lines.allSatisfy { $0.last == 13 && !$0.dropLast().contains(13) && $0.count <= 79 })
      #expect(lines.dropFirst().allSatisfy { $0.first == 32 && $0.count > 2 })
    }
  }
}

extension String {
  fileprivate func components(of part: String) -> [Range<String.Index>] { ranges(of: part) }
}
